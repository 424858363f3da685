import { css } from 'lit';

/** Bars, tables and large figures of the report; what is only to be pressed does not print. */
export const surveyReportStyles = css`
  .asked {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .big {
    font-size: 2.4em;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .chart {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-width: 34em;
    margin: 0;
  }
  .chart figcaption {
    color: var(--_muted);
  }
  .chart [role='img'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 calc(var(--_space) * 1.5);
    line-height: 1.35;
  }
  .chart .name {
    grid-column: 1 / -1;
  }
  .chart svg {
    display: block;
    width: 100%;
    height: 16px;
    margin-bottom: var(--_space);
    border-radius: 4px;
  }
  .chart .mean {
    margin-bottom: var(--_space);
    font-variant-numeric: tabular-nums;
  }
  .chart .track {
    fill: var(--_line);
  }
  .chart .bar {
    fill: var(--_accent);
  }
  td.n,
  th.n {
    text-align: end;
  }
  .said {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .said > li {
    padding-inline-start: calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_line);
  }
  summary {
    min-height: var(--_target);
    padding-block: 10px;
    cursor: pointer;
    font-weight: 600;
  }
  @media print {
    .button,
    .asked {
      display: none;
    }
    .chart .bar {
      fill: #000;
    }
    .chart .track {
      fill: none;
      stroke: #767676;
    }
  }
`;
