import { css, html, type TemplateResult } from 'lit';

/** How the two words and four digits stand on either side of a door. */
export const matchStyles = css`
  .match {
    display: grid;
    justify-items: center;
    gap: 2px;
    padding: calc(var(--_space) * 1.5);
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius);
    font-weight: 750;
    line-height: 1.2;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .match .words {
    font-size: 1.75em;
  }
  .match .digits {
    font-size: 2.1em;
    letter-spacing: 0.14em;
    font-variant-numeric: tabular-nums;
  }
`;

/** The two words and four digits, in letters that two people at a door can read; the digits are read out one by one. */
export function matchLines({
  words,
  digits,
}: {
  readonly words: readonly string[];
  readonly digits: string;
}): TemplateResult {
  return html`<div class="match" data-match translate="no">
    <p class="words">${words.join(' ')}</p>
    <p class="digits" part="code">
      <span class="unseen">${digits.replace(/\B/g, ' ')}</span><span aria-hidden="true">${digits}</span>
    </p>
  </div>`;
}
