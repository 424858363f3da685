import { isRecordCommandType, type FieldFault, type ProblemCode } from '@halo-pamor/contract';
import { awaitsFile, isEntryRow, isSeated, type EntryRow } from './entry-row.js';
import type { Ledger, Rows } from './ledger.js';
import { keepReply } from './replies.js';
import { isDue } from './retry.js';
import type { Stamp } from './view-rows.js';
import { isPassedOver, type Which } from './which.js';

const STEP = 100;

/** What the gateway said to one entry, or why it said nothing. */
export interface Verdict {
  readonly entry: EntryRow;
  /**
   * `again`: to be sent once more. `left`: as if it had not been sent, for another to send. `renewed`: `entry` is sealed
   * anew and takes the place of what is stored. `gone`: refused, and of use to nobody here; its receipt is what stays.
   */
  readonly outcome: 'accepted' | 'duplicate' | 'refused' | 'again' | 'left' | 'renewed' | 'gone';
  /** What the gateway gave a carrier to bring to the author. */
  readonly receipt?: string | undefined;
  /** What the command was about as it stands now: a request or a record. */
  readonly view?: Stamp | undefined;
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

/** How entries leave the outbox's storage; each step is one transaction. */
export interface HandOver {
  /**
   * Takes what can be sent and marks it as sending. Order is kept within a request: none goes behind one that is parked or
   * waits, be it for its picture. What is about a record does not build upon what stands before it, and goes.
   * Entries left as sending by a page that died are taken again; their ids make that safe.
   */
  take(now: number, limit: number, which: Which): Promise<Taken>;
  /** Keeps the verdicts: what took effect leaves together with its reply and view, what was refused is parked. */
  settle(verdicts: readonly Verdict[], at: string): Promise<void>;
}

/**
 * Seals views before the transaction that stores them, in which nothing can be sealed any more; gives what stores them in
 * it, unless newer ones are there. Nothing is stored while they cannot be kept.
 */
export type PrepareViews = (views: readonly Stamp[]) => Promise<(rows: Rows) => Promise<unknown>>;

/** The leaving of a ledger's entries. */
export function handOverFrom(ledger: Ledger, prepareViews: PrepareViews): HandOver {
  return {
    take: (now, limit, which) =>
      ledger.run(['entries'], { write: true }, async (rows) => {
        const entries: EntryRow[] = [];
        const held = new Set<string>();
        let nextAt: number | null = null;
        let after = 0;
        for (let more = true; more && entries.length < limit;) {
          const found = (await rows.all('entries', { after, limit: STEP })).filter(isSeated);
          more = found.length === STEP;
          for (const row of found) {
            after = row.seq;
            if (entries.length >= limit || !isEntryRow(row) || held.has(row.requestId)) continue;
            const rests = row.state === 'parked' || awaitsFile(row) || isPassedOver(row, which);
            if (!rests && (row.state === 'sending' || isDue(row.notBefore, now) || which.early(row.id))) {
              entries.push(row);
              continue;
            }
            if (!rests) nextAt = Math.min(nextAt ?? row.notBefore, row.notBefore);
            if (!isRecordCommandType(row.type)) held.add(row.requestId);
          }
        }
        const sent = entries.map((row): EntryRow => ({
          ...row,
          state: 'sending',
          since: now,
          attempts: row.attempts + 1,
        }));
        await Promise.all(sent.map((row) => rows.put('entries', row)));
        return { entries: sent, nextAt };
      }),

    settle: async (verdicts, at) => {
      const keepViews = await prepareViews(verdicts.flatMap(({ view }) => view ?? []));
      await ledger.run(['entries', 'files', 'replies', 'views'], { write: true }, async (rows) => {
        await Promise.all([keepViews(rows), ...verdicts.map((verdict) => settleOne(rows, verdict, at))]);
      });
    },
  };
}

async function settleOne(rows: Rows, verdict: Verdict, at: string): Promise<void> {
  const { entry, outcome, problem = 'unknown', faults = [], receipt } = verdict;
  const stored = await rows.get('entries', entry.seq);
  // Another tab settled it in the meantime.
  if (!isEntryRow(stored) || stored.id !== entry.id) return;
  if (outcome === 'accepted' || outcome === 'duplicate' || outcome === 'gone') {
    const { id, requestId } = entry;
    await rows.delete('entries', entry.seq);
    await rows.delete('files', id);
    const kept = { id, requestId, outcome: outcome === 'gone' ? ('discarded' as const) : outcome, at };
    await keepReply(rows, receipt === undefined ? kept : { ...kept, receipt });
  } else if (outcome === 'left') {
    const attempts = Math.max(0, stored.attempts - 1);
    await rows.put('entries', { ...stored, state: 'waiting', attempts });
  } else if (outcome === 'renewed') {
    const { sealed, own } = entry;
    await rows.put('entries', { ...stored, sealed, own, state: 'waiting', lastProblem: null });
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
