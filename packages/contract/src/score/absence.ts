import type { CoverView } from '../record/cover/view.js';

/** A time in which somebody is away and others serve their places. */
export interface Absence {
  readonly from: string;
  /** Null while nobody knows. */
  readonly until: string | null;
}

const AGREED: readonly CoverView['status'][] = ['agreed', 'begun', 'ended'];

/**
 * When an officer is or was away, by the covers that were agreed. Places that pass to somebody for good are no absence. One that
 * was called off ends there, also where it had not begun.
 */
export function absencesOf(officer: string, covers: Iterable<CoverView>): Absence[] {
  return [...covers].flatMap((cover): Absence[] => {
    if (cover.officer.id !== officer || cover.forGood || cover.reason === 'handover') return [];
    if (!AGREED.includes(cover.status)) return [];
    const until = earlier(cover.until, cover.endedAt);
    return until !== null && until <= cover.from ? [] : [{ from: cover.from, until }];
  });
}

/** Whether somebody is away at a moment. */
export function isAway(absences: readonly Absence[], at: string): boolean {
  return absences.some(({ from, until }) => from <= at && (until === null || at < until));
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
