import * as z from 'zod/mini';
import { once } from '../once.js';

/**
 * What an officer's month is counted by: requests `answered` in time, `promises` kept, `visits` done, `originals` brought where
 * they belong in time, and what citizens said of hand-overs when they were called (`callbacks`).
 */
export const scoreFigures = ['answered', 'promises', 'visits', 'originals', 'callbacks'] as const;
/** The name of a figure of a score. */
export type ScoreFigure = (typeof scoreFigures)[number];

/**
 * `good` and `against` count; `outside` is shown and never counts, because it was not in the officer's hands.
 */
export const entryOutcomes = ['good', 'against', 'outside'] as const;
/** How an entry speaks. */
export type EntryOutcome = (typeof entryOutcomes)[number];

/**
 * Why an entry is not simply good. Against: `late`, `missed`, `nobody-came`, `came-late`, `not-back`, `not-handed-over`.
 * Outside: `citizen`, `centre`, `desk`, `danger`, `absent`, `other`.
 */
export const entryWhys = [
  'late',
  'missed',
  'nobody-came',
  'came-late',
  'not-back',
  'not-handed-over',
  'citizen',
  'centre',
  'desk',
  'danger',
  'absent',
  'other',
] as const;
/** Why an entry is not simply good. */
export type EntryWhy = (typeof entryWhys)[number];

/** Id of an entry: its figure, the request or record behind it, and which of several there it is. */
export const ENTRY_PATTERN =
  /^(answered|promises|visits|originals|callbacks):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[\w-]{1,40})?$/;

/** Shape of one entry: something that an officer did, or that was theirs to do. */
export const scoreEntry = once(() =>
  z.object({
    id: z.string().check(z.regex(ENTRY_PATTERN)),
    figure: z.enum(scoreFigures),
    /** The moment by which it belongs to a month. */
    at: z.string(),
    /** The request behind it. */
    request: z.string(),
    place: z.string(),
    /** The documents that it is about, by name; none where it is about the whole request. */
    items: z.array(z.string()),
    outcome: z.enum(entryOutcomes),
    why: z.nullable(z.enum(entryWhys)),
  }),
);
/** One entry without whose it is. */
export type ScoreEntry = z.infer<ReturnType<typeof scoreEntry>>;

/** An entry and whose it is. */
export interface OfficersEntry extends ScoreEntry {
  readonly officer: string;
}
