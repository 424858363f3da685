/** What lay on an officer in a month: requests that came in the places that they served, beside the middle RW of those with any. */
export interface Load {
  readonly requests: number;
  readonly median: number;
  /** By how much longer the officer may take to answer, from 1 to {@link MOST_LOAD}. */
  readonly factor: number;
}

/** However much there is, nobody waits longer than so many times the usual time. */
export const MOST_LOAD = 3;

/**
 * Sets what came to an officer against the middle RW: whoever has twice as much has twice the time to answer. Less than the
 * middle takes no time away. A rule of ours, which no regulation confirms.
 *
 * @param served the places that the officer served, also in place of others
 * @param counts requests that came in each place
 */
export function loadOf(served: Iterable<string>, counts: ReadonlyMap<string, number>): Load {
  const requests = [...new Set(served)].reduce((sum, place) => sum + (counts.get(place) ?? 0), 0);
  // Places to which nothing came say nothing of what is usual where something does.
  const all = [...counts.values()].filter((count) => count > 0).sort((one, other) => one - other);
  const median = all[Math.floor(all.length / 2)] ?? 0;
  const factor = Math.min(MOST_LOAD, Math.max(1, requests / Math.max(1, median)));
  return { requests, median, factor: Math.round(factor * 100) / 100 };
}
