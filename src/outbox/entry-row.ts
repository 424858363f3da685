import { isCommandType, isProblemCode, type Sealed, type SealedFile } from '@halo-pamor/contract';
import type { EntryFile, NewEntry, OutboxEntry } from './entry.js';

/**
 * An entry as it is stored. `seq` gives the order of writing, whatever the device's clock did. What the person typed is in
 * `sealed`; in memory alone, and in rows of storage versions before 4 until their turn comes, it is `payload` in clear.
 */
export interface EntryRow extends OutboxEntry {
  readonly seq: number;
  /** Milliseconds since 1970 before which it is not sent again. */
  readonly notBefore: number;
  /** Present on parked rows alone, so that their index stays small. */
  readonly parkedAt?: string;
  readonly sealed?: Sealed | undefined;
  /** The key of what is sealed, wrapped so that its author alone has it; null when there was nothing to wrap it with. */
  readonly own?: Own;
  /** Milliseconds since 1970 at which it, or its picture, was last seen on its way. */
  readonly since?: number | undefined;
  /** Present on rows that are still to be sealed, so that an index finds them. */
  readonly clear?: 1 | undefined;
}

/** A wrapped content key. */
export type Own = Uint8Array<ArrayBuffer> | null | undefined;

/** What is stored of a command that was never sent. */
export interface NewRow {
  readonly entry: Omit<EntryRow, 'seq'>;
  readonly picture?: FileRow | undefined;
}

/** The row of a command that was never sent, before its payload is put into it. */
export function freshRow({ blob: _blob, payload: _payload, ...entry }: NewEntry): Omit<EntryRow, 'seq'> {
  return { ...entry, state: 'waiting', attempts: 0, lastProblem: null, faults: [], nextTryAt: null, notBefore: 0 };
}

/** Whether a stored row has a place in the order, whatever else is in it. */
export function isSeated(row: unknown): row is { readonly seq: number } {
  return isRecord(row) && typeof row['seq'] === 'number';
}

/** Whether a stored row is an entry of ours; anything else is left where it is and goes along in an export. */
export function isEntryRow(row: unknown): row is EntryRow {
  if (!isRecord(row)) return false;
  const { seq, id, type, requestId, createdAt, state, attempts, lastProblem, notBefore, faults, file, sealed } = row;
  return (
    typeof seq === 'number' &&
    typeof id === 'string' &&
    typeof type === 'string' &&
    isCommandType(type) &&
    typeof requestId === 'string' &&
    typeof createdAt === 'string' &&
    (state === 'waiting' || state === 'sending' || state === 'parked') &&
    typeof attempts === 'number' &&
    typeof notBefore === 'number' &&
    Array.isArray(faults) &&
    (lastProblem === null || (typeof lastProblem === 'string' && isProblemCode(lastProblem))) &&
    (file === undefined || isEntryFile(file)) &&
    // That an envelope is whole is for the gateway to find.
    (sealed === undefined || isRecord(sealed))
  );
}

function isEntryFile(file: unknown): file is EntryFile {
  if (!isRecord(file)) return false;
  const { paper, page, type, bytes, sentBytes, state, upload, tries } = file;
  return (
    (state === 'waiting' || state === 'sending' || state === 'sent') &&
    [paper, type, upload ?? ''].every((text) => typeof text === 'string') &&
    [page, bytes, sentBytes, tries].every((number) => typeof number === 'number')
  );
}

/** Whether the entry cannot be sent before its picture is. */
export function awaitsFile({ file }: EntryRow): boolean {
  return file !== undefined && file.state !== 'sent';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A picture as it is stored: sealed, or in clear as a payload is (see {@link EntryRow}). */
export interface FileRow {
  /** The id of the entry that attaches it. */
  readonly id: string;
  readonly blob: Blob;
  readonly sealed?: SealedFile | undefined;
  readonly own?: Own;
  /** What kind of picture is sealed. */
  readonly type?: string | undefined;
}

/** Whether a stored row is a picture of ours. */
export function isFileRow(row: unknown): row is FileRow {
  return isRecord(row) && row['blob'] instanceof Blob;
}

/** How long something may be on its way before a person is told that it is not: far more than any one exchange may take. */
const LONGEST_MS = 150_000;

/**
 * What a person may see of a row, without what they typed unless it lies here in clear. What is marked as on its way and
 * cannot be any more, because its page died or hangs, is shown as waiting.
 */
export function shown(row: EntryRow, now: number): OutboxEntry {
  const { seq: _seq, notBefore: _notBefore, parkedAt: _parkedAt, sealed: _sealed, own: _own, ...rest } = row;
  const { since = -Infinity, clear: _clear, ...entry } = rest;
  const { state, file, lastProblem } = entry;
  if (Math.abs(now - since) <= LONGEST_MS || (state !== 'sending' && file?.state !== 'sending')) return entry;
  return {
    ...entry,
    state: state === 'sending' ? 'waiting' : state,
    lastProblem: lastProblem ?? 'timeout',
    file: file?.state === 'sending' ? { ...file, state: 'waiting' } : file,
  };
}
