import type { Place } from './fault.js';

/**
 * A copy of a JSON document with another value at one place; `undefined` removes the field. Tests break packs with it.
 *
 * @throws Error when nothing stands at the place above, so that a test cannot miss by a misspelt path
 */
export function changedJson(document: unknown, place: Place, value: unknown): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return value;
  if (Array.isArray(document) && typeof step === 'number') {
    const copy = Array.from<unknown>(document);
    copy[step] = changedJson(copy[step], rest, value);
    return copy;
  }
  if (typeof document !== 'object' || document === null || typeof step !== 'string') {
    throw new Error(`nothing to change at ${String(step)}`);
  }
  const fields = new Map<string, unknown>(Object.entries(document));
  const inner = changedJson(fields.get(step), rest, value);
  if (inner === undefined) fields.delete(step);
  else fields.set(step, inner);
  return Object.fromEntries(fields);
}
