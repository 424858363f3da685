import type { Contact } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { CitizenTerms } from '../../locale/citizen-terms.js';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { linkButton } from '../shared/button.js';
import { whatsAppHref } from '../shared/contact-links.js';
import { chatIcon, nextIcon, phoneIcon } from '../shared/icons.js';

/** Whom a citizen can reach besides the officer, each with the ways that the pack names. */
export function helpContacts(
  terms: SharedTerms,
  words: Pick<CitizenTerms['home'], 'website'>,
  contacts: readonly Contact[],
): TemplateResult {
  return html`<ul class="rows">
    ${contacts.map(
      (contact) =>
        html`<li class="stack near">
          <div>
            <b>${contact.name}</b>
            <p class="muted small">${contact.plain}</p>
          </div>
          <div class="bar even" role="group" aria-label=${fill(terms.contact, { name: contact.name })}>
            ${ways(terms, words, contact)}
          </div>
        </li>`,
    )}
  </ul>`;
}

/** Short numbers such as 1500537 are dialled as they stand, so no country code is put before them. */
function ways(
  terms: SharedTerms,
  words: Pick<CitizenTerms['home'], 'website'>,
  { phone, whatsapp, web }: Contact,
): unknown[] {
  const chat = whatsapp === undefined ? undefined : whatsAppHref(whatsapp);
  return [
    phone && linkButton({ label: terms.call, href: `tel:${phone.replace(/[ -]/g, '')}`, icon: phoneIcon }),
    chat && linkButton({ label: terms.whatsApp, href: chat, icon: chatIcon, outside: true }),
    web && linkButton({ label: words.website, href: web, icon: nextIcon, outside: true }),
  ].filter(Boolean);
}
