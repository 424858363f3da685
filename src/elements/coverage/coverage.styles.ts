import { css } from 'lit';

/** What the coverage adds to the kit: its line, its bars and its tables. It prints without what is only to be pressed. */
export const coverageStyles = css`
  .large {
    display: block;
    font-size: 1.9em;
    line-height: 1.2;
    color: var(--_accent);
  }
  .course {
    width: 100%;
    max-width: 34em;
    height: auto;
    print-color-adjust: exact;
  }
  .course .axis {
    stroke: var(--_line);
  }
  .course .way {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .course .dot {
    fill: var(--_accent);
  }
  .course .way.fall {
    stroke: var(--_danger);
    stroke-dasharray: 8 5;
  }
  .course .dot.fall {
    fill: var(--_danger);
  }
  .course text {
    fill: var(--_ink);
    font-size: 14px;
  }
  .course .scale {
    fill: var(--_muted);
    font-size: 13px;
  }
  .course .value {
    font-weight: 650;
  }
  .course .value.fall,
  td.fall {
    fill: var(--_danger);
    color: var(--_danger);
    font-weight: 650;
  }
  .notes {
    display: grid;
    gap: 6px;
    color: var(--_muted);
    font-size: 0.89em;
    overflow-wrap: anywhere;
  }
  .scroll {
    container-type: inline-size;
  }
  th:not(:first-child),
  td {
    text-align: end;
  }
  td.source {
    min-width: 16em;
    font-size: 0.89em;
    text-align: start;
  }
  .part-name {
    min-height: var(--_target);
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .meter {
    display: inline-grid;
    grid-template-columns: minmax(3em, 7em) 4.4em;
    gap: 10px;
    align-items: center;
    justify-content: end;
  }
  .meter svg {
    width: 100%;
    height: 8px;
  }
  @container (max-width: 560px) {
    th,
    td {
      padding-inline: 6px;
    }
    .meter {
      grid-template-columns: auto;
    }
    .meter svg {
      display: none;
    }
  }
  .rail {
    fill: var(--_line);
  }
  .part-of {
    fill: var(--_accent);
  }
  .faults {
    display: grid;
    gap: 6px;
  }
  .faults li {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 12px;
    padding-block: 6px;
    border-bottom: 1px solid var(--_line);
  }
  @media print {
    .button,
    .field {
      display: none;
    }
  }
`;
