import * as z from 'zod/mini';
import { once } from '../once.js';

/** Code of something a city names in its pack: services, variants, papers, places. `KTP-EL.HILANG`, `KIA.0-5`. */
export const packCode = once(() => z.string().check(z.regex(/^[A-Z0-9]+([.-][A-Z0-9]+)*$/), z.maxLength(48)));

/** Code of a list entry that both sides compare but nobody reads: `nobody-home`, `cut-off`. */
export const wordCode = once(() => z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(48)));

/** A text that a person reads: not empty, no blanks at its ends, at most 600 characters. */
export const readable = once(() => z.string().check(z.regex(/^\S([\s\S]*\S)?$/), z.maxLength(600)));

/**
 * How far a fact is supported. `yes`: the city's own office says so. `secondary`: pages of other offices or the press
 * say so. `no`: nobody does, and the page tells the citizen that the office has still to confirm it.
 */
export const confirmation = once(() => z.enum(['yes', 'secondary', 'no']));

/** @see confirmation */
export type Confirmation = z.infer<ReturnType<typeof confirmation>>;
