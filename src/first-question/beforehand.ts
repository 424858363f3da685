import { html, nothing, type TemplateResult } from 'lit';
import type { SharedTerms } from '../locale/terms.js';

/**
 * The question as it stands in the tag before the tag has anything of its own to show: with the places for what the page puts
 * around it, and with what says that a button was pressed.
 */
export function beforehand(terms: Pick<SharedTerms, 'language' | 'loading'>, question: unknown): TemplateResult {
  const slots = (...names: readonly string[]) => names.map((name) => html`<slot name=${name}></slot>`);
  const waits = (id: string, more: unknown = nothing) =>
    html`<div popover="manual" id=${id} role="status">
      <b><span class="spinner"></span>${terms.loading}</b>${more}
    </div>`;
  return html`<div part="root" lang=${terms.language} data-written>
    ${slots('header')}${question}${slots('help', 'legal', 'footer')}${waits('next', html`<slot></slot>`)}${waits('back')}
  </div>`;
}
