import * as z from 'zod/mini';
import { faultAt, type Fault, type Place } from './fault.js';

/** What reading a document by a shape gives: the value when nothing is wrong, else the faults. */
export type Checked<T> = { value: T; faults: [] } | { value: undefined; faults: Fault[] };

/**
 * Reads a document by a shape and refuses fields that the shape does not know. The shape itself lets them pass, so that
 * an old page can read a new pack; in a pack that somebody is writing, an unknown field is a misspelt one.
 */
export function checkShape<T>(shape: z.ZodMiniType<T>, raw: unknown): Checked<T> {
  const read = shape.safeParse(raw, { error: z.locales.en().localeError });
  if (!read.success) {
    return { value: undefined, faults: read.error.issues.map(({ path, message }) => faultAt(path, inWords(message))) };
  }
  const faults = unknownFields(raw, read.data, []);
  return faults.length > 0 ? { value: undefined, faults } : { value: read.data, faults: [] };
}

/** Whoever writes a pack need not read patterns: the commonest one is said in words. */
function inWords(message: string): string {
  return message.includes(String.raw`/^\S([\s\S]*\S)?$/`)
    ? 'It is empty, or begins or ends with a space.'
    : `${message}.`;
}

function unknownFields(raw: unknown, known: unknown, place: Place): Fault[] {
  if (Array.isArray(raw) && Array.isArray(known)) {
    return raw.flatMap((entry, index) => unknownFields(entry, known[index], [...place, index]));
  }
  if (!isObject(raw) || !isObject(known)) return [];
  return Object.keys(raw).flatMap((key) =>
    Object.hasOwn(known, key)
      ? unknownFields(raw[key], known[key], [...place, key])
      : [faultAt([...place, key], `The field "${key}" is not known here; is it misspelt?`)],
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
