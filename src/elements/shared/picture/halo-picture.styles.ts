import { css } from 'lit';

/** The dark table on which a picture lies, and the buttons under it. */
export const pictureStyles = css`
  .stage {
    position: relative;
    display: grid;
    height: var(--_picture-height, min(56vh, 34em));
    min-height: 14em;
    overflow: hidden;
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: #202825;
    cursor: zoom-in;
    touch-action: pan-y;
  }
  .stage.large {
    cursor: grab;
    touch-action: none;
  }
  .stage.held {
    cursor: grabbing;
  }
  .stage:focus-visible {
    outline-offset: -3px;
  }
  canvas {
    width: 100%;
    height: 100%;
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border: 1px solid var(--_line);
    border-top: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface);
  }
  .tools button {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 2px;
    min-height: calc(var(--_target) + 12px);
    padding: 6px 2px;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: 0.83em;
    line-height: 1.2;
    cursor: pointer;
  }
  .tools button + button {
    border-inline-start: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .tools button {
      border: 1px solid var(--_edge);
    }
  }
  .tools button:active {
    background: var(--_ground);
  }
  @media (hover: hover) {
    .tools button:hover {
      background: var(--_ground);
    }
  }
  .tools button:focus-visible {
    outline-offset: -3px;
  }
  .tools button:disabled {
    color: var(--_muted);
    cursor: default;
  }
`;
