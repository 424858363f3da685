import { css } from 'lit';

/** The four conditions of a paper side by side, with the picture above the word, so that they stay short on a phone. */
export const conditionChoiceStyles = css`
  .conditions .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5em), 1fr));
  }
  .conditions.conditions .choice {
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    min-height: var(--_target);
    padding: 12px;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .conditions.conditions .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .conditions .choice > .icon {
    grid-area: 1 / 1;
    width: 2em;
    height: 2em;
  }
  .conditions .choice > input {
    grid-area: 1 / 2;
    justify-self: end;
  }
  .conditions .choice > span {
    grid-area: 2 / 1 / 3 / 3;
  }
`;
