import type { FieldFault, ProblemCode, RequestView } from '@halo-pamor/contract';
import { freshRow, isEntryRow, isSeated, shown, type EntryRow } from './entry-row.js';
import type { NewEntry, OutboxCount, OutboxEntry } from './entry.js';
import type { Ledger, Rows } from './ledger.js';
import type { OutboxQuery } from './outbox-surface.js';
import { keepReply } from './replies.js';
import { isDue } from './retry.js';
import { putNewer } from './view-rows.js';

const STEP = 100;

/** What the gateway said to one entry, or why it said nothing. */
export interface Verdict {
  readonly entry: EntryRow;
  readonly outcome: 'accepted' | 'duplicate' | 'refused' | 'again';
  readonly view?: RequestView | undefined;
  readonly problem?: ProblemCode | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
  /** For `again`: milliseconds since 1970 before which it is not sent. */
  readonly notBefore?: number | undefined;
}

/** What can be sent now, and when there will be more; `nextAt` is null when nothing waits for a moment. */
export interface Taken {
  readonly entries: readonly EntryRow[];
  readonly nextAt: number | null;
}

/** The entries of the outbox in their storage: every step that must be whole is one transaction here. */
export interface Shelf {
  /** Stores all of them or none; resolves when they are durable. */
  add(entries: readonly NewEntry[], signal?: AbortSignal): Promise<void>;
  /**
   * Takes what can be sent and marks it as sending. Order is kept within a request: one entry of each, and none behind
   * one that is parked or waits. Entries left as sending by a page that died are taken again; their ids make that safe.
   * `early` says which entries are taken before their time.
   */
  take(now: number, limit: number, early: (id: string) => boolean): Promise<Taken>;
  /** Keeps the verdicts: what took effect leaves together with its reply and view, what was refused is parked. */
  settle(verdicts: readonly Verdict[], at: string): Promise<void>;
  list(query?: OutboxQuery): Promise<OutboxEntry[]>;
  /** Every row as it is stored, also what this version cannot read. */
  raw(signal?: AbortSignal): Promise<unknown[]>;
  get(id: string, signal?: AbortSignal): Promise<OutboxEntry | undefined>;
  retry(id: string, signal?: AbortSignal): Promise<boolean>;
  discard(id: string, at: string, signal?: AbortSignal): Promise<boolean>;
  count(signal?: AbortSignal): Promise<OutboxCount>;
}

/** The entries of a ledger. */
export function shelfIn(ledger: Ledger): Shelf {
  return {
    add: (entries, signal) =>
      ledger.run(['entries'], { write: true, signal }, async (rows) => {
        await Promise.all(entries.map((entry) => rows.put('entries', freshRow(entry))));
      }),

    take: (now, limit, early) =>
      ledger.run(['entries'], { write: true }, async (rows) => {
        const entries: EntryRow[] = [];
        const seen = new Set<string>();
        let nextAt: number | null = null;
        let after = 0;
        for (let more = true; more && entries.length < limit;) {
          const found = (await rows.all('entries', { after, limit: STEP })).filter(isSeated);
          more = found.length === STEP;
          for (const row of found) {
            after = row.seq;
            if (entries.length >= limit || !isEntryRow(row) || seen.has(row.requestId)) continue;
            seen.add(row.requestId);
            if (row.state === 'parked') continue;
            if (row.state === 'sending' || isDue(row.notBefore, now) || early(row.id)) entries.push(row);
            else nextAt = Math.min(nextAt ?? row.notBefore, row.notBefore);
          }
        }
        const sent = entries.map((row): EntryRow => ({ ...row, state: 'sending', attempts: row.attempts + 1 }));
        await Promise.all(sent.map((row) => rows.put('entries', row)));
        return { entries: sent, nextAt };
      }),

    settle: (verdicts, at) =>
      ledger.run(['entries', 'replies', 'views'], { write: true }, async (rows) => {
        await Promise.all(verdicts.map((verdict) => settleOne(rows, verdict, at)));
      }),

    list: async ({ requestId, state, limit = 500, signal } = {}) => {
      const found = await ledger.run(['entries'], { signal }, (rows) =>
        rows.all('entries', {
          limit,
          ...(requestId === undefined ? {} : { index: 'requestId', only: requestId }),
          ...(state === undefined ? {} : { where: (row: unknown) => isEntryRow(row) && row.state === state }),
        }),
      );
      return found.filter(isEntryRow).map(shown);
    },

    raw: (signal) => ledger.run(['entries'], { signal }, (rows) => rows.all('entries')),

    get: async (id, signal) => {
      const row = await ledger.run(['entries'], { signal }, (rows) => rows.find('entries', 'id', id));
      return isEntryRow(row) ? shown(row) : undefined;
    },

    retry: (id, signal) =>
      ledger.run(['entries'], { write: true, signal }, async (rows) => {
        const row = await rows.find('entries', 'id', id);
        if (!isEntryRow(row)) return false;
        if (row.state === 'sending') return true;
        const { parkedAt: _parkedAt, ...rest } = row;
        await rows.put('entries', { ...rest, state: 'waiting', notBefore: 0, nextTryAt: null });
        return true;
      }),

    discard: (id, at, signal) =>
      ledger.run(['entries', 'replies'], { write: true, signal }, async (rows) => {
        const row = await rows.find('entries', 'id', id);
        if (!isEntryRow(row) || (row.state !== 'parked' && row.attempts > 0)) return false;
        await rows.delete('entries', row.seq);
        await keepReply(rows, { id, requestId: row.requestId, outcome: 'discarded', at });
        return true;
      }),

    count: (signal) =>
      ledger.run(['entries'], { signal }, async (rows) => {
        const all = await rows.count('entries');
        const parked = await rows.count('entries', 'parkedAt');
        const [first] = await rows.all('entries', { limit: 1 });
        return { waiting: all - parked, parked, oldest: isEntryRow(first) ? first.createdAt : null };
      }),
  };
}

async function settleOne(rows: Rows, verdict: Verdict, at: string): Promise<void> {
  const { entry, outcome, view, problem = 'unknown', faults = [] } = verdict;
  const stored = await rows.get('entries', entry.seq);
  // Another tab settled it in the meantime.
  if (!isEntryRow(stored) || stored.id !== entry.id) return;
  if (view !== undefined) await putNewer(rows, view);
  if (outcome === 'accepted' || outcome === 'duplicate') {
    await rows.delete('entries', entry.seq);
    await keepReply(rows, { id: entry.id, requestId: entry.requestId, outcome, at });
  } else if (outcome === 'refused') {
    await rows.put('entries', {
      ...stored,
      state: 'parked',
      parkedAt: at,
      lastProblem: problem,
      faults,
      nextTryAt: null,
    });
  } else if (stored.state === 'sending' && stored.attempts === entry.attempts) {
    const { notBefore = 0 } = verdict;
    const nextTryAt = notBefore === 0 ? null : new Date(notBefore).toISOString();
    await rows.put('entries', { ...stored, state: 'waiting', lastProblem: problem, notBefore, nextTryAt });
  }
}
