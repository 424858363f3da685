import { css } from 'lit';

/**
 * What only the officer and the desk need: queues beside a pane, dense rows, filters, what is folded away, and the sheet for print.
 * Rows stay 48 px high, because a desk may be a tablet.
 */
export const work = css`
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5);
    align-items: start;
  }
  @media (min-width: 60em) {
    .panes {
      grid-template-columns: minmax(17em, 24em) minmax(0, 1fr);
    }
    .panes > .aside {
      position: sticky;
      top: calc(var(--_space) * 2);
      max-height: calc(100vh - var(--_space) * 4);
      overflow: auto;
    }
  }
  .queue {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
    overflow: hidden;
  }
  .queue-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 14px;
    width: 100%;
    min-height: calc(var(--_target) + 16px);
    padding: 12px 18px;
    border: 0 solid var(--_line);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .queue-row + .queue-row {
    border-top-width: 1px;
  }
  .queue-row b {
    display: block;
    line-height: 1.35;
  }
  .queue-row:active {
    background: var(--_ground);
  }
  @media (hover: hover) {
    .queue-row:hover {
      background: var(--_ground);
    }
  }
  .queue-row:focus-visible {
    outline-offset: -3px;
  }
  .queue-row[aria-current='true'] {
    background: var(--_ground);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .filter {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    padding: 6px 16px;
    border: 1.5px solid var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .filter[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .count {
    min-width: 1.7em;
    padding: 0 0.45em;
    border-radius: 1em;
    background: var(--_ground);
    color: var(--_ink);
    font-size: 0.84em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  @media (forced-colors: active) {
    .filter[aria-pressed='true'] {
      border-width: 4px;
    }
    .queue-row[aria-current='true'] {
      border-inline-start-width: 8px;
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .no-print {
      display: none !important;
    }
    .card,
    .queue {
      border: 0;
      padding: 0;
    }
  }
  details {
    overflow-wrap: anywhere;
  }
  details > summary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  details > summary .icon {
    width: 1.1em;
    height: 1.1em;
  }
  details[open] > summary .icon {
    transform: rotate(180deg);
  }
`;
