import { css } from 'lit';

/** Words first, then a small bar: nobody is to read a score from a colour. */
export const scoreStyles = css`
  .sum {
    font-size: 1.35em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
  }
  .figures .tile {
    grid-template-columns: minmax(0, 1fr) auto;
    width: 100%;
    height: 100%;
  }
  .figures .tile > span {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 0.75);
  }
  .figures progress {
    margin-top: 2px;
  }
  .figures .tile > span > span {
    margin: 0;
  }
  .row-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }
  .row-head b {
    flex: 1 1 12em;
  }
  .said {
    white-space: pre-line;
    padding-inline-start: calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_line);
  }
  .how {
    margin: 0;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
`;
