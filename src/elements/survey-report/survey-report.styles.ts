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
    margin: 0;
  }
  .chart svg {
    display: block;
    width: 100%;
    max-width: 30rem;
    height: auto;
  }
  .chart text {
    font-size: 18px;
    fill: var(--_ink);
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
    gap: var(--_space);
    padding-inline-start: 1.2em;
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
