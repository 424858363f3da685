import * as z from 'zod/mini';
import { AREA_PATTERN } from '../area.js';
import { packCode } from '../city/codes.js';
import { themeShape, wordsShape } from '../city/words.js';
import { once } from '../once.js';
import { coverageTurns } from './course.js';
import { coverageFaultKinds } from './csv/faults.js';

const area = once(() => z.string().check(z.regex(AREA_PATTERN)));
const named = once(() => z.object({ code: z.string(), name: z.string() }));
/** A day as the gateway writes it. */
const day = once(() => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const count = once(() => z.nullable(z.number()));
const whole = once(() => z.number().check(z.int(), z.gte(0)));

/** Levels on which the parts of an area can be asked for. */
export const coverageLevels = ['district', 'village', 'rw'] as const;
/** @see coverageLevels */
export type CoverageLevel = (typeof coverageLevels)[number];

/**
 * Query of `GET /v1/coverage`. `code`: the city, as with `GET /v1/city`. `document`: the first of the city unless told.
 * `area`: the whole city unless told. `level`: how finely its parts are listed; the level right below it unless told.
 */
export const coverageQuery = once(() =>
  z.strictObject({
    code: z.optional(z.string().check(z.regex(/^\d{2}\.\d{2}$/))),
    document: z.optional(packCode()),
    area: z.optional(area()),
    level: z.optional(z.enum(coverageLevels)),
  }),
);

const point = once(() =>
  z.object({
    kind: z.enum(['told', 'counted']),
    when: z.string(),
    numerator: count(),
    denominator: count(),
    percent: count(),
    hidden: z.boolean(),
    sources: z.array(z.string()),
    note: z.nullable(z.string()),
    turn: z.nullable(z.enum(coverageTurns)),
    by: count(),
  }),
);

/** One row of a table of coverage. Where `hidden`, there is no number of it. `from` of `of` places were added up. */
const row = once(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    numerator: count(),
    denominator: count(),
    percent: count(),
    hidden: z.boolean(),
    from: count(),
    of: whole(),
  }),
);
/** @see row */
export type CoverageRow = z.infer<ReturnType<typeof row>>;

/** Reply of `GET /v1/coverage`. */
export const coveragePage = once(() =>
  z.object({
    city: named(),
    /** Words of the city, by which the page speaks. */
    words: wordsShape(),
    theme: themeShape(),
    /** Whether the city's list of places is invented. */
    invented: z.boolean(),
    /** Below so many people nothing is told. */
    hiddenUnder: whole(),
    area: named(),
    /** The area above it; null for the city. */
    above: z.nullable(named()),
    document: z.object({ code: z.string(), name: z.string(), who: z.string() }),
    /** Those of which anything is known. */
    documents: z.array(named()),
    course: z.array(point()),
    /** The parts of the area on the last day that was counted; null when nothing was. */
    parts: z.nullable(z.object({ date: day(), level: z.enum(coverageLevels), rows: z.array(row()) })),
    /** Groups of the area on that day. */
    groups: z.array(row()),
  }),
);
/** @see coveragePage */
export type CoveragePage = z.infer<ReturnType<typeof coveragePage>>;

/** Query of `POST /v1/coverage`. `id`: of the import, minted by who sends. With `dry` it is read and kept, but not applied. */
export const coverageImportQuery = once(() => z.strictObject({ id: z.uuid(), dry: z.optional(z.literal('1')) }));

/** Where an import stands: it is read, waits for a word, counts, or was taken back. */
const importStates = ['reading', 'preview', 'applied', 'taken-back'] as const;

/** One import of counts. */
export const coverageImport = once(() =>
  z.object({
    id: z.string(),
    state: z.enum(importStates),
    by: z.string(),
    beganAt: z.string(),
    appliedAt: z.nullable(z.string()),
    counts: whole(),
    /** Bytes that were read. */
    bytes: whole(),
    documents: z.array(z.string()),
    from: z.nullable(day()),
    until: z.nullable(day()),
  }),
);
/** @see coverageImport */
export type CoverageImport = z.infer<ReturnType<typeof coverageImport>>;

/** Reply of `GET /v1/coverage/imports`: the latest first, at most 50. */
export const coverageImports = once(() => z.object({ imports: z.array(coverageImport()) }));

/**
 * Reply of `POST /v1/coverage`. With faults nothing of it was kept; at most {@link MOST_FAULTS} are listed, `faultCount` are
 * all. `replaces`: counts that stood for the same document, area, group and day.
 */
export const coverageImportReply = once(() =>
  z.object({
    id: z.string(),
    state: z.enum(['refused', ...importStates]),
    encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
    lines: whole(),
    counts: whole(),
    replaces: whole(),
    faultCount: whole(),
    faults: z.array(z.object({ line: whole(), kind: z.enum(coverageFaultKinds), found: z.string() })),
  }),
);
/** @see coverageImportReply */
export type CoverageImportReply = z.infer<ReturnType<typeof coverageImportReply>>;

/** Most faults that are listed. */
export const MOST_FAULTS = 200;
/** Largest table of counts, 100 MB. */
export const MAX_COVERAGE_BYTES = 100 * 1000 * 1000;

/** Query of `GET /v1/coverage/unreached`: a part of what the caller sees. */
export const unreachedQuery = once(() => z.strictObject({ area: z.optional(area()) }));

/** Reply of `GET /v1/coverage/unreached`. */
export const unreachedReply = once(() =>
  z.object({
    area: z.string(),
    invented: z.boolean(),
    hiddenUnder: whole(),
    documents: z.array(named()),
    groups: z.array(named()),
    /** Each place, most missing first; null is hidden. `groups` are those of the place. */
    places: z.array(
      z.object({
        place: z.string(),
        document: z.string(),
        date: z.string(),
        missing: count(),
        denominator: count(),
        groups: z.array(z.object({ group: z.string(), missing: count() })),
      }),
    ),
    /** Where a stop would reach most, first come first; see `suggestStops`. */
    stops: z.array(
      z.object({
        village: z.string(),
        place: z.string(),
        document: z.string(),
        missing: whole(),
        hiddenPlaces: whole(),
        lastDay: z.nullable(z.string()),
        weeks: whole(),
        points: whole(),
      }),
    ),
  }),
);
/** @see unreachedReply */
export type UnreachedReply = z.infer<ReturnType<typeof unreachedReply>>;
