import type { RequestEvent } from '../request/events.js';
import type { RequestView } from '../request/view.js';
import type { PromiseRules } from '../promise/promise-rules.js';
import { isAway, type Absence } from './absence.js';
import type { EntryOutcome, EntryWhy, OfficersEntry, ScoreFigure } from './entry.js';

/** What entries are judged by. */
export interface ScoreRules {
  readonly promise: PromiseRules;
  /** Minutes by which the city's clock is ahead of UTC. */
  readonly utcOffset: number;
  /** Working time within which an officer has to answer a request, in milliseconds, set against their load. */
  readonly answerWithin: (officer: string) => number;
  /** When each officer is away. */
  readonly absences: (officer: string) => readonly Absence[];
  /** The moment of judging, RFC 3339. */
  readonly now: string;
}

/** One request as entries are made from it. */
export interface Case {
  readonly view: RequestView;
  /** What happened to it, in order. */
  readonly events: readonly RequestEvent[];
}

/** Who had a request, from when on and until when. */
export interface Held {
  readonly officer: string | null;
  readonly from: string;
  /** Null for whoever has it now. */
  readonly until: string | null;
}

/** Who had a request one after another. */
export function holdersOf({ view, events }: Case): Held[] {
  const turns: { officer: string | null; from: string }[] = [];
  for (const event of events) {
    if (event.type === 'request-submitted') turns.push({ officer: event.data.officer?.id ?? null, from: event.at });
    if (event.type === 'officer-reassigned') turns.push({ officer: event.data.officer.id, from: event.at });
  }
  if (turns.length === 0) turns.push({ officer: view.officer?.id ?? null, from: view.submittedAt });
  return turns.map((turn, index) => ({ ...turn, until: turns[index + 1]?.from ?? null }));
}

/** Who had a request at a moment; null where nobody did. */
export function holderAt(held: readonly Held[], at: string): string | null {
  return held.findLast(({ from }) => from <= at)?.officer ?? held[0]?.officer ?? null;
}

/** Makes an entry, none where nobody answers for it. What counts against somebody who was away then is outside of their hands. */
export function entryFor(
  officer: string | null,
  { view }: Pick<Case, 'view'>,
  { absences }: Pick<ScoreRules, 'absences'>,
  said: {
    readonly figure: ScoreFigure;
    readonly which: string;
    readonly at: string;
    readonly items?: readonly string[];
    readonly outcome: EntryOutcome;
    readonly why: EntryWhy | null;
  },
): OfficersEntry[] {
  if (officer === null) return [];
  const { figure, which, at, items = [] } = said;
  const excused = said.outcome === 'against' && isAway(absences(officer), at);
  return [
    {
      id: `${figure}:${view.id}:${which}`,
      figure,
      at,
      request: view.id,
      place: view.place,
      items: view.items.filter(({ id }) => items.includes(id)).map(({ name }) => name),
      outcome: excused ? 'outside' : said.outcome,
      why: excused ? 'absent' : said.why,
      officer,
    },
  ];
}
