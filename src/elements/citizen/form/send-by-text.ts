import { normalisePhone, writeCompact } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { linkButton } from '../../shared/button.js';
import { whatsAppHref } from '../../shared/contact-links.js';
import { chatIcon, phoneIcon } from '../../shared/icons.js';
import { placeOf } from './faults.js';
import type { FormScreen } from './form-screen.js';
import { threeDigits } from './payload.js';

/**
 * Without signal for data: the request as a short text to the officer, who makes a request of it. It goes by SMS, or by
 * WhatsApp once there is a little signal; to nobody in particular where this phone does not know the officer's number.
 */
export function sendByText({ state, draft, facts }: FormScreen): TemplateResult | typeof nothing {
  if (state.connection.online || facts.variants.length === 0) return nothing;
  const words = state.words.form.byText;
  const place = placeOf(draft);
  const officer = state.officersOf(place)?.officers[0];
  const rt = threeDigits(draft.rt);
  const text = writeCompact({
    items: facts.variants,
    place,
    rt: rt === '' ? null : rt,
    name: draft.name,
    phone: normalisePhone(draft.phone) ?? null,
    days: draft.days,
    part: draft.part,
    note: draft.note,
  });
  const number = normalisePhone(officer?.phone ?? '') ?? '';
  const body = encodeURIComponent(text);
  return html`<section class="card" part="card" aria-labelledby="by-text">
    <h3 id="by-text">${words.title}</h3>
    <p>${officer === undefined ? words.toSomebody : fill(words.to, { name: officer.name })}</p>
    <p class="by-text">${text}</p>
    <div class="bar even">
      ${linkButton({ label: words.sms, href: `sms:${number}?body=${body}`, icon: phoneIcon })}
      ${linkButton({
        label: words.whatsApp,
        href: whatsAppHref(number, text) ?? `https://wa.me/?text=${body}`,
        icon: chatIcon,
        outside: true,
      })}
    </div>
    <p class="muted small">${words.afterwards}</p>
  </section>`;
}
