import { css } from 'lit';

/**
 * Tables that are read: figures under each other at their end, the first column at the start, and room to be scrolled in
 * `wideTable`, which fades where it goes on. Whoever goes by keys sees it whole, with the line around it.
 */
export const tableStyles = css`
  .scroll {
    --before: 0px;
    --beyond: 0px;
    position: relative;
    overflow-x: auto;
  }
  .scroll.before {
    --before: 40px;
  }
  .scroll.beyond {
    --beyond: 40px;
  }
  .scroll.before,
  .scroll.beyond {
    -webkit-mask-image: linear-gradient(
      to right,
      transparent,
      #000 var(--before),
      #000 calc(100% - var(--beyond)),
      transparent
    );
    mask-image: linear-gradient(
      to right,
      transparent,
      #000 var(--before),
      #000 calc(100% - var(--beyond)),
      transparent
    );
  }
  .scroll:focus-visible {
    outline-offset: -3px;
    -webkit-mask-image: none;
    mask-image: none;
  }
  @media print {
    .scroll {
      -webkit-mask-image: none;
      mask-image: none;
    }
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--_surface);
  }
  th,
  td {
    padding: 10px 12px;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.89em;
    font-weight: 600;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 600;
  }
`;
