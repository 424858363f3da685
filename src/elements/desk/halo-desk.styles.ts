import { css } from 'lit';

/** Queue and request side by side where there is room, else one of them. */
export const deskPaneStyles = css`
  .screen.desk {
    max-width: 92em;
  }
  .panes.open > .aside,
  .panes.open > .desk-bar {
    display: none;
  }
  .desk-bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
  }
  .desk-bar .bar {
    align-items: start;
  }
  .desk-bar .bar > :first-child {
    flex: 1 1 8em;
  }
  .rooms > .button {
    min-height: var(--_target);
  }
  .panes:not(.open) > .beside {
    display: none;
  }
  .pick {
    min-height: 24em;
    align-content: center;
  }
  @media (min-width: 60em) {
    .panes.open > .desk-bar {
      display: grid;
    }
    .panes > .desk-bar {
      grid-column: 1 / -1;
    }
    .panes.open > .aside,
    .panes:not(.open) > .beside {
      display: block;
    }
    .panes > .aside {
      padding-inline-end: 6px;
    }
  }
  /* Pictures need the room of the queue, unless the page has room for both; the way back leads to the queue. */
  @media (min-width: 60em) and (max-width: 109.99em) {
    .panes.open.pictured {
      grid-template-columns: minmax(0, 1fr);
    }
    .panes.open.pictured > .aside,
    .panes.open.pictured > .desk-bar {
      display: none;
    }
  }
`;
