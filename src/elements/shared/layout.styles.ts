import { css } from 'lit';

/**
 * Where things stand: the screen column, headings, stacks, cards, tiles, rows and facts.
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
  .by-icon {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_space) * 2);
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
  .disc {
    position: relative;
    isolation: isolate;
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 2.7em;
    height: 2.7em;
    border-radius: 50%;
    color: var(--tone);
  }
  .disc::before,
  .tint::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
    background: var(--fill);
    opacity: 0.1;
  }
  .tint {
    position: relative;
    isolation: isolate;
  }
  .head {
    display: grid;
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
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  .tile {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 2);
    width: 100%;
    min-height: 92px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .tile b {
    display: block;
    font-size: 1.12em;
    line-height: 1.3;
  }
  .tile > span > span {
    display: block;
    margin-top: 2px;
    color: var(--_muted);
    font-size: 0.94em;
    line-height: 1.45;
  }
  .tile .pill {
    margin-top: 6px;
    color: var(--_ink);
  }
  .tile > .icon:last-child {
    width: 1.1em;
    color: var(--_muted);
  }
  .tile:hover {
    border-color: var(--_accent);
  }
  .tile.first {
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: calc(var(--_space) * 2.5);
    border-color: var(--_accent);
    background:
      radial-gradient(
        circle at 100% 0,
        rgb(0 0 0 / 22%) 4em,
        rgb(0 0 0 / 14%) 4.05em 7.5em,
        rgb(0 0 0 / 7%) 7.55em 11.5em,
        transparent 11.55em
      ),
      var(--_accent);
    color: var(--_on-accent);
    --tone: var(--_on-accent);
    --fill: var(--_on-accent);
  }
  .tile.first > :nth-child(2) {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .tile.first .disc::before {
    opacity: 0.16;
  }
  .tile.first > span > span,
  .tile.first > .icon:last-child {
    color: inherit;
  }
  .tile.first b {
    font-size: 1.4em;
    letter-spacing: -0.012em;
  }
  .rows > * + * {
    border-top: 1px solid var(--_line);
  }
  .rows > * {
    padding-block: calc(var(--_space) * 1.5);
  }
  .rows > :first-child {
    padding-top: 0;
  }
  .rows > :last-child {
    padding-bottom: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.89em;
  }
  .facts dd {
    font-weight: 600;
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
