import type { FieldFault, ProblemCode } from '@halo-pamor/contract';
import { awaitsFile, isEntryRow, isFileRow, isSeated, type EntryRow, type FileRow } from './entry-row.js';
import type { EntryFile } from './entry.js';
import type { Ledger, Rows } from './ledger.js';
import { isDue } from './retry.js';
import { isPassedOver, type Which } from './which.js';

/** An entry whose picture is to be sent. */
export interface FileTask {
  readonly id: string;
  readonly seq: number;
  readonly requestId: string;
  readonly file: EntryFile;
  /** What the command says, where it lies in clear. */
  readonly payload?: unknown;
  /** The picture; undefined when the device has lost it. */
  readonly picture: FileRow | undefined;
}

/** The picture to send next, and when there will be one; null when nothing waits for a moment. */
export interface NextFile {
  readonly task: FileTask | undefined;
  readonly nextAt: number | null;
}

/** Why a picture did not come through. */
export interface FileFailure {
  readonly problem: ProblemCode;
  /** Milliseconds since 1970 before which it is not sent again; undefined parks it. */
  readonly notBefore?: number | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
}

/** How pictures leave the outbox's storage; each step is one transaction. */
export interface FileQueue {
  /**
   * Takes the picture to send next and marks it as sending. The gateway takes a picture only for what it knows, so all
   * that stands before it in its request has been accepted, or waits for a picture like it.
   */
  take(now: number, which: Which): Promise<NextFile>;
  /** Keeps how far a picture is; resolves false when its entry was let go. */
  note(task: FileTask, change: Partial<Pick<EntryFile, 'upload' | 'sentBytes'>>, now: number): Promise<boolean>;
  /** The picture is whole at the gateway, so its entry can be sent. False as above. */
  arrived(task: FileTask, upload: string): Promise<boolean>;
  /** Keeps why a picture did not come through; for good, it is parked and shown. */
  failed(task: FileTask, failure: FileFailure, at: string): Promise<void>;
  /** Leaves the picture as if nothing had been tried. */
  leave(task: FileTask): Promise<void>;
  /** Puts a picture that was sealed anew in the place of the old one, to be begun anew. */
  renew(task: FileTask, picture: FileRow): Promise<void>;
  /** The stored entry of a picture. */
  entry(task: FileTask): Promise<EntryRow | undefined>;
}

/** The pictures of a ledger. */
export function fileQueueIn(ledger: Ledger): FileQueue {
  const change = (task: FileTask, relaxed: boolean, act: (row: WithFile) => EntryRow) =>
    ledger.run(['entries'], { write: true, relaxed }, async (rows) => {
      const row = await rows.get('entries', task.seq);
      if (!isEntryRow(row) || !hasFile(row) || row.id !== task.id || row.state === 'parked') return false;
      await rows.put('entries', act(row));
      return true;
    });

  return {
    take: (now, which) =>
      ledger.run(['entries', 'files'], { write: true }, async (rows) => {
        const { row, nextAt } = await nextIn(rows, now, which);
        if (row === undefined) return { task: undefined, nextAt };
        await rows.put('entries', { ...row, since: now, file: { ...row.file, state: 'sending' } });
        const kept = await rows.get('files', row.id);
        return { task: { ...row, picture: isFileRow(kept) ? kept : undefined }, nextAt };
      }),

    // A count that is lost is told by the gateway; an upload that is lost would be begun once more.
    note: (task, more, now) =>
      change(task, more.upload === undefined, (row) => ({ ...row, since: now, file: { ...row.file, ...more } })),

    arrived: (task, upload) =>
      change(task, false, (row) => ({
        ...row,
        file: { ...row.file, state: 'sent', sentBytes: row.file.bytes, upload, tries: 0 },
        lastProblem: null,
        notBefore: 0,
        nextTryAt: null,
      })),

    failed: async (task, { problem, notBefore, faults = [] }, at) => {
      await change(task, false, (row) => {
        const file = { ...row.file, state: 'waiting', tries: row.file.tries + 1 } as const;
        const again = { ...row, file, lastProblem: problem, faults };
        return notBefore === undefined
          ? { ...again, state: 'parked', parkedAt: at, nextTryAt: null }
          : { ...again, notBefore, nextTryAt: new Date(notBefore).toISOString() };
      });
    },

    leave: async (task) => {
      await change(task, true, (row) => ({ ...row, file: { ...row.file, state: 'waiting' } }));
    },

    renew: (task, picture) =>
      ledger.run(['entries', 'files'], { write: true }, async (rows) => {
        const row = await rows.get('entries', task.seq);
        if (!isEntryRow(row) || !hasFile(row) || row.id !== task.id) return;
        const file: EntryFile = { ...row.file, state: 'waiting', upload: null, sentBytes: 0 };
        await rows.put('files', picture);
        await rows.put('entries', { ...row, file });
      }),

    entry: async (task) => {
      const row = await ledger.run(['entries'], {}, (rows) => rows.get('entries', task.seq));
      return isEntryRow(row) && row.id === task.id ? row : undefined;
    },
  };
}

type WithFile = EntryRow & { readonly file: EntryFile };

function hasFile(row: EntryRow): row is WithFile {
  return row.file !== undefined;
}

const STEP = 100;

async function nextIn(
  rows: Rows,
  now: number,
  which: Which,
): Promise<{ row: WithFile | undefined; nextAt: number | null }> {
  const held = new Set<string>();
  let nextAt: number | null = null;
  let after = 0;
  for (let more = true; more;) {
    const found = (await rows.all('entries', { after, limit: STEP })).filter(isSeated);
    more = found.length === STEP;
    for (const row of found) {
      after = row.seq;
      if (!isEntryRow(row) || held.has(row.requestId)) continue;
      if (row.state === 'parked' || !hasFile(row) || isPassedOver(row, which)) held.add(row.requestId);
      else if (awaitsFile(row)) {
        if (isDue(row.notBefore, now) || which.early(row.id)) return { row, nextAt };
        nextAt = Math.min(nextAt ?? row.notBefore, row.notBefore);
      }
    }
  }
  return { row: undefined, nextAt };
}
