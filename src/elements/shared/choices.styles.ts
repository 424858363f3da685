import { css } from 'lit';

/**
 * What stands around a question, and the cards that answer it. No picture is loaded, because a strict host page allows none:
 * marks are drawn by clip-path.
 */
export const choiceStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field label:not(.choice),
  .field legend {
    padding: 0;
    font-weight: 650;
  }
  .field legend {
    margin-bottom: 6px;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .fault {
    display: flex;
    gap: 8px;
    color: var(--_danger);
    font-weight: 600;
  }
  input,
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: calc(var(--_target) + 6px);
    margin: 0;
    padding: 10px 14px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.4;
    appearance: none;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    border-color: var(--_focus);
    outline-offset: 0;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: var(--_space);
  }
  p + .choices {
    margin-top: 4px;
  }
  .choice {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 14px;
    min-height: calc(var(--_target) + 16px);
    padding: 12px 16px;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .choice b {
    display: block;
    font-weight: 600;
    line-height: 1.35;
  }
  .choice > span > span {
    display: block;
    margin-top: 2px;
    color: var(--_muted);
    font-size: 0.89em;
    line-height: 1.4;
  }
  .choice > .icon {
    width: 1.7em;
    height: 1.7em;
    color: var(--_accent);
  }
  .choice:active {
    border-color: var(--_edge);
  }
  @media (hover: hover) {
    .choice:hover {
      border-color: var(--_edge);
    }
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice input {
    display: grid;
    place-items: center;
    width: 26px;
    min-height: 26px;
    height: 26px;
    padding: 0;
    border-radius: 8px;
    outline: none;
    cursor: inherit;
  }
  .choice input[type='radio'] {
    border-radius: 50%;
  }
  .choice input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .choice input:checked::before {
    content: '';
    width: 14px;
    height: 14px;
    background: var(--_on-accent);
    clip-path: polygon(14% 48%, 0 62%, 38% 98%, 100% 20%, 85% 6%, 37% 68%);
  }
  .choice input[type='radio']:checked::before {
    clip-path: circle(36%);
  }
  @container (max-width: 14em) {
    .choice {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .choice > span {
      grid-area: 2 / 1 / 3 / 3;
    }
  }
`;
