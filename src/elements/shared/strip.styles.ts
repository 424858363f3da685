import { css } from 'lit';

/**
 * A row of filters or ways that scrolls sideways where it is wider than its screen. What goes on beyond the edge fades there, whatever
 * colour is behind it; behind the last of them is so much room that it stands clear of that. With large letters hardly one would
 * fit beside another, and there the row wraps.
 */
export const stripStyles = css`
  .strip {
    --fade: 40px;
    display: flex;
    gap: var(--_space);
    margin-inline: calc(var(--_space) * -2);
    padding: 4px var(--fade) 4px calc(var(--_space) * 2);
    position: relative;
    overflow-x: auto;
    scroll-padding-inline-end: var(--fade);
    scrollbar-width: none;
    -webkit-mask-image: linear-gradient(to left, transparent 8px, #000 var(--fade));
    mask-image: linear-gradient(to left, transparent 8px, #000 var(--fade));
  }
  .strip::-webkit-scrollbar {
    display: none;
  }
  .strip > * {
    flex: none;
  }
  @container (max-width: 14em) {
    .strip {
      flex-wrap: wrap;
      padding-inline-end: calc(var(--_space) * 2);
      -webkit-mask-image: none;
      mask-image: none;
    }
    .strip > * {
      flex: 0 1 auto;
    }
  }
  @container (min-width: 52em) {
    .strip {
      flex-wrap: wrap;
      margin-inline: 0;
      padding-inline: 0;
      -webkit-mask-image: none;
      mask-image: none;
    }
  }
`;
