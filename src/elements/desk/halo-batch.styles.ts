import { css } from 'lit';

/** The lists for many at once, and the sheet that they print as. */
export const batchStyles = css`
  .lines .choice {
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  .lines .choice:has(:checked) {
    background: var(--_ground);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .lines .choice:has(:focus-visible) {
    outline-offset: -4px;
  }
  .lines > * + * {
    border-top: 1px solid var(--_line);
  }
  .choice .cells {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px 18px;
  }
  .choice .cells .what {
    color: var(--_ink);
    font-size: 1em;
  }
  .choice > .no-print {
    grid-column: 2 / -1;
    justify-self: start;
    white-space: nowrap;
  }
  .choice .pill {
    display: inline-flex;
    color: var(--_ink);
  }
  .choice .pill span {
    color: inherit;
    font-size: 1em;
  }
  @media (min-width: 60em) {
    .choice .cells {
      grid-template-columns: 12em minmax(0, 1fr) 10em 9em 4em;
      align-items: baseline;
    }
    .lines .choice {
      grid-template-columns: auto minmax(0, 1fr) 12em;
    }
    .choice > .no-print {
      grid-column: auto;
    }
  }
  .foot {
    position: sticky;
    bottom: 0;
    margin-inline: calc(var(--_space) * -2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-top: 1px solid var(--_line);
    background: var(--_ground);
  }
  @media (max-height: 26em) {
    .foot {
      position: static;
    }
  }
  .grow {
    flex: 1 1 6em;
    font-weight: 650;
  }
  .foot .main {
    flex: 1 1 12em;
  }
  .sheet-head {
    display: none;
  }
  @media print {
    .sheet-head {
      display: block;
    }
    .choice {
      min-height: 0;
      padding: 6px 0;
    }
    .choice .cells {
      grid-template-columns: 12em minmax(0, 1fr) 9em 8em 4em;
    }
    .lines > * {
      break-inside: avoid;
    }
  }
`;
