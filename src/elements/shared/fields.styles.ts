import { css } from 'lit';

/** Fields that are typed into, lists and dialogs. They come with the views that ask for more than a choice. */
export const fields = css`
  [aria-invalid='true'] {
    border-color: var(--_danger);
    border-width: 2px;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  ::-webkit-calendar-picker-indicator {
    width: 26px;
    height: 26px;
    margin: 0;
    opacity: 0.7;
    cursor: pointer;
  }
  textarea {
    min-height: 6em;
    resize: vertical;
  }
  .select {
    display: grid;
    align-items: center;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  .select select {
    padding-inline-end: 2.6em;
    text-overflow: ellipsis;
    white-space: normal;
  }
  .select .icon {
    justify-self: end;
    margin-inline-end: 14px;
    pointer-events: none;
  }
  dialog {
    max-width: min(30em, 92%);
    padding: calc(var(--_space) * 3);
    border: 0;
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 12px 48px rgb(10 25 22 / 30%);
  }
  dialog::backdrop {
    background: rgb(16 28 25 / 55%);
  }
  @media (forced-colors: active) {
    dialog {
      border: 2px solid var(--_edge);
    }
  }
`;
