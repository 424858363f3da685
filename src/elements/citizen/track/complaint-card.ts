import type { RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { idComplaint } from '../../../locale/id-complaint.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { spoken } from '../../../locale/spoken.js';
import { button } from '../../shared/button.js';
import { ask } from '../../shared/events.js';
import { chatIcon } from '../../shared/icons.js';

/** The way to complain from a request, and that the system did so by itself where a promise was missed. */
export function complaintCard(view: RequestView, terms: SharedTerms, from: HTMLElement): TemplateResult {
  const words = spoken(terms, 'complaint', idComplaint);
  const isMissed = view.warnings?.some(({ kind }) => kind === 'promise-missed') === true;
  return html`<section class="card stack near" part="card" data-complaint>
    ${isMissed ? html`<p><b>${words.raised}</b></p>` : nothing}
    ${button({
      label: isMissed ? words.look : words.title,
      icon: chatIcon,
      broad: true,
      press: () => ask(from, 'halo-navigate', { view: 'complaint', requestId: view.id }),
    })}
  </section>`;
}
