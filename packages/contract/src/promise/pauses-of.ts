import type { Item, RequestView, Visit } from '../request/view.js';
import type { VisitFailReason } from '../request/visit/failure.js';
import type { Pause } from './pause.js';
import type { PromiseRules } from './promise-rules.js';

/** Failures at the door that are the citizen's; what is unsafe for the officer stops no clock. */
const CITIZENS: readonly VisitFailReason[] = ['nobody-home', 'refused', 'wrong-address'];

/** What stopped the clock of an item, oldest first, from the fold of its events alone. */
export function pausesOf(view: RequestView, item: Item, rules: PromiseRules): Pause[] {
  const completeAt = item.steps.find(({ status }) => status === 'collected')?.at ?? null;
  return [...pausesOfVisits(view, completeAt, rules), ...pausesOfSteps(item, rules)].sort((one, other) =>
    one.from < other.from ? -1 : 1,
  );
}

/** While it lay with the citizen to put papers right, and while the centre could not go on. */
function pausesOfSteps({ steps, reason }: Item, { isCitizens }: PromiseRules): Pause[] {
  return steps.flatMap(({ status, at, reasons }, index): Pause[] => {
    if (status !== 'returned' && status !== 'waiting-centre') return [];
    const until = steps[index + 1]?.at ?? null;
    // What was folded before steps had reasons knows the reason of the last one alone.
    const codes = reasons ?? (until === null && reason !== null ? [reason] : []);
    if (status === 'waiting-centre') {
      return [{ why: 'centre', cause: 'centre', code: codes[0] ?? null, from: at, until }];
    }
    const code = codes.find(isCitizens);
    return code === undefined ? [] : [{ why: 'returned', cause: 'citizen', code, from: at, until }];
  });
}

/** Visits of the first fetching that came to nothing or later by the citizen's doing. */
function pausesOfVisits({ visits }: RequestView, completeAt: string | null, rules: PromiseRules): Pause[] {
  const first = visits.filter(
    ({ purpose, from }) => purpose === 'collect' && (completeAt === null || from < completeAt),
  );
  const soonest = (...moments: readonly (string | null | undefined)[]): string =>
    moments.filter((moment) => moment !== null && moment !== undefined).sort()[0] ?? '';
  return first.flatMap((visit, index): Pause[] => {
    const failed = failedAtDoor(visit);
    if (failed === undefined) return putOff(visit);
    // Until the next visit, but not for ever: agreeing on one is the officer's.
    const latest = new Date(rules.clock.after(Date.parse(failed.at), rules.againWithin)).toISOString();
    const until = soonest(latest, first[index + 1]?.from, completeAt);
    const pause: Pause = { why: 'visit-failed', cause: 'citizen', code: failed.reason, from: failed.at, until };
    return [...putOff(visit), pause];
  });
}

function failedAtDoor({ failure }: Visit): Visit['failure'] {
  return failure !== undefined && CITIZENS.includes(failure.reason) ? failure : undefined;
}

/** From the time that was agreed to the time that the citizen asked for instead. */
function putOff({ moves = [], from }: Visit): Pause[] {
  return moves.flatMap((move, index): Pause[] => {
    const until = moves[index + 1]?.from ?? from;
    return move.by === 'citizen' && move.from < until
      ? [{ why: 'visit-moved', cause: 'citizen', code: null, from: move.from, until }]
      : [];
  });
}
