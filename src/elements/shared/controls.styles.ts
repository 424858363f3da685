import { css } from 'lit';

/**
 * Buttons and links that look like buttons: native controls in our own dress, each at least `--halo-target` (48 px) high and
 * with a focus ring that does not depend on the accent.
 */
export const controls = css`
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-width: var(--_target);
    min-height: var(--_target);
    margin: 0;
    padding: 9px 20px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 650;
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    cursor: pointer;
  }
  .button:active {
    filter: brightness(0.95);
  }
  @media (hover: hover) {
    .button:hover {
      filter: brightness(0.95);
    }
  }
  .button.main {
    min-height: calc(var(--_target) + 8px);
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.quiet {
    padding-inline: 12px;
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }
  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .button.broad {
    width: 100%;
  }
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button.quiet {
      border-color: var(--_edge);
    }
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }
`;
