import type { Context } from '@halo-pamor/contract';

/** That somebody serves a place instead of its officer, from a moment on and until another. */
export interface CoveredArea {
  readonly area: string;
  readonly officer: string;
  readonly standIn: { readonly id: string; readonly name: string };
  readonly from: string;
  readonly until: string | null;
}

/** A stand-in may be covered too, and so on; two who stand in for each other end it. */
const MOST_HOPS = 4;

/** The context in which whoever stands in at that moment is the officer of a place. */
export function withCovers(context: Context, covers: readonly CoveredArea[]): Context {
  if (covers.length === 0) return context;
  const now = Date.parse(context.now);
  const inForce = covers.filter(
    ({ from, until }) => Date.parse(from) <= now && (until === null || Date.parse(until) > now),
  );
  const standInFor = (place: string, officer: string) =>
    inForce
      .filter((each) => each.area === place && each.officer === officer)
      .sort((one, other) => Date.parse(other.from) - Date.parse(one.from))[0]?.standIn;
  return {
    ...context,
    officerFor: (place) => {
      let officer = context.officerFor(place);
      for (let hop = 0; hop < MOST_HOPS && officer !== null; hop += 1) {
        const next = standInFor(place, officer.id);
        if (next === undefined) return officer;
        officer = next;
      }
      return officer;
    },
  };
}
