import type { Actor, AuditReading, Role } from '@halo-pamor/contract';
import { keepReading } from '../store/audit-waiting.js';
import type { Database } from '../store/database.js';

/** Those who read requests of others without a mask; citizens and partners read their own alone. */
const watched: readonly Role[] = ['officer', 'operator', 'supervisor', 'manager'];

/** So many are remembered at most, a dozen megabytes. */
const MOST = 100_000;
const HOUR_MS = 60 * 60 * 1000;
// Views are stored as they were written, the id first.
const ID = /^\{"id":"([0-9a-f-]{36})"/;
// Within a text a quotation mark is written with a backslash, so nothing that people type looks like this.
const NUMBER = /"nik":"\d/;

/** Keeps for the audit log who read what. */
export interface Readings {
  /**
   * Keeps that somebody is about to be given these requests, JSON texts of views that are not masked. Resolves once that is
   * stored. Who reads the same request again within the hour is not noted again.
   */
  views(reader: Actor, texts: readonly string[]): Promise<void>;
  /** Keeps any other reading about these requests, each time. */
  note(reader: Actor, act: AuditReading, subjects: readonly string[]): Promise<void>;
}

/** @param noted told after something was kept */
export function openReadings(database: Database, noted: () => void): Readings {
  let known = new Set<string>();
  // An hour since the first of what is known, and not one of the day's: two readings at its turn are one.
  let began = 0;

  const remembered = (): Set<string> => {
    const now = performance.now();
    if (known.size === 0 || now - began >= HOUR_MS || known.size > MOST) {
      known = new Set();
      began = now;
    }
    return known;
  };

  const note: Readings['note'] = async (reader, act, subjects) => {
    await keepReading(database, reader, act, subjects);
    noted();
  };

  return {
    note,
    views: async (reader, texts) => {
      if (!watched.includes(reader.role) || texts.length === 0) return;
      const seen = remembered();
      const found = { 'number-seen': new Set<string>(), 'read-in-clear': new Set<string>() };
      for (const text of texts) {
        const act = NUMBER.test(text) ? 'number-seen' : 'read-in-clear';
        const id = ID.exec(text)?.[1] ?? idOf(text);
        if (!seen.has(`${reader.city} ${reader.id} ${act} ${id}`)) found[act].add(id);
      }
      for (const act of ['number-seen', 'read-in-clear'] as const) {
        if (found[act].size === 0) continue;
        await note(reader, act, [...found[act]]);
        for (const id of found[act]) seen.add(`${reader.city} ${reader.id} ${act} ${id}`);
      }
    },
  };
}

function idOf(text: string): string {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}
