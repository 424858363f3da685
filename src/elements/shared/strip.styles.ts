import { css } from 'lit';

/**
 * A row of filters or ways that scrolls sideways where it is wider than its screen. What goes on beyond the edge fades there: the
 * fade stands behind the last of them and sticks to the edge until that one is in sight. With large letters hardly one would fit
 * beside another, and there the row wraps.
 */
export const stripStyles = css`
  .strip {
    --fade: 40px;
    display: flex;
    gap: var(--_space);
    margin-inline: calc(var(--_space) * -2);
    padding: 4px calc(var(--_space) * 2);
    position: relative;
    overflow-x: auto;
    scroll-padding-inline-end: var(--fade);
    scrollbar-width: none;
  }
  .strip::-webkit-scrollbar {
    display: none;
  }
  .strip > * {
    flex: none;
  }
  .strip::after {
    content: '';
    position: sticky;
    inset-inline-end: calc(var(--_space) * -2);
    z-index: 1;
    flex: none;
    width: var(--fade);
    margin-block: -4px;
    margin-inline: calc(var(--_space) * -1) calc(var(--_space) * -2);
    background: linear-gradient(to left, var(--_ground) 20%, transparent);
    pointer-events: none;
  }
  @container (max-width: 14em) {
    .strip {
      flex-wrap: wrap;
    }
    .strip > * {
      flex: 0 1 auto;
    }
    .strip::after {
      content: none;
    }
  }
  @media (min-width: 60em) {
    .strip {
      flex-wrap: wrap;
      margin-inline: 0;
      padding-inline: 0;
    }
    .strip::after {
      content: none;
    }
  }
`;
