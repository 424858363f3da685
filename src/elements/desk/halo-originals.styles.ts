import { css } from 'lit';

/** Original papers: what is to be done with one stands apart from what is known of it. */
export const originalStyles = css`
  li > b {
    line-height: 1.35;
  }
  .link {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 8px;
    min-height: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }
  .arrival {
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 1.5);
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .homeward {
    gap: calc(var(--_space) * 1.5);
    padding-top: calc(var(--_space) * 2);
    border-top: 1px solid var(--_line);
  }
`;
