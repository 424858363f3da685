import { css } from 'lit';

/** The pictures of a request: the large one, the way through them, and all pages at a glance. */
export const pagesStyles = css`
  .pages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .titled {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .titled h3 {
    flex: 1 1 10em;
  }
  .new {
    padding: 2px 10px;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.83em;
    font-weight: 650;
  }
  .none {
    display: grid;
    place-items: center;
    align-content: center;
    gap: var(--_space);
    height: var(--_picture-height, min(56vh, 34em));
    min-height: 14em;
    padding: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: #202825;
    color: #fff;
    text-align: center;
  }
  .none .spinner {
    border-color: rgb(255 255 255 / 25%);
    border-top-color: #fff;
  }
  .none .icon {
    width: 2.4em;
    height: 2.4em;
  }
  .through {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_space);
    margin-inline-start: auto;
  }
  .through .button {
    padding-inline: 10px;
  }
  .overview {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 3);
  }
  .overview > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: end;
    gap: 4px;
    max-width: 15em;
  }
  .overview p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .strip button {
    position: relative;
    display: grid;
    place-items: center;
    width: 64px;
    height: 76px;
    padding: 0;
    border: 1.5px solid var(--_edge);
    border-radius: 10px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    font-weight: 650;
    overflow: hidden;
    cursor: pointer;
  }
  .strip canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .strip span {
    position: relative;
    min-width: 1.7em;
    padding: 0 0.4em;
    border-radius: 1em;
    background: var(--_surface);
  }
  .strip [aria-current='true'] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent);
  }
  @media (forced-colors: active) {
    .strip [aria-current='true'] {
      border-width: 5px;
    }
  }
`;
