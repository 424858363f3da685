import type { RequestEvent } from '../request/events.js';
import type { Visit } from '../request/view.js';
import type { VisitFailReason } from '../request/visit/failure.js';
import { entryFor, holderAt, holdersOf, type Case, type ScoreRules } from './case.js';
import type { EntryWhy, OfficersEntry } from './entry.js';

const DAY_MS = 24 * 60 * 60 * 1000;

const CAUSES: Readonly<Record<VisitFailReason, EntryWhy>> = {
  'nobody-home': 'citizen',
  refused: 'citizen',
  'wrong-address': 'citizen',
  unsafe: 'danger',
  other: 'other',
};

/**
 * What became of each visit that was agreed: done on its day, done later, come to nothing and by whose doing, or nobody came. A
 * visit that was put off is judged by where it was put.
 */
export function visitEntries(of: Case, rules: ScoreRules): OfficersEntry[] {
  const held = holdersOf(of);
  return of.view.visits.flatMap((visit) => {
    const said = { figure: 'visits', which: visit.id } as const;
    const dayEnds = endOfDay(visit.to, rules.utcOffset);
    const end = of.events.find((event) => ends(event, visit));
    if (end?.type === 'visit-failed') {
      const why = CAUSES[end.data.reason];
      return entryFor(doer(end) ?? holderAt(held, end.at), of, rules, { ...said, at: end.at, outcome: 'outside', why });
    }
    if (end !== undefined) {
      const isLate = end.at > dayEnds;
      const outcome = isLate ? 'against' : 'good';
      // Judged by the day that was agreed: whoever was away then is not to blame that it was done later.
      const at = isLate ? visit.to : end.at;
      return entryFor(doer(end) ?? holderAt(held, at), of, rules, {
        ...said,
        at,
        outcome,
        why: isLate ? 'came-late' : null,
      });
    }
    if (visit.status !== 'agreed' || rules.now <= dayEnds || wentOn(of, visit, dayEnds)) return [];
    const officer = holderAt(held, visit.to);
    return entryFor(officer, of, rules, { ...said, at: visit.to, outcome: 'against', why: 'nobody-came' });
  });
}

function ends(event: RequestEvent, { id, purpose }: Visit): boolean {
  switch (event.type) {
    case 'visit-failed':
      return event.data.visit === id;
    case 'papers-collected':
      return event.data.visit === id;
    case 'items-delivered':
      return purpose === 'deliver';
    default:
      return false;
  }
}

function doer({ by }: RequestEvent): string | null {
  return by.role === 'officer' ? by.id : null;
}

/** Whether something happened by then that made coming needless or was an attempt: all was given up, or a delivery failed. */
function wentOn({ view, events }: Case, { from }: Visit, until: string): boolean {
  const isClosed = view.items.every(
    ({ status, since }) => since <= until && (status === 'cancelled' || status === 'refused'),
  );
  return isClosed || events.some(({ type, at }) => type === 'delivery-failed' && at >= from && at <= until);
}

/** The last moment of the day in the city on which something lies. */
function endOfDay(at: string, utcOffset: number): string {
  const offset = utcOffset * 60_000;
  const day = Math.floor((Date.parse(at) + offset) / DAY_MS) + 1;
  return new Date(day * DAY_MS - offset - 1).toISOString();
}
