import { css } from 'lit';

/** The pictures of a paper in a row, and the two screens that open above the page. */
export const photosStyles = css`
  .photos {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .photo {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    width: 8.2em;
    height: 100%;
    padding: 6px;
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 0.83em;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }
  .photo:active {
    border-color: var(--_edge);
  }
  @media (hover: hover) {
    .photo:hover {
      border-color: var(--_edge);
    }
  }
  .small-picture {
    position: relative;
    display: grid;
    place-items: center;
    height: 5.4em;
    border-radius: 8px;
    background: var(--_ground);
    color: var(--_muted);
    overflow: hidden;
  }
  .small-picture canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .how {
    display: flex;
    align-items: start;
    gap: 5px;
    color: var(--tone);
    font-weight: 650;
  }
  .how .icon {
    width: 1.25em;
    height: 1.25em;
  }
  dialog.over {
    width: min(100%, 46em);
    max-width: none;
    max-height: none;
    padding: var(--_space) 0 0;
    background: var(--_ground);
  }
  dialog.over > .bar {
    justify-content: end;
    padding-inline: calc(var(--_space) * 2);
  }
  @media (max-width: 46em) {
    dialog.over {
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      border-radius: 0;
    }
  }
`;
