import { css } from 'lit';

/** The stops of the day: RT by RT as cards, or as rows that can be moved. */
export const dayRouteStyles = css`
  .place {
    padding-top: var(--_space);
    color: var(--_muted);
    font-size: 1em;
  }
  .row > .place {
    padding-bottom: var(--_space);
  }
  .route {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .stops > .row {
    padding-bottom: var(--_space);
  }
  .stop {
    display: grid;
    grid-template-columns: 1.6em minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--_space);
    padding: 10px 10px 10px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .stop > .number {
    color: var(--_accent);
    font-size: 1.12em;
  }
  .stop > span > * {
    display: block;
    line-height: 1.4;
  }
  .step {
    display: grid;
    place-items: center;
    width: var(--_target);
    height: var(--_target);
    padding: 0;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    cursor: pointer;
  }
  .step.up .icon {
    transform: rotate(180deg);
  }
  .step:disabled {
    border-color: var(--_line);
    color: var(--_edge);
    cursor: default;
  }
  @media (hover: hover) {
    .stop {
      cursor: grab;
    }
  }
`;
