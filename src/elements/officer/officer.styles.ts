import { css } from 'lit';

/** What the officer's screens about one request add to the kit. */
export const officerStyles = css`
  .code-field input {
    font-size: 1.7em;
    font-weight: 700;
    letter-spacing: 0.2em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .nextstep {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
  }
  .nextstep h3 {
    color: var(--_accent);
    font-size: 1em;
  }
  .nextstep.calm h3 {
    color: inherit;
  }
  .nextstep .button {
    grid-column: 1 / -1;
  }
  .document {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 8px;
  }
  .document b {
    line-height: 1.35;
  }
  details > .timeline {
    padding-top: var(--_space);
  }
  .checks {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .check {
    display: grid;
    border: 1.5px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.1);
    background: var(--_surface);
    overflow: hidden;
  }
  .check:has(.main-tick:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .check .choice {
    min-height: 76px;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .check .choice.waive,
  .check .choice.lent {
    min-height: var(--_target);
    padding-block: 6px;
    border-top: 1px solid var(--_line);
  }
  .check .choice.waive {
    color: var(--_muted);
  }
  .check .choice.waive b,
  .check .choice.lent b {
    font-weight: 500;
  }
  .check .choice:has(:focus-visible) {
    outline-offset: -4px;
  }
  .check > .conditions {
    padding: 12px 16px 16px;
    border-top: 1px solid var(--_line);
  }
  .check > .choice.lent + .conditions {
    padding-top: 4px;
    border-top: 0;
  }
  .check > .field {
    padding: 4px 16px 16px;
  }
  .how {
    padding: 0 16px 12px 56px;
    color: var(--_muted);
    font-size: 0.94em;
  }
  .how .reason {
    color: var(--_danger);
    font-weight: 600;
  }
  .check .doing {
    color: var(--_accent);
    font-weight: 650;
  }
  .check > .photos {
    padding: 0 16px 16px;
  }
  .check.whole > .by-icon {
    align-items: start;
    gap: 14px;
    padding: 16px;
  }
  .check.whole .icon {
    color: var(--tone);
  }
  .either {
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 1.5);
    border: 1.5px dashed var(--_edge);
    border-radius: calc(var(--_radius) * 1.3);
  }
  .result {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
  }
  .result > .icon {
    color: var(--tone);
  }
  .schedule .choices {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.8em), 1fr));
  }
  .schedule .choice {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    padding-inline: 8px;
  }
  .schedule .choice b {
    font-size: 0.9em;
  }
  .spans {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_space) * 1.5);
  }
`;
