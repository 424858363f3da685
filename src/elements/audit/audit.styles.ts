import { css } from 'lit';

/** The fields side by side where there is room, and codes that break wherever they must. */
export const auditStyles = css`
  .asked {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: calc(var(--_space) * 2);
    align-items: end;
  }
  code {
    overflow-wrap: anywhere;
  }
  summary {
    min-height: var(--_target);
    padding-block: 6px;
    cursor: pointer;
  }
  summary .small {
    display: block;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  details[open] > summary {
    margin-block-end: var(--_space);
  }
`;
