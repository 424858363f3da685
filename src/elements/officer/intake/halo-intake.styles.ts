import { css } from 'lit';

/** Taking in for somebody: whom it is for stays in sight above every question. */
export const intakeStyles = css`
  .for-whom {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 10px calc(var(--_space) * 2);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .for-whom p > * {
    display: block;
    line-height: 1.35;
  }
  .for-whom span {
    font-size: 0.89em;
  }
  @media (max-height: 26em) {
    .for-whom {
      position: static;
    }
  }
  .beside {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-width: 38em;
    margin: 0 auto;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2) 0;
  }
  .beside:empty {
    display: none;
  }
  .begun {
    display: grid;
    gap: var(--_space);
  }
  .code {
    font-size: 1.5em;
    font-weight: 700;
    letter-spacing: 0.02em;
  }
`;
