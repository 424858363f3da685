import { itemPromise } from '../promise/item-promise.js';
import { turnOf } from '../request/item-status.js';
import type { Item } from '../request/view.js';
import { entryFor, holderAt, holdersOf, type Case, type ScoreRules } from './case.js';
import type { EntryWhy, OfficersEntry } from './entry.js';

/**
 * Whether what was promised of each document was kept. Pauses of the citizen and the centre are in the promise already. A missed
 * one counts against the officer only where it was the officer's turn when it was due.
 */
export function promiseEntries(of: Case, rules: ScoreRules): OfficersEntry[] {
  const held = holdersOf(of);
  return of.view.items.flatMap((item) => {
    const { state, phase, dueAt, doneAt } = itemPromise(of.view, item, rules.promise, rules.now);
    if (phase !== 'handling') return [];
    const said = { figure: 'promises', which: item.id, items: [item.id] } as const;
    if (state === 'kept' && doneAt !== null) {
      const officer = whoFiled(of, item.id) ?? holderAt(held, doneAt);
      return entryFor(officer, of, rules, { ...said, at: doneAt, outcome: 'good', why: null });
    }
    if ((state !== 'missed' && state !== 'late') || dueAt === null) return [];
    const outside = othersTurn(item, dueAt);
    return entryFor(holderAt(held, dueAt), of, rules, {
      ...said,
      at: dueAt,
      outcome: outside === null ? 'against' : 'outside',
      why: outside ?? 'missed',
    });
  });
}

/** The officer who filed a document last: who did the work of it, also in another's place. */
function whoFiled({ events }: Case, item: string): string | null {
  const filed = events.findLast((event) => event.type === 'items-filed' && event.data.items.includes(item));
  return filed?.by.role === 'officer' ? filed.by.id : null;
}

/** Whose turn it was at a moment, where it was not the officer's. */
function othersTurn({ steps }: Item, at: string): EntryWhy | null {
  const step = steps.findLast((each) => each.at <= at);
  switch (step === undefined ? 'officer' : turnOf[step.status]) {
    case 'operator':
      return 'desk';
    case 'centre':
      return 'centre';
    case 'citizen':
      return 'citizen';
    default:
      return null;
  }
}
