import { runOut } from '../promise/pause.js';
import { entryFor, holdersOf, type Case, type Held, type ScoreRules } from './case.js';
import type { OfficersEntry } from './entry.js';

/**
 * Whether each officer who had a request answered it in time, by working time from when they got it on. Their absences stop
 * that clock. Whoever hands it on before the time is over has no entry. An entry belongs to the month in which the clock began,
 * so that an absence moves nothing into another month.
 */
export function answeredEntries(of: Case, rules: ScoreRules): OfficersEntry[] {
  const over = firstStep(of);
  return holdersOf(of).flatMap((held, index) => {
    if (held.officer === null || (over !== undefined && over.at < held.from)) return [];
    const outcome = outcomeFor(held.officer, held, over, rules);
    if (outcome === undefined) return [];
    const why = outcome === 'good' ? null : 'late';
    const said = { figure: 'answered', which: String(index + 1), at: held.from, outcome, why } as const;
    // The absences are in the clock already; one that began later excuses nothing.
    return entryFor(held.officer, of, { absences: () => [] }, said);
  });
}

interface FirstStep {
  readonly at: string;
  readonly isAnswer: boolean;
}

/** When a request was first not only submitted any more: somebody answered, or it was cancelled. */
function firstStep({ view }: Case): FirstStep | undefined {
  const steps = view.items.flatMap(({ steps }) => steps.find(({ status }) => status !== 'submitted') ?? []);
  const answered = steps.filter(({ status }) => status !== 'cancelled' && status !== 'refused');
  const at = (answered.length > 0 ? answered : steps).map((step) => step.at).sort();
  const [first] = at;
  if (answered.length === 0 && steps.length < view.items.length) return undefined;
  return first === undefined ? undefined : { at: first, isAnswer: answered.length > 0 };
}

function outcomeFor(
  officer: string,
  { from, until }: Held,
  over: FirstStep | undefined,
  { promise, answerWithin, absences, now }: ScoreRules,
): 'good' | 'against' | undefined {
  const { due } = runOut(promise.clock, Date.parse(from), answerWithin(officer), absences(officer));
  const endsHere = over !== undefined && (until === null || over.at < until);
  const isOver = (at: string) => due !== null && due < Date.parse(at);
  if (endsHere && over.isAnswer) return isOver(over.at) ? 'against' : 'good';
  return isOver(endsHere ? over.at : (until ?? now)) ? 'against' : undefined;
}
