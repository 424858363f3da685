import { css } from 'lit';

/** The screens of the request form. */
export const requestFormStyles = css`
  form.stack {
    gap: calc(var(--_space) * 3);
  }
  .unsure {
    display: block;
    color: var(--_warn);
    font-weight: 600;
  }
  .more summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: var(--_target);
    color: var(--_accent);
    font-weight: 650;
    cursor: pointer;
    list-style: none;
  }
  .more summary::-webkit-details-marker {
    display: none;
  }
  .more summary::before {
    content: '+';
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    line-height: 1;
  }
  .more[open] summary::before {
    content: '–';
  }
  .more[open] summary {
    margin-bottom: var(--_space);
  }
  .paper legend {
    margin-bottom: 2px;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.2em), 1fr));
    gap: var(--_space);
    margin-top: var(--_space);
  }
  .answers .choice {
    gap: 10px;
    min-height: var(--_target);
    padding: 8px 12px;
    grid-template-columns: auto minmax(0, 1fr);
  }
  .days .choices {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.2em), 1fr));
  }
  .days .choice span span {
    display: block;
  }
  .checked {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .checked li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
  }
  .checked .icon {
    margin-top: 0.1em;
    color: var(--_accent);
  }
  .consent {
    gap: calc(var(--_space) * 1.25);
  }
  .line {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
  }
  .lines {
    gap: 0;
  }
  .lines dt {
    color: var(--_muted);
    font-size: 0.89em;
  }
  .lines dd {
    display: grid;
    gap: 2px;
    font-weight: 600;
  }
  .lines dd .muted {
    font-weight: 400;
  }
  .line .link {
    flex: none;
    padding-inline: 8px;
    margin-inline-end: -8px;
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space);
    padding-top: calc(var(--_space) * 1.5);
    border-top: 1px solid var(--_line);
  }
`;
