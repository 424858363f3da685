import { html, type TemplateResult } from 'lit';
import type { ItemStatus } from '@halo-pamor/contract';
import type { SharedTerms } from '../../locale/terms.js';
import { icon } from './icon.js';
import { statusWords } from './status-words.js';

/** A status in a pill: icon and word. */
export function statusPill(terms: SharedTerms, status: ItemStatus): TemplateResult {
  const words = statusWords(terms, status);
  return html`<span class="pill tint ${words.tone}" part="status"
    >${icon(words.icon)}<span>${words.label}</span></span
  >`;
}
