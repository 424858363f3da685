import { css } from 'lit';

/** Rows of duties, and the answer, large enough to be read out at arm's length. */
export const dutyStyles = css`
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .tile .where,
  .tile .said,
  .tile .pills {
    display: block;
  }
  .tile .where {
    color: var(--_muted);
    font-size: 0.92em;
  }
  .tile .said {
    color: var(--_ink);
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .tile .pills {
    display: flex;
    margin-block: calc(var(--_space) * 0.75);
  }
  .tile .pill {
    display: inline-flex;
    margin: 0;
    color: var(--_ink);
  }
  .tile .pill span {
    margin: 0;
    color: inherit;
  }
  .noted {
    white-space: pre-line;
    font-size: 1.1em;
  }
  .aloud {
    display: grid;
    gap: var(--_space);
    padding: calc(var(--_space) * 3);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
  }
  .aloud .answer {
    white-space: pre-line;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.4;
  }
`;
