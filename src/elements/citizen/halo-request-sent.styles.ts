import { css } from 'lit';

/** The calm screen after sending. */
export const requestSentStyles = css`
  .sign {
    align-items: start;
    margin-bottom: var(--_space);
  }
  .sign .disc {
    width: 4.2em;
    height: 4.2em;
  }
  .disc .icon {
    width: 2em;
    height: 2em;
  }
  .code-card {
    gap: 6px;
  }
  .code {
    color: var(--_accent);
    font-size: 1.55em;
    font-weight: 700;
    letter-spacing: 0.05em;
    line-height: 1.3;
  }
  .next {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .next li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
  }
  .next .icon {
    margin-top: 0.1em;
    color: var(--_accent);
  }
  .unsure {
    display: block;
    color: var(--_warn);
    font-size: 0.94em;
  }
`;
