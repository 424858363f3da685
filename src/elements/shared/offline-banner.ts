import { nothing } from 'lit';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { noSignalIcon, onPhoneIcon } from './icons.js';
import { notice } from './notice.js';

/**
 * What is still on this phone. Without signal it says so; with entries waiting it says how many; otherwise nothing.
 * "Saved on this phone" is never worded as "received".
 */
export function offlineBanner(
  terms: SharedTerms,
  of: {
    readonly online: boolean;
    readonly waiting: number;
    /** For work that knows no signal all day: one line, so that the work itself stays in sight. */
    readonly brief?: boolean | undefined;
  },
): unknown {
  const waiting = of.waiting > 0 ? fill(terms.waitingOnPhone, { n: of.waiting }) : '';
  if (!of.online && of.brief === true) {
    const text = `${terms.offlineTitle}. ${waiting}`;
    return notice({ tone: 'warn', icon: noSignalIcon, text, say: 'soon' });
  }
  if (!of.online) {
    const text = `${terms.offlineText} ${waiting}`;
    return notice({ tone: 'warn', icon: noSignalIcon, title: terms.offlineTitle, text, say: 'soon' });
  }
  return waiting ? notice({ tone: 'accent', icon: onPhoneIcon, text: waiting, say: 'soon' }) : nothing;
}
