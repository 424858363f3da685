import { css } from 'lit';

/**
 * Text at 200 % on a small phone, when a screen is narrower than 14 of its letters' heights: signs go above their words,
 * so that words keep the whole line and none is cut. It stands last in the kit, because it overrules the others.
 */
export const narrow = css`
  @container (max-width: 14em) {
    h2 {
      font-size: 1.25em;
    }
    .tile,
    .tile.first,
    .notice,
    .by-icon {
      grid-template-columns: minmax(0, 1fr);
    }
    .tile > .icon:last-child {
      display: none;
    }
    .button {
      flex-wrap: wrap;
      gap: 2px 10px;
      padding-inline: 12px;
    }
  }
`;
