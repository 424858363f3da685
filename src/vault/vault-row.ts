import type { Ledger, Rows } from '../outbox/ledger.js';
import type { Bytes } from '../outbox/packed.js';
import { MOST_TRIES, noTries, waitOf, type Tries } from './tries.js';

const KEY = 'vault';

/** A vault as it is stored: its wrapped key and what is needed to open it, nothing that opens it alone but a device's key. */
export interface VaultRow {
  readonly v: 1;
  /** At random; bound into every box, so that none of a vault that was forgotten opens in the next. */
  readonly id: string;
  readonly by: 'pin' | 'device' | 'host';
  readonly wrapped: Bytes;
  readonly tries: Tries;
  /** For a PIN: whether the host's secure store has a part in it. */
  readonly peppered: boolean;
  /** For a PIN. */
  readonly salt?: Bytes;
  readonly rounds?: number;
  /** For a device: the key that cannot be read out. */
  readonly device?: CryptoKey;
}

/** The stored vault within a transaction. */
async function vaultRowIn(rows: Rows): Promise<VaultRow | undefined> {
  const row = await rows.get('kept', KEY);
  return isVaultRow(row) ? row : undefined;
}

/** The stored vault. */
export function readVaultRow(ledger: Ledger): Promise<VaultRow | undefined> {
  return ledger.run(['kept'], {}, vaultRowIn);
}

/** Stores a vault that is the successor of `before`; resolves with the one that is there afterwards. */
export function replaceVaultRow(
  ledger: Ledger,
  before: VaultRow | undefined,
  next: VaultRow,
): Promise<VaultRow | undefined> {
  return ledger.run(['kept'], { write: true }, async (rows) => {
    const found = await vaultRowIn(rows);
    // Another tab was here first: two keys would leave boxes that nothing opens.
    if (found?.id !== before?.id) return found;
    await rows.put('kept', next, KEY);
    return next;
  });
}

/** Counts a try before it is made, so that ending the page does not undo it; undefined when none may be made now. */
export function noteTry(ledger: Ledger, now: number): Promise<VaultRow | undefined> {
  return ledger.run(['kept'], { write: true }, async (rows) => {
    const row = await vaultRowIn(rows);
    if (row?.by !== 'pin' || row.tries.wrong >= MOST_TRIES) return undefined;
    const may = waitOf(row.tries, now) === 0;
    const tries = may
      ? { wrong: row.tries.wrong + 1, since: now }
      : { ...row.tries, since: Math.min(row.tries.since, now) };
    await rows.put('kept', { ...row, tries }, KEY);
    return may ? row : undefined;
  });
}

/** Forgets the wrong tries. */
export function clearTries(ledger: Ledger): Promise<void> {
  return ledger.run(['kept'], { write: true }, async (rows) => {
    const row = await vaultRowIn(rows);
    if (row !== undefined) await rows.put('kept', { ...row, tries: noTries }, KEY);
  });
}

function isVaultRow(row: unknown): row is VaultRow {
  return (
    isRecord(row) &&
    row['v'] === 1 &&
    typeof row['id'] === 'string' &&
    (row['by'] === 'pin' || row['by'] === 'device' || row['by'] === 'host') &&
    row['wrapped'] instanceof Uint8Array &&
    typeof row['peppered'] === 'boolean' &&
    isTries(row['tries']) &&
    (row['by'] !== 'pin' || (row['salt'] instanceof Uint8Array && typeof row['rounds'] === 'number')) &&
    (row['by'] !== 'device' || row['device'] instanceof CryptoKey)
  );
}

function isTries(tries: unknown): tries is Tries {
  return isRecord(tries) && typeof tries['wrong'] === 'number' && typeof tries['since'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
