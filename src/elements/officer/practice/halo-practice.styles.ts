import { css } from 'lit';

/** Practice is seen to be practice at any glance: a mark that stays in sight and a frame around every screen. */
export const practiceStyles = css`
  .mark {
    position: sticky;
    top: 0;
    z-index: 2;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    padding: 10px calc(var(--_space) * 2);
    background: #5b2a86;
    color: #fff;
  }
  .mark p > * {
    display: block;
    line-height: 1.35;
  }
  .mark b {
    letter-spacing: 0.12em;
  }
  .mark span {
    font-size: 0.84em;
  }
  @media (max-height: 26em) {
    .mark {
      position: static;
    }
  }
  .practised {
    border: 6px dashed #5b2a86;
    border-top: 0;
  }
  .tile .done {
    color: var(--_ok);
    font-weight: 650;
  }
`;
