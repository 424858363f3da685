import { css } from 'lit';

/** What the desk adds to the kit: the two sides of a check, verdicts on papers, forms that open in place. */
export const deskStyles = css`
  h3:focus {
    outline: none;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5);
    align-items: start;
  }
  @media (min-width: 76em) {
    .sides {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
  }
  @media (min-width: 60em) {
    .sides.pictured {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    }
    .pictured > .pages {
      position: sticky;
      top: calc(var(--_space) * 2);
      max-height: calc(100vh - var(--_space) * 4);
      overflow-y: auto;
      margin: -4px;
      padding: 4px;
      --_picture-height: max(16em, calc(100vh - 19em));
    }
  }
  .again {
    color: var(--_accent);
    font-weight: 650;
  }
  .documents > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    justify-items: start;
  }
  .documents b {
    line-height: 1.35;
  }
  .judge {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }
  .judge .named {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
  }
  .judge .named > .icon {
    margin-top: 0.1em;
    color: var(--tone);
  }
  .judge .link {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }
  .judge b {
    display: block;
    line-height: 1.35;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .verdict .filter {
    flex: 1 1 6.6em;
    justify-content: center;
    padding-inline: 8px;
    border-radius: var(--_radius);
  }
  .verdict .filter[aria-pressed='true'] {
    border-color: var(--_ok);
    background: var(--_surface);
    color: var(--_ok);
    box-shadow: inset 0 0 0 1px var(--_ok);
  }
  .verdict .back[aria-pressed='true'] {
    border-color: var(--_danger);
    color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .reads {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_ground);
  }
  .reads figcaption {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_muted);
    font-size: 0.89em;
  }
  .reads figcaption .icon {
    width: 1.2em;
    height: 1.2em;
  }
  .reads blockquote {
    margin: 0;
    font-weight: 600;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
  }
  .deeds > * {
    flex: 1 1 12em;
  }
  .deeds .main {
    flex-basis: 100%;
  }
  .choices {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }
`;
