import { css } from 'lit';

/** Numbers that are read across a table, counters, and rows of a queue. */
export const outreachStyles = css`
  .slip {
    display: grid;
    justify-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
    text-align: center;
  }
  .slip .big {
    color: var(--_accent);
    font-size: min(6.5em, 30cqi);
    font-weight: 750;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    line-height: 1;
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.2em, 1fr));
    gap: var(--_space);
  }
  .counts > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .counts dt {
    color: var(--_muted);
    font-size: 0.84em;
    line-height: 1.3;
  }
  .counts dd {
    font-size: 1.55em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  /* Two of them side by side on a small phone. */
  .filters .filter {
    padding-inline: 12px;
  }
  .person {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }
  .person .label {
    min-width: 2.6em;
    color: var(--_accent);
    font-size: 1.5em;
    font-weight: 750;
    font-variant-numeric: tabular-nums;
  }
  .person > :only-child {
    grid-column: 1 / -1;
  }
  .person .bar {
    grid-column: 1 / -1;
  }
  .sum {
    display: grid;
    gap: var(--_space);
  }
  .sum .equation {
    font-variant-numeric: tabular-nums;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(var(--_space) * 2);
  }
  @container (min-width: 46em) {
    .people {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
