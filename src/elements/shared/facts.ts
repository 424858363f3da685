import { html, type TemplateResult } from 'lit';

/** Named facts in columns that fold: `facts([['RW', '007'], ['Kelurahan', 'Margahayu']])`. A fact without a value is left out. */
export function facts(pairs: readonly (readonly [name: string, value: unknown])[]): TemplateResult {
  return html`<dl class="facts">
    ${pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}
