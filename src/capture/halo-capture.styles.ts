import { css } from 'lit';

/** The picture large, the guidance drawn, and the strip of pages. */
export const captureStyles = css`
  .frame {
    display: grid;
    place-items: center;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: #202825;
  }
  .frame canvas,
  .frame video {
    display: block;
    max-width: 100%;
    max-height: min(50vh, 34em);
  }
  .frame video {
    width: 100%;
  }
  .guide {
    display: grid;
    place-items: center;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
  }
  .guide svg {
    width: min(100%, 11em);
    height: auto;
  }
  .guide .table {
    fill: var(--_accent);
    opacity: 0.14;
  }
  .guide .sheet {
    fill: var(--_surface);
    stroke: var(--_edge);
    stroke-width: 2;
  }
  .guide .print {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .guide .corner {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .head .bar {
    align-items: baseline;
  }
  .head h2 {
    flex: 1 1 8em;
  }
  .bar.even {
    align-items: stretch;
  }
  .steps {
    counter-reset: step;
  }
  .steps li {
    display: grid;
    grid-template-columns: 1.9em minmax(0, 1fr);
    align-items: baseline;
    padding-block: 4px;
    counter-increment: step;
  }
  .steps li::before {
    content: counter(step);
    color: var(--_accent);
    font-weight: 700;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .strip button {
    display: grid;
    gap: 4px;
    justify-items: center;
    width: 6.8em;
    padding: 6px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 0.89em;
    cursor: pointer;
  }
  .strip canvas {
    width: 100%;
    height: 6em;
    border-radius: 8px;
    object-fit: cover;
  }
  .strip span {
    white-space: nowrap;
  }
  .strip [aria-current='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  @media (forced-colors: active) {
    .strip [aria-current='true'] {
      border-width: 4px;
    }
  }
  @container (min-width: 46em) {
    .sides {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
      gap: calc(var(--_space) * 3);
    }
  }
`;
