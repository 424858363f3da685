import { css } from 'lit';

/** The marks as large faces with their words beside them. */
export const surveyStyles = css`
  .marks {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
    border: 0;
  }
  .mark {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    width: 100%;
    min-height: 64px;
    padding: var(--_space) calc(var(--_space) * 2);
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .mark svg {
    flex: none;
    width: 44px;
    height: 44px;
  }
  .mark[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  @media (forced-colors: active) {
    .mark[aria-pressed='true'] {
      border-width: 5px;
    }
  }
  .mark:active {
    border-color: var(--_accent);
  }
  @media (hover: hover) {
    .mark:hover {
      border-color: var(--_accent);
    }
  }
  .mark:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
