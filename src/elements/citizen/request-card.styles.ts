import { css } from 'lit';

/** The cards of requests: in a list, each a button that opens the whole way. */
export const requestCardStyles = css`
  .request {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    width: 100%;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: border-color 0.15s;
  }
  .request:active {
    border-color: var(--_accent);
  }
  @media (hover: hover) {
    .request:hover {
      border-color: var(--_accent);
    }
  }
  .request > .icon {
    width: 1.1em;
    color: var(--_muted);
  }
  .request .of {
    display: block;
  }
  .request .status {
    grid-column: 1 / -1;
    display: grid;
    justify-items: start;
    gap: 6px;
  }
  .request b {
    line-height: 1.35;
  }
  .request .of,
  .request .turn {
    color: var(--_muted);
    font-size: 0.94em;
    line-height: 1.45;
  }
  @container (max-width: 14em) {
    .request {
      grid-template-columns: minmax(0, 1fr);
    }
    .request > .icon {
      display: none;
    }
  }
`;
