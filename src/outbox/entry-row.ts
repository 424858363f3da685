import { isCommandType, isProblemCode } from '@halo-pamor/contract';
import type { NewEntry, OutboxEntry } from './entry.js';

/** An entry as it is stored. `seq` gives the order of writing, whatever the device's clock did. */
export interface EntryRow extends OutboxEntry {
  readonly seq: number;
  /** Milliseconds since 1970 before which it is not sent again. */
  readonly notBefore: number;
  /** Present on parked rows alone, so that their index stays small. */
  readonly parkedAt?: string;
}

/** The row of a command that was never sent. */
export function freshRow(entry: NewEntry): Omit<EntryRow, 'seq'> {
  return { ...entry, state: 'waiting', attempts: 0, lastProblem: null, faults: [], nextTryAt: null, notBefore: 0 };
}

/** Whether a stored row has a place in the order, whatever else is in it. */
export function isSeated(row: unknown): row is { readonly seq: number } {
  return isRecord(row) && typeof row['seq'] === 'number';
}

/** Whether a stored row is an entry of ours; anything else is left where it is and goes along in an export. */
export function isEntryRow(row: unknown): row is EntryRow {
  if (!isRecord(row)) return false;
  const { seq, id, type, requestId, createdAt, state, attempts, lastProblem, notBefore, faults } = row;
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
    (lastProblem === null || (typeof lastProblem === 'string' && isProblemCode(lastProblem)))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a person may see of a row. */
export function shown(row: EntryRow): OutboxEntry {
  const { id, type, requestId, payload, createdAt, state, attempts, lastProblem, faults, nextTryAt } = row;
  return { id, type, requestId, payload, createdAt, state, attempts, lastProblem, faults, nextTryAt };
}
