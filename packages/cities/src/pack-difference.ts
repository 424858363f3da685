import { jsonPath, type Place } from './fault.js';

/** One difference between two packs. Entries of lists are named by their code where they have one: `$.services["KK"].plain`. */
export interface Difference {
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before?: unknown;
  after?: unknown;
}

/**
 * What changed from one JSON document to another, in the order of the first. Lists whose entries have a `code` (or a
 * `date` or an `id`) are compared by it, so that an entry put in front does not make all others differ.
 */
export function differences(before: unknown, after: unknown, place: Place = []): Difference[] {
  const one = asFields(before);
  const other = asFields(after);
  if (one && other?.keyed === one.keyed) {
    return [...new Set([...one.fields.keys(), ...other.fields.keys()])].flatMap((key): Difference[] => {
      const here = [...place, key];
      if (!other.fields.has(key)) return [{ path: jsonPath(here), kind: 'removed', before: one.fields.get(key) }];
      if (!one.fields.has(key)) return [{ path: jsonPath(here), kind: 'added', after: other.fields.get(key) }];
      return differences(one.fields.get(key), other.fields.get(key), here);
    });
  }
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ path: jsonPath(place), kind: 'changed', before, after }];
}

/** A difference as one line, with the values shortened to 80 characters. */
export function differenceLine({ path, kind, before, after }: Difference): string {
  if (kind === 'added') return `+ ${path}: ${brief(after)}`;
  if (kind === 'removed') return `- ${path}: ${brief(before)}`;
  return `~ ${path}: ${brief(before)} -> ${brief(after)}`;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function asFields(value: unknown): { keyed: string; fields: Map<string, unknown> } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return { keyed: 'name', fields: new Map(Object.entries(value)) };
  const entries: unknown[] = value;
  for (const key of ['code', 'id', 'date']) {
    const names = entries.map((entry) => textField(entry, key));
    const fields = new Map(
      names.flatMap((name, index) => (name === undefined ? [] : [[name, entries[index]] as const])),
    );
    if (entries.length > 0 && fields.size === entries.length) return { keyed: key, fields };
  }
  return undefined;
}

function textField(entry: unknown, key: string): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const found: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : undefined;
}
