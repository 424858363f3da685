import { html, nothing } from 'lit';
import { button } from '../../shared/button.js';
import { confirmDialog } from '../../shared/confirm-dialog.js';
import { ask } from '../../shared/events.js';
import { onPhoneIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import { problemSentence } from '../../shared/problem-words.js';
import type { Entry } from '../../shared/session-state.js';
import type { CitizenState } from '../citizen-state.js';

/** What of a request is still on this phone; refused entries with the reason, and the person decides what becomes of them. */
export function entryNotices(
  state: CitizenState,
  requestId: string,
  from: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
): unknown {
  const mine = state.entries.filter((entry) => entry.requestId === requestId);
  const waits = mine.some((entry) => entry.state !== 'parked');
  return html`${waits ? notice({ tone: 'warn', icon: onPhoneIcon, text: state.words.track.pending, say: 'soon' }) : nothing}
  ${mine.filter((entry) => entry.state === 'parked').map((entry) => parked(state, entry, from))}`;
}

function parked(
  { terms }: CitizenState,
  entry: Entry,
  from: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
): unknown {
  const discard = async (): Promise<void> => {
    const sure = await confirmDialog(from.renderRoot, {
      title: terms.discardTitle,
      text: terms.discardText,
      yes: terms.discard,
      no: terms.cancel,
      danger: true,
    });
    if (sure) ask(from, 'halo-discard', { entryId: entry.id });
  };
  return notice({
    tone: 'danger',
    title: terms.parkedTitle,
    text: html`${problemSentence(terms, entry.lastProblem ?? 'unknown')} ${terms.parkedText}`,
    say: 'soon',
    actions: [
      button({ label: terms.retry, press: () => ask(from, 'halo-retry', { entryId: entry.id }) }),
      button({ label: terms.keepFile, press: () => ask(from, 'halo-export', {}) }),
      button({ label: terms.discard, kind: 'danger', press: () => void discard() }),
    ],
  });
}
