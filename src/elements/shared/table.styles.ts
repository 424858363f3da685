import { css } from 'lit';

/** Tables that are read: figures under each other at their end, the first column at the start, and room to be scrolled. */
export const tableStyles = css`
  .scroll {
    position: relative;
    overflow-x: auto;
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
