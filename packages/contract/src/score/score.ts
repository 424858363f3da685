import * as z from 'zod/mini';
import { once } from '../once.js';
import type { ContestView } from '../record/contest/view.js';
import { contestStatuses } from '../record/contest/view.js';
import { scoreEntry, scoreFigures, type OfficersEntry, type ScoreFigure } from './entry.js';
import type { MonthSpan } from './month.js';

/**
 * How much a figure weighs in the sum. What a citizen says who was called weighs most: it comes from the one who knows. A
 * position at a hand-over weighs nothing at all. No regulation names these figures.
 */
export const figureWeights: Readonly<Record<ScoreFigure, number>> = {
  answered: 1,
  promises: 1,
  visits: 1,
  originals: 1,
  callbacks: 3,
};

const count = once(() => z.number().check(z.int(), z.gte(0)));

/** Shape of an entry with what became of it: whether it counts, and what was contested. */
export const scoreRow = once(() =>
  z.extend(scoreEntry(), {
    counts: z.boolean(),
    contest: z.nullable(
      z.object({
        id: z.string(),
        status: z.enum(contestStatuses),
        text: z.string(),
        answerBy: z.string(),
        answer: z.nullable(z.object({ text: z.string(), at: z.string(), role: z.string() })),
      }),
    ),
  }),
);
/** An entry with what became of it. */
export type ScoreRow = z.infer<ReturnType<typeof scoreRow>>;

/** Shape of a figure: how many entries count, and of these how many are good. */
export const scoreFigure = once(() =>
  z.object({ good: count(), counted: count(), outside: count(), contested: count() }),
);
/** A figure of a score. */
export type ScoreSum = z.infer<ReturnType<typeof scoreFigure>>;

/** Shape of an officer's month. */
export const scoreShape = once(() =>
  z.object({
    figures: z.object({
      answered: scoreFigure(),
      promises: scoreFigure(),
      visits: scoreFigure(),
      originals: scoreFigure(),
      callbacks: scoreFigure(),
    }),
    /** The good part of all that counts, each by the weight of its figure; null where nothing counts. */
    share: z.nullable(z.number()),
    /** Every entry of the month, the newest first. */
    rows: z.array(scoreRow()),
  }),
);
/** An officer's month. */
export type Score = z.infer<ReturnType<typeof scoreShape>>;

/** What a month of an officer is folded from, each in any order. */
export interface Month {
  readonly officer: string;
  readonly span: MonthSpan;
  readonly entries: Iterable<OfficersEntry>;
  readonly contests: Iterable<ContestView>;
}

/**
 * Folds an officer's month. An entry that is contested does not count until that is answered, and not at all when the officer
 * was right. Each can be contested once: the first word counts.
 */
export function officerScore({ officer, span, entries, contests }: Month): Score {
  const first = new Map<string, ContestView>();
  for (const contest of contests) {
    const before = first.get(contest.entry);
    if (contest.officer.id !== officer) continue;
    if (before === undefined || orderOf(contest) < orderOf(before)) first.set(contest.entry, contest);
  }
  const own = new Map<string, OfficersEntry>();
  for (const entry of entries) {
    if (entry.officer === officer && entry.at >= span.from && entry.at < span.until) own.set(entry.id, entry);
  }
  const rows = [...own.values()]
    .map((entry) => rowOf(entry, first.get(entry.id)))
    .sort((one, other) => (`${one.at} ${one.id}` < `${other.at} ${other.id}` ? 1 : -1));
  const sums = Object.fromEntries(
    scoreFigures.map((figure) => [figure, sumOf(rows.filter((row) => row.figure === figure))]),
  );
  const figures = scoreShape().shape.figures.parse(sums);
  const weighed = (of: (sum: ScoreSum) => number): number =>
    scoreFigures.reduce((all, figure) => all + figureWeights[figure] * of(figures[figure]), 0);
  const counted = weighed((sum) => sum.counted);
  return { figures, share: counted === 0 ? null : weighed((sum) => sum.good) / counted, rows };
}

function rowOf({ officer: _whose, ...entry }: OfficersEntry, contest: ContestView | undefined): ScoreRow {
  const isHeld = contest !== undefined && contest.status !== 'rejected';
  return {
    ...entry,
    counts: entry.outcome !== 'outside' && !isHeld,
    contest: contest === undefined ? null : told(contest),
  };
}

function told({ id, status, text, answerBy, answer }: ContestView): ScoreRow['contest'] {
  return { id, status, text, answerBy, answer: answer && { text: answer.text, at: answer.at, role: answer.by.role } };
}

function sumOf(rows: readonly ScoreRow[]): ScoreSum {
  const counted = rows.filter(({ counts }) => counts);
  return {
    good: counted.filter(({ outcome }) => outcome === 'good').length,
    counted: counted.length,
    outside: rows.filter(({ outcome }) => outcome === 'outside').length,
    contested: rows.filter(({ contest }) => contest?.status === 'open').length,
  };
}

function orderOf({ contestedAt, id }: ContestView): string {
  return `${contestedAt} ${id}`;
}
