import { css } from 'lit';

/** A card that is read at arm's length. */
export const guidanceStyles = css`
  .spoken {
    display: grid;
    align-content: center;
    gap: calc(var(--_space) * 2);
    min-height: 15em;
    padding: calc(var(--_space) * 3);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
  }
  .spoken .say {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .doubt {
    color: var(--_warn);
    font-weight: 650;
  }
`;
