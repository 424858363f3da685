import type { Ledger } from '../outbox/ledger.js';

/** What of the kept values is no person's: the city's pack and the mark of the tab that sends. */
const STAYS: readonly string[] = ['city', 'lease', 'sealing-key', 'canary', 'lost'];

/**
 * Deletes all that a vault made readable, and the vault itself: nothing that is written out of the phone's storage
 * afterwards can be opened. Entries and their pictures stay, sealed to the gateway; that their author could read them
 * ends here.
 */
export async function eraseReadable(ledger: Ledger): Promise<void> {
  await ledger.run(['views', 'kept', 'entries', 'files'], { write: true }, async (rows) => {
    await rows.clear('views');
    for (const key of await rows.keys('kept')) if (!STAYS.includes(key)) await rows.delete('kept', key);
    for (const store of ['entries', 'files'] as const) {
      for (const row of await rows.all(store)) if (isOwn(row)) await rows.put(store, { ...row, own: null });
    }
  });
}

function isOwn(row: unknown): row is { readonly own: unknown } {
  return typeof row === 'object' && row !== null && 'own' in row && row.own !== null;
}
