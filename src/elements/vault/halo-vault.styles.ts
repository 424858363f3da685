import { css } from 'lit';

/** The field of the PIN and its pad: keys that a thumb does not miss. */
export const vaultStyles = css`
  .narrow {
    max-width: 420px;
    margin-inline: auto;
    gap: calc(var(--_space) * 2);
  }
  .pin {
    font-size: 1.6em;
    letter-spacing: 0.4em;
    text-align: center;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .key {
    display: grid;
    place-items: center;
    min-height: 52px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 1.4em;
    font-weight: 650;
    cursor: pointer;
  }
  .key:active {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .key:disabled {
    opacity: 0.45;
    cursor: default;
  }
`;
