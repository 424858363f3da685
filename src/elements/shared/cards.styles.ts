import { css } from 'lit';

/** What things stand in: cards, tiles, rows, facts, and signs beside words or in a disc. */
export const cards = css`
  .by-icon {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_space) * 2);
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
  .tile:active {
    border-color: var(--_accent);
  }
  @media (hover: hover) {
    .tile:hover {
      border-color: var(--_accent);
    }
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
  .tile.first + .tile:last-child {
    grid-column: 1 / -1;
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
`;
