import { isCommandType, isProblemCode } from '@halo-pamor/contract';
import type { EntryFile, NewEntry, OutboxEntry } from './entry.js';

/** An entry as it is stored. `seq` gives the order of writing, whatever the device's clock did. */
export interface EntryRow extends OutboxEntry {
  readonly seq: number;
  /** Milliseconds since 1970 before which it is not sent again. */
  readonly notBefore: number;
  /** Present on parked rows alone, so that their index stays small. */
  readonly parkedAt?: string;
}

/** The row of a command that was never sent. */
export function freshRow({ blob: _blob, ...entry }: NewEntry): Omit<EntryRow, 'seq'> {
  return { ...entry, state: 'waiting', attempts: 0, lastProblem: null, faults: [], nextTryAt: null, notBefore: 0 };
}

/** Whether a stored row has a place in the order, whatever else is in it. */
export function isSeated(row: unknown): row is { readonly seq: number } {
  return isRecord(row) && typeof row['seq'] === 'number';
}

/** Whether a stored row is an entry of ours; anything else is left where it is and goes along in an export. */
export function isEntryRow(row: unknown): row is EntryRow {
  if (!isRecord(row)) return false;
  const { seq, id, type, requestId, createdAt, state, attempts, lastProblem, notBefore, faults, file } = row;
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
    (file === undefined || isEntryFile(file))
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

/** A picture as it is stored. */
export interface FileRow {
  /** The id of the entry that attaches it. */
  readonly id: string;
  readonly blob: Blob;
}

/** Whether a stored row is a picture of ours. */
export function isFileRow(row: unknown): row is FileRow {
  return isRecord(row) && row['blob'] instanceof Blob;
}

/** What a person may see of a row. */
export function shown({ seq: _seq, notBefore: _notBefore, parkedAt: _parkedAt, ...entry }: EntryRow): OutboxEntry {
  return entry;
}
