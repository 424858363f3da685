import { css } from 'lit';

/**
 * What keeps a page's own rules for everything (`* { … !important }`) off the tags that stand on that page: among important
 * declarations those from inside win. Where a tag stands, how wide it is, what is behind it, and whether it is seen at all
 * stay the page's.
 */
export const outermost = css`
  :host {
    padding: 0 !important;
    border: 0 !important;
    box-shadow: none !important;
    color: var(--_ink) !important;
    font-style: normal !important;
    font-variant: normal !important;
    font-weight: 400 !important;
    font-stretch: normal !important;
    font-size: var(--halo-text, max(18px, 1.125rem)) !important;
    line-height: 1.55 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    list-style: none !important;
    cursor: auto !important;
    direction: ltr !important;
    writing-mode: horizontal-tb !important;
    columns: auto !important;
    font-kerning: auto !important;
    font-size-adjust: none !important;
    line-break: auto !important;
    text-align-last: auto !important;
    text-rendering: auto !important;
    text-wrap: wrap !important;
    -webkit-text-emphasis: none !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-security: none !important;
    -webkit-text-stroke: 0 !important;
    stroke-dasharray: none !important;
    stroke-opacity: 1 !important;
    shape-rendering: auto !important;
  }
`;
