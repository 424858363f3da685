import type { Original } from '../request/custody/shape.js';
import { entryFor, type Case, type ScoreRules } from './case.js';
import type { OfficersEntry } from './entry.js';

interface Hand {
  readonly kind: string;
  readonly id: string | null;
  readonly from: string;
}

/**
 * Whether each original that an officer took along was where it belongs in time. One that is overdue counts against the officer
 * in whose hands it was when it was due; where it lay at the desk or with a courier then, that is outside of their hands.
 */
export function originalEntries(of: Case, rules: ScoreRules): OfficersEntry[] {
  return (of.view.originals ?? []).flatMap((original) => {
    const { hands, endedAt } = wayOf(of, original);
    const isInTime = endedAt !== null && endedAt <= original.backBy;
    const said = { figure: 'originals', which: original.id } as const;
    if (isInTime) {
      const last = hands.findLast(({ kind }) => kind === 'officer');
      return entryFor(last?.id ?? null, of, rules, { ...said, at: endedAt, outcome: 'good', why: null });
    }
    if (rules.now <= original.backBy) return [];
    const at = original.backBy;
    const holder = hands.findLast(({ from }) => from <= at) ?? hands[0];
    if (holder?.kind === 'officer')
      return entryFor(holder.id, of, rules, { ...said, at, outcome: 'against', why: 'not-back' });
    const taker = hands.find(({ kind }) => kind === 'officer')?.id ?? null;
    const why = holder?.kind === 'desk' ? 'desk' : 'other';
    return entryFor(taker, of, rules, { ...said, at, outcome: 'outside', why });
  });
}

/** Through whose hands an original went, and when it came to its end. */
function wayOf(
  { events }: Case,
  { id }: Original,
): { readonly hands: readonly Hand[]; readonly endedAt: string | null } {
  const hands: Hand[] = [];
  let endedAt: string | null = null;
  for (const event of events) {
    if (event.type === 'papers-collected' && event.data.papers.some(({ original }) => original?.id === id)) {
      hands.push({ kind: event.by.role, id: event.by.id, from: event.at });
    }
    if (event.type !== 'originals-accepted') continue;
    const line = event.data.originals.find((each) => each.id === id);
    if (line === undefined) continue;
    if (line.ended === null) hands.push({ kind: line.to.kind, id: line.to.id, from: event.at });
    else endedAt = event.at;
  }
  return { hands, endedAt };
}
