import type { ProblemCode } from '@halo-pamor/contract';
import { html, nothing } from 'lit';
import { fill } from '../../locale/fill.js';
import type { StaffTerms } from '../../locale/staff-terms.js';
import type { SharedTerms } from '../../locale/terms.js';
import { button } from './button.js';
import { confirmDialog } from './confirm-dialog.js';
import { ask } from './events.js';
import { closeIcon, onPhoneIcon, refreshIcon } from './icons.js';
import { notice } from './notice.js';
import { problemSentence } from './problem-words.js';
import type { Entry } from './session-state.js';

/** What an element needs to show the entries of a request and act on them. */
export interface EntryNoticesOptions {
  readonly terms: SharedTerms;
  readonly words: StaffTerms;
  readonly entries: readonly Entry[];
  readonly requestId: string;
  readonly from: HTMLElement;
  readonly root: HTMLElement | DocumentFragment;
}

/** What of one request is still on this device, and what was refused with the sentence why and a way onward. */
export function entryNotices(of: EntryNoticesOptions): unknown {
  const mine = of.entries.filter((entry) => entry.requestId === of.requestId);
  if (mine.length === 0) return nothing;
  const waiting = mine.filter((entry) => entry.state !== 'parked');
  const parked = mine.filter((entry) => entry.state === 'parked');
  return html`<div class="stack near">
    ${
      waiting.length > 0
        ? notice({
            tone: 'calm',
            icon: onPhoneIcon,
            title: of.terms.savedOnPhone,
            text: waiting.map((entry) => of.words.deed[entry.type]).join(' · '),
            say: 'soon',
          })
        : nothing
    }
    ${parked.map((entry) => parkedNotice(of, entry))}
  </div>`;
}

function parkedNotice(of: EntryNoticesOptions, entry: Entry): unknown {
  return notice({
    tone: 'danger',
    title: fill(of.words.refusedTitle, { deed: of.words.deed[entry.type] }),
    text: refusedWhy(of, entry.lastProblem ?? 'unknown'),
    say: 'now',
    actions: html`${button({
      label: of.terms.retry,
      icon: refreshIcon,
      press: () => ask(of.from, 'halo-retry', { entryId: entry.id }),
    })}
    ${button({ label: of.words.giveUp, icon: closeIcon, kind: 'quiet', press: () => void giveUp(of, entry) })}`,
  });
}

function refusedWhy({ words, terms }: EntryNoticesOptions, code: ProblemCode): string {
  return words.refusedWhy[code] ?? problemSentence(terms, code);
}

async function giveUp(of: EntryNoticesOptions, entry: Entry): Promise<void> {
  const sure = await confirmDialog(of.root, {
    title: of.words.giveUpTitle,
    text: of.words.giveUpText,
    yes: of.words.giveUp,
    no: of.terms.cancel,
    danger: true,
  });
  if (sure) ask(of.from, 'halo-discard', { entryId: entry.id });
}
