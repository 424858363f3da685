import { css } from 'lit';

/**
 * Where things stand: the screen column, headings and stacks.
 * Grids fold by the width of their box and the size of the text, so nothing depends on the host's viewport.
 */
export const layout = css`
  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
    max-width: var(--halo-width, 38em);
    margin: 0 auto;
    container-type: inline-size;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2) calc(var(--_space) * 5);
  }
  .screen.wide {
    max-width: 72em;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .stack.near {
    gap: var(--_space);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }
  .bar.ends {
    justify-content: space-between;
  }
  .bar.even > * {
    flex: 1 1 8em;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    line-height: 1.25;
    font-weight: 700;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.55em;
  }
  h3,
  h4 {
    font-size: 1.15em;
  }
  h2:focus {
    outline: none;
  }
  .lead {
    color: var(--_muted);
    font-size: 1.05em;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.89em;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .head .button {
    margin-inline-start: -12px;
  }
  halo-read-aloud:not(:defined) {
    display: none;
  }
  .head progress {
    margin-bottom: var(--_space);
  }
  .free {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
    color: var(--_ok);
    font-size: 0.89em;
    font-weight: 650;
  }
  progress {
    appearance: none;
    width: 100%;
    height: 8px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_surface);
    overflow: hidden;
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_accent);
  }
  ::-moz-progress-bar {
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    progress {
      background: var(--_line);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
`;
