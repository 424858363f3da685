import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { noSignalIcon, onPhoneIcon } from './icons.js';
import { notice } from './notice.js';

/**
 * What is still on this phone. Without signal it says so; with entries waiting it says how many; otherwise nothing.
 * "Saved on this phone" is never worded as "received".
 */
export function offlineBanner(terms: SharedTerms, of: { readonly online: boolean; readonly waiting: number }): unknown {
  if (of.online && of.waiting === 0) return nothing;
  const waiting = of.waiting > 0 ? fill(terms.waitingOnPhone, { n: of.waiting }) : '';
  return banner(terms, of.online, waiting);
}

function banner(terms: SharedTerms, online: boolean, waiting: string): TemplateResult {
  return html`${notice({
    tone: online ? 'accent' : 'warn',
    icon: online ? onPhoneIcon : noSignalIcon,
    title: online ? undefined : terms.offlineTitle,
    text: online ? waiting : `${terms.offlineText} ${waiting}`.trim(),
    say: 'soon',
  })}`;
}
