import { css } from 'lit';

/** What the page of standards has beyond the kit. */
export const standardsStyles = css`
  .standing {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 0.89em;
    font-weight: 650;
  }
  .standing.calm {
    color: var(--_muted);
    font-weight: 400;
  }
  .standing .icon {
    color: var(--tone);
  }
  .points {
    display: grid;
    gap: var(--_space);
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .kind + .kind {
    border-top: 1px solid var(--_line);
  }
  .card > .kind {
    margin-block: calc(var(--_space) * -0.75);
  }
  .kind .points {
    padding-block-end: calc(var(--_space) * 1.5);
  }
  summary {
    min-height: var(--_target);
    padding-block: 10px;
    font-weight: 650;
    cursor: pointer;
  }
  .sources summary {
    color: var(--_muted);
    font-size: 0.89em;
    font-weight: 500;
  }
  .sources li {
    padding-block: 6px;
    font-size: 0.89em;
    overflow-wrap: anywhere;
  }
  .sources a {
    color: var(--_accent);
  }
  .steps {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .steps li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .fold .card {
    padding: calc(var(--_space) * 2) 0 0;
    border-width: 1px 0 0;
    border-radius: 0;
  }
`;
