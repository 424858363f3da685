import { css } from 'lit';

/** A paper in a list, as it stands. */
export const paperLineStyles = css`
  .paper {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 14px;
  }
  .paper > .icon {
    margin-top: 0.1em;
    color: var(--tone);
  }
  .paper b {
    display: block;
    line-height: 1.35;
  }
  .paper p {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .paper .reason {
    color: var(--_danger);
    font-weight: 600;
  }
`;
