import type { Evidence } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { SelfCheckTerms } from '../../locale/id-self-check.js';

/** What proves a point, each with its mark and with the rows, the address or the sentence behind it. */
export function evidenceList(words: SelfCheckTerms, evidence: readonly Evidence[]): TemplateResult {
  return html`<ul class="stack near">
    ${evidence.map(
      ({ id, name, mark, proof }) =>
        html`<li>
          <b>${name}</b> <span class="muted">${id}, ${fill(words.mark, { mark })}</span>
          <div class="small">${proofOf(words, proof)}</div>
        </li>`,
    )}
  </ul>`;
}

function proofOf(words: SelfCheckTerms, proof: Evidence['proof']): TemplateResult {
  switch (proof.kind) {
    case 'rows':
      return html`<details>
        <summary>${fill(words.proofs.rows, { n: proof.rows.length })}</summary>
        <ul>
          ${proof.rows.map((row) => html`<li><code>${row}</code></li>`)}
        </ul>
      </details>`;
    case 'url':
      return html`<a href=${proof.url} target="_blank" rel="noreferrer">${words.proofs.url}: ${proof.url}</a>`;
    case 'text':
      return html`<p>${proof.text} <span class="muted">${fill(words.proofs.text, { source: proof.source })}</span></p>`;
  }
}

/** The same on one line, for a saved table. */
export function proofLine(proof: Evidence['proof']): string {
  switch (proof.kind) {
    case 'rows':
      return proof.rows.join('; ');
    case 'url':
      return proof.url;
    case 'text':
      return `${proof.text} (${proof.source})`;
  }
}
