import { css } from 'lit';

/** What the board adds to the kit: large numbers, the map of squares and its table. It prints without what is only to be pressed. */
export const monitorStyles = css`
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.6em), 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  .numbers > li {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.35;
  }
  .numbers b {
    font-size: 1.9em;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    color: var(--tone);
  }
  /* Nought opens nothing, and stands where the others stand. */
  .numbers b {
    display: flex;
    align-items: center;
    min-height: var(--_target);
  }
  .numbers .figure {
    margin-inline-start: -2px;
  }
  tbody td {
    height: calc(var(--_target) + 12px);
    padding-block: 0;
  }
  .figure {
    min-width: var(--_target);
    min-height: var(--_target);
    padding: 0 2px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: inherit;
    text-align: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .counts .figure {
    min-width: 24px;
    font-weight: 650;
  }
  .exceptions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: var(--_space);
  }
  .exceptions > li {
    display: grid;
  }
  .tile.exception {
    grid-template-columns: auto minmax(0, 1fr);
    min-height: 72px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    font-size: 0.89em;
  }
  .legend > li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .part {
    min-width: 0;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .part-name {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: var(--_target);
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(26px, 1fr));
    gap: 4px;
  }
  .cell {
    position: relative;
    aspect-ratio: 1;
    min-width: 24px;
    padding: 0;
    border: 1.5px solid var(--_edge);
    border-radius: 6px;
    background: var(--_surface);
    cursor: pointer;
  }
  .legend .cell {
    width: 24px;
    cursor: auto;
  }
  .cell.work::before,
  .cell.bad::before {
    content: '';
    position: absolute;
    inset: 32%;
    border-radius: 50%;
    background: var(--_accent);
  }
  .cell.work {
    border-color: var(--_accent);
  }
  .cell.much {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .cell.bad {
    border-color: var(--_danger);
    background: var(--_danger);
  }
  .cell.bad::before {
    inset: 18% 42%;
    border-radius: 1px;
    background: var(--_surface);
    clip-path: polygon(0 0, 100% 0, 100% 62%, 0 62%, 0 78%, 100% 78%, 100% 100%, 0 100%);
  }
  .cell[aria-pressed='true'] {
    outline: 3px solid var(--_ink);
    outline-offset: 1px;
  }
  .picked {
    position: sticky;
    bottom: var(--_space);
    z-index: 1;
    margin-top: calc(var(--_space) * 2);
    border-color: var(--_accent);
    box-shadow: 0 4px 24px rgb(10 25 22 / 18%);
  }
  @media (max-height: 26em) {
    .picked {
      position: static;
    }
  }
  th:not(:first-child),
  td {
    text-align: end;
  }
  tbody th {
    padding-block: 0;
  }
  @media print {
    .button,
    .legend,
    .tile > .icon {
      display: none;
    }
    .cell {
      print-color-adjust: exact;
    }
  }
`;
