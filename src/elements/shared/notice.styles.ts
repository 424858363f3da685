import { css } from 'lit';

/** What the house says to a person: notices, status pills, the banner without signal, and empty, loading and failed screens. */
export const notices = css`
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: 4px 14px;
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice > .icon {
    color: var(--tone);
  }
  .notice b {
    display: block;
  }
  .notice .bar {
    margin-top: var(--_space);
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    max-width: 100%;
    padding: 4px 12px 4px 9px;
    border-radius: 2em;
    font-size: 0.89em;
    font-weight: 600;
    line-height: 1.4;
  }
  .pill .icon {
    width: 1.25em;
    height: 1.25em;
    color: var(--tone);
  }
  .state {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 2);
    text-align: center;
  }
  .state .disc {
    width: 4em;
    height: 4em;
    margin-bottom: var(--_space);
  }
  .state .disc .icon {
    width: 1.8em;
    height: 1.8em;
  }
  .state .button {
    margin-top: var(--_space);
  }
  .state .lead {
    max-width: 26em;
    overflow-wrap: anywhere;
    font-size: 1em;
  }
  .spinner {
    width: 2.4em;
    height: 2.4em;
    border: 3px solid var(--_line);
    border-top-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  .button .spinner {
    width: 1.2em;
    height: 1.2em;
    border-color: currentColor;
    border-top-color: transparent;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
