import { css } from 'lit';

/** The day list: groups of cards, each a door to knock at. */
export const dayListStyles = css`
  .phone-notice {
    display: contents;
  }
  .day,
  .menu,
  .menu .others {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 1.5);
  }
  .day {
    gap: calc(var(--_space) * 3);
  }
  .menu .tile {
    gap: calc(var(--_space) * 1.5);
    min-height: 72px;
    padding: 12px calc(var(--_space) * 2);
  }
  .menu .tile b {
    font-size: 1em;
  }
  .menu .tile > span > span {
    font-size: 0.84em;
  }
  .menu .disc {
    width: 2.4em;
    height: 2.4em;
  }
  /* On a phone the ways into the rooms are two small doors side by side: the tasks begin in the first screenful. */
  @container (max-width: 51.99em) {
    .menu {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
    }
    .menu .others {
      grid-column: 1 / -1;
    }
    .menu > .tile {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--_space);
      padding: 12px;
    }
    .menu > .tile > span > span,
    .menu > .tile:not(.more) > .icon:last-child {
      display: none;
    }
    .menu > .more {
      grid-template-columns: auto 1fr auto;
    }
    .menu > .more > :nth-child(2) {
      grid-row: 2;
      grid-column: 1 / -1;
    }
    .menu > .more > .icon:last-child {
      grid-column: 3;
    }
  }
  .menu .more[aria-expanded='true'] > .icon:last-child {
    transform: rotate(180deg);
  }
  .menu .others:not(.shown) {
    display: none;
  }
  @container (min-width: 52em) {
    .day.with-menu {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 20em);
    }
    .menu {
      order: 2;
    }
    .menu .more {
      display: none;
    }
    .menu .others:not(.shown) {
      display: grid;
    }
  }
  .groups {
    columns: 2 22em;
    column-gap: calc(var(--_space) * 4);
  }
  .groups.long {
    columns: auto;
  }
  .cards > .row {
    padding-bottom: calc(var(--_space) * 1.5);
  }
  .group {
    padding-bottom: calc(var(--_space) * 4);
    break-inside: avoid;
  }
  .group > header {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(2.5em, 1fr);
    align-items: center;
    justify-items: start;
    column-gap: 10px;
    padding-bottom: calc(var(--_space) * 1.5);
  }
  .group .count {
    border: 1px solid var(--_line);
    background: var(--_surface);
    font-weight: 650;
  }
  .group > header p {
    grid-column: 1 / -1;
  }
  .task {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 10px;
    padding: calc(var(--_space) * 2.25);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
    break-inside: avoid;
  }
  li + li > .task {
    margin-top: calc(var(--_space) * 1.5);
  }
  .task:active {
    border-color: var(--_edge);
  }
  @media (hover: hover) {
    .task:hover {
      border-color: var(--_edge);
    }
  }
  .task .bar {
    position: relative;
    gap: var(--_space);
    margin-top: 4px;
  }
  .task .bar > * {
    flex: 1 1 auto;
    gap: 6px;
    min-width: max-content;
    padding-inline: 6px;
  }
  @media (forced-colors: active) {
    .group .count {
      border-color: currentColor;
    }
  }
  .queue-row {
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 6px;
  }
  .queue {
    break-inside: avoid;
  }
  .queue > .row + .row > .queue-row {
    border-top-width: 1px;
  }
  .open {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.12em;
    text-align: start;
    cursor: pointer;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }
  .open:focus-visible {
    outline: none;
  }
  .task:has(.open:focus-visible),
  .stop:has(.open:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .who {
    display: grid;
    gap: 2px;
  }
  .when {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .when.number {
    color: var(--_accent);
    font-weight: 700;
  }
  .when.late {
    color: var(--_warn);
  }
  .next {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 10px;
    padding: 12px 0 0;
    border-top: 1px solid var(--_line);
    color: var(--_accent);
    font-weight: 650;
  }
  .next.idle {
    color: var(--_muted);
    font-weight: 500;
  }
  .next > .icon:last-child {
    width: 1.1em;
    color: var(--_muted);
  }
  .here {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--_muted);
    font-size: 0.94em;
    font-weight: 600;
  }
  .here.danger {
    color: var(--_danger);
  }
  .here.warn {
    color: var(--_warn);
  }
`;
