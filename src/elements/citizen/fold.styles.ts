import { css } from 'lit';

/** A card that unfolds. */
export const foldStyles = css`
  .fold summary {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_target);
    font-weight: 700;
    cursor: pointer;
    list-style: none;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold summary .icon {
    color: var(--_accent);
  }
  .fold summary::after {
    content: '';
    flex: none;
    width: 10px;
    height: 10px;
    margin-inline: auto 6px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  .fold[open] summary::after {
    transform: translateY(3px) rotate(225deg);
  }
  .fold {
    display: block;
    padding-block: calc(var(--_space) * 1.25);
  }
  .fold ul {
    margin-top: var(--_space);
  }
`;
