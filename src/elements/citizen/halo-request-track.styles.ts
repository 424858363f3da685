import { css } from 'lit';

/** The way of one request. */
export const requestTrackStyles = css`
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    align-items: start;
  }
  @container (min-width: 48em) {
    .sides {
      grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
      gap: calc(var(--_space) * 3);
    }
  }
  .turn {
    position: relative;
    overflow: hidden;
  }
  .turn::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    width: 5px;
    background: var(--tone);
  }
  .turn h3 {
    font-size: 1.3em;
  }
  .say {
    font-size: 1.05em;
  }
  .way > h3 span {
    display: block;
  }
  .way > h3 {
    margin-bottom: var(--_space);
  }
  .paper-row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
  }
  .paper-row .icon {
    margin-top: 0.1em;
    color: var(--_accent);
  }
  .invented {
    color: var(--_warn);
    font-weight: 600;
  }
`;
