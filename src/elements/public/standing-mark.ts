import type { Standing } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { StandardsTerms } from '../../locale/id-standards.js';
import { icon } from '../shared/icon.js';
import { approvedIcon, clockIcon, warningIcon } from '../shared/icons.js';

/** How a thing stands, said plainly: a sign and its words. */
export function standingMark(words: StandardsTerms, standing: Standing): TemplateResult {
  const tone = standing === 'yes' ? 'ok' : standing === 'secondary' ? 'calm' : 'warn';
  const sign = standing === 'yes' ? approvedIcon : standing === 'secondary' ? clockIcon : warningIcon;
  return html`<p class="standing ${tone}">${icon(sign)}<span>${words.standing[standing]}</span></p>`;
}

/** Who says so, folded away: an address can be opened, anything else is read. */
export function sourceList(words: StandardsTerms, sources: readonly string[]): unknown {
  if (sources.length === 0) return nothing;
  return html`<details class="sources">
    <summary>${fill(words.sources, { n: sources.length })}</summary>
    <ul>
      ${sources.map((source) =>
        /^https:\/\/[^\s…]+$/.test(source)
          ? html`<li><a href=${source} target="_blank" rel="noopener noreferrer">${source}</a></li>`
          : html`<li>${source}</li>`,
      )}
    </ul>
  </details>`;
}
