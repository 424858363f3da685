import { css } from 'lit';

/** Cards of what waits. */
export const outboxStyles = css`
  .phone-notice {
    display: contents;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    border-inline-start: 5px solid var(--_edge);
  }
  .entry.danger {
    border-inline-start-color: var(--_danger);
  }
  .entry.warn {
    border-inline-start-color: var(--_warn);
  }
  .entry.accent {
    border-inline-start-color: var(--_accent);
  }
  .standing {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    font-weight: 650;
  }
  .entry.danger .standing {
    color: var(--_danger);
  }
  progress {
    width: 100%;
  }
  @container (min-width: 52em) {
    .sides {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(18em, 24em);
      align-items: start;
      gap: calc(var(--_space) * 4);
    }
  }
`;
