import { css } from 'lit';

/** The way of one request, from top to bottom: what is done, what is now, what comes. */
export const timelineStyles = css`
  .timeline li {
    position: relative;
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    gap: 14px;
    padding-bottom: calc(var(--_space) * 2.75);
  }
  .timeline li:last-child {
    padding-bottom: 0;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-inline-start: 19px;
    top: 40px;
    bottom: 0;
    width: 2px;
    background: var(--_line);
  }
  .timeline .done::before {
    background: var(--_accent);
  }
  .timeline li:last-child::before {
    display: none;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_muted);
  }
  .mark .icon {
    width: 21px;
    height: 21px;
  }
  .done .mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .now .mark {
    border-color: var(--tone);
    background: var(--tone);
    color: var(--_on-accent);
    box-shadow:
      0 0 0 4px var(--_surface),
      0 0 0 5.5px var(--tone);
  }
  .timeline b {
    display: block;
    padding-top: 6px;
    font-weight: 600;
    line-height: 1.5;
  }
  .timeline .now b {
    font-size: 1.12em;
    font-weight: 700;
    line-height: 1.35;
  }
  .timeline .next b {
    color: var(--_muted);
    font-weight: 500;
  }
  .timeline .when {
    color: var(--_muted);
    font-size: 0.89em;
  }
`;
