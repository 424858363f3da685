import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { linkButton } from './button.js';
import { chatIcon, phoneIcon } from './icons.js';

function digits(phone: string): string | undefined {
  const bare = phone.replace(/[^\d+]/g, '');
  const national = /^(?:\+?62|0)?([1-9]\d{7,12})$/.exec(bare)?.[1];
  return national === undefined ? undefined : `62${national}`;
}

/** `tel:` link for an Indonesian number however it is written, or undefined when it is none. */
export function callHref(phone: string): string | undefined {
  const number = digits(phone);
  return number && `tel:+${number}`;
}

/** WhatsApp link for an Indonesian number. `text` is typed ahead for the person: it travels in a URL, so no personal data in it. */
export function whatsAppHref(phone: string, text = ''): string | undefined {
  const number = digits(phone);
  return number && `https://wa.me/${number}${text && `?text=${encodeURIComponent(text)}`}`;
}

/** "Telepon" and "WhatsApp" side by side for one person; nothing when the number is none. */
export function contactLinks(
  terms: SharedTerms,
  of: { readonly phone: string | null | undefined; readonly name: string; readonly text?: string | undefined },
): TemplateResult | typeof nothing {
  const call = of.phone ? callHref(of.phone) : undefined;
  const chat = of.phone ? whatsAppHref(of.phone, of.text) : undefined;
  if (call === undefined || chat === undefined) return nothing;
  return html`<div class="bar even" role="group" aria-label=${fill(terms.contact, { name: of.name })}>
    ${linkButton({ label: terms.call, href: call, icon: phoneIcon })}
    ${linkButton({ label: terms.whatsApp, href: chat, icon: chatIcon, outside: true })}
  </div>`;
}
