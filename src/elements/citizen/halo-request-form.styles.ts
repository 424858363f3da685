import { css } from 'lit';

/** The screens of the request form. */
export const requestFormStyles = css`
  .by-text {
    padding: 12px 14px;
    border-radius: var(--_radius);
    background: var(--_ground);
    font-size: 0.94em;
    overflow-wrap: anywhere;
  }
  .unsure {
    display: flex;
    gap: 8px;
    color: var(--_warn);
    font-size: 0.94em;
  }
  .unsure::before {
    content: '';
    flex: none;
    width: 8px;
    height: 8px;
    margin-top: 0.5em;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .paper legend {
    margin-bottom: 2px;
  }
  .rows > .paper {
    padding-block: calc(var(--_space) * 2);
  }
  .rows > .paper + .paper {
    border-top: 1px solid var(--_line);
  }
  .rows > .paper:first-child {
    padding-top: 0;
  }
  .rows > .paper:last-child {
    padding-bottom: 0;
  }
  .any {
    justify-self: start;
  }
  /* All in one row or each in its own: two and one look as if the last were something else. */
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-top: var(--_space);
  }
  .answers .choice {
    flex: 1 1 calc((13.5em - 100%) * 999);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-items: center;
    gap: 6px;
    min-height: var(--_target);
    padding: 12px 6px 10px;
    text-align: center;
  }
  .answers .choice > span {
    grid-area: auto;
  }
  .plan {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .plan-line {
    gap: var(--_space);
    padding: 0;
  }
  .plan-line:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .plan-line .choice,
  .plan-line .choice:has(:checked) {
    padding-bottom: 0;
    border-color: transparent;
    background: none;
    box-shadow: none;
  }
  .plan-line .choice b {
    font-size: 1.06em;
    font-weight: 650;
  }
  .plan-line .about {
    display: grid;
    justify-items: start;
    gap: 6px;
    padding: 0 calc(var(--_space) * 2) var(--_space);
  }
  .why {
    width: 100%;
  }
  .why summary,
  .service summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    color: var(--_accent);
    font-weight: 650;
    cursor: pointer;
    list-style: none;
  }
  .why summary::-webkit-details-marker,
  .service summary::-webkit-details-marker {
    display: none;
  }
  .why summary {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .why[open] summary {
    text-decoration: none;
  }
  .why > :not(summary) {
    padding-bottom: var(--_space);
  }
  .service:not([open]) {
    display: block;
  }
  .service {
    padding-block: calc(var(--_space) * 1.25);
  }
  .service summary {
    gap: 14px;
    color: inherit;
  }
  .service summary b {
    flex: 1;
    font-size: 1.06em;
  }
  .service summary::after {
    content: '+';
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 1.5px solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    line-height: 1;
  }
  .service[open] summary::after {
    content: '–';
  }
  .service[open] {
    gap: calc(var(--_space) * 1.5);
    padding-bottom: calc(var(--_space) * 2.5);
  }
  .mind {
    color: var(--_warn);
    font-weight: 600;
  }
  .without {
    display: grid;
    gap: var(--_space);
    margin-top: var(--_space);
  }
  .without p {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
  }
  .without .icon {
    margin-top: 0.1em;
    color: var(--tone);
  }
  .person {
    gap: calc(var(--_space) * 2);
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .own .icon {
    color: var(--_accent);
  }
  .days .choices {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.8em), 1fr));
  }
  .days .choice {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    padding: 10px 8px;
    hyphens: auto;
  }
  .days .choice b {
    font-size: 0.94em;
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
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
  }
  .line > div {
    flex: 1 1 8em;
    min-width: 0;
  }
  .lines {
    gap: 0;
  }
  .value {
    display: grid;
    gap: 2px;
    font-weight: 600;
  }
  .value .muted {
    font-weight: 400;
  }
  .mend {
    flex: none;
    min-width: var(--_target);
    min-height: var(--_target);
    margin: -8px -8px 0 0;
    padding: 0 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 650;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
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
  .kept .button {
    margin-inline-start: -12px;
  }
`;
