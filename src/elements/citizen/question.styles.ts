import { css } from 'lit';

/** A screen that asks something. */
export const questionStyles = css`
  form.stack {
    gap: calc(var(--_space) * 3);
  }
`;
