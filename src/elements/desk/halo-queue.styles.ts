import { css } from 'lit';

/** The queue: rows of four lines, told apart by hairlines. */
export const queueStyles = css`
  .queue > * + * {
    border-top: 1px solid var(--_line);
  }
  .queue-row {
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    padding: 14px 18px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .queue-row .pill {
    margin-top: 6px;
  }
  .here {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-top: 6px;
    color: var(--_muted);
    font-size: 0.89em;
    font-weight: 600;
  }
  .here.danger {
    color: var(--_danger);
  }
  .here.warn {
    color: var(--_warn);
  }
  .here .icon {
    width: 1.2em;
    height: 1.2em;
  }
`;
