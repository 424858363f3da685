import { css } from 'lit';

/** Queue and request side by side where there is room, else one of them. */
export const deskPaneStyles = css`
  .screen.desk {
    max-width: 92em;
  }
  .panes.open > .aside {
    display: none;
  }
  .panes:not(.open) > .beside {
    display: none;
  }
  .pick {
    min-height: 24em;
    align-content: center;
  }
  @media (min-width: 60em) {
    .panes.open > .aside,
    .panes:not(.open) > .beside {
      display: block;
    }
    .panes > .aside {
      padding-inline-end: 6px;
    }
  }
`;
