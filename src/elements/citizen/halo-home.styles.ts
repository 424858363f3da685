import { css } from 'lit';

/** The home screen: what to do and the own requests first; beside them, where there is room, the officer and help. */
export const homeStyles = css`
  .phone-notice {
    display: contents;
  }
  /* The room of the button that reads aloud, which comes late. */
  .head .bar {
    min-height: var(--_target);
  }
  .home {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    align-items: start;
  }
  .home > .stack {
    gap: calc(var(--_space) * 3);
  }
  @container (min-width: 48em) {
    .home {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
    }
  }
  .invented {
    color: var(--_warn);
    font-weight: 600;
  }
  .ways {
    counter-reset: way;
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .ways li {
    counter-increment: way;
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr);
    gap: 14px;
    align-items: center;
  }
  .ways li::before {
    content: counter(way);
    display: grid;
    place-items: center;
    width: 34px;
    height: 34px;
    border: 1.5px solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: 700;
    font-size: 0.94em;
  }
`;
