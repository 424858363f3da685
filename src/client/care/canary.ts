import type { Ledger } from '../../outbox/ledger.js';
import type { Registry } from './registry.js';

/** Lies in the storage itself as long as it lives. */
const MARK = 'canary';
const LOST = 'lost';

/** Entries that vanished with the storage of this phone before they were sent. */
export interface Losses {
  /** How many the person was not yet told of. */
  count(signal?: AbortSignal): Promise<number>;
  /** The person was told. */
  accept(signal?: AbortSignal): Promise<void>;
}

/** The losses of a storage: a number in the open, for they are told before anything is unlocked. */
export function lossesIn(ledger: Ledger): Losses {
  return {
    count: async (signal) => {
      const value = await ledger.run(['kept'], { signal }, (rows) => rows.get('kept', LOST));
      return typeof value === 'number' ? value : 0;
    },
    accept: (signal) => ledger.run(['kept'], { write: true, signal }, (rows) => rows.delete('kept', LOST)),
  };
}

/**
 * Looks whether the storage is the one of which the registry speaks. A storage without the mark is a new one: what waited
 * in the one before it is lost, which only a person can make good.
 *
 * @returns how many entries were lost since the last look
 */
export async function lookForLosses(ledger: Ledger, name: string, registry: Registry): Promise<number> {
  const record = registry.all()[name];
  return ledger.run(['kept', 'entries'], { write: true }, async (rows) => {
    if ((await rows.get('kept', MARK)) !== undefined) return 0;
    await rows.put('kept', 1, MARK);
    // Rows from before this look was there are no loss.
    const lost = Math.max(0, (record?.waiting ?? 0) - (await rows.count('entries')));
    if (lost > 0) {
      const before = await rows.get('kept', LOST);
      await rows.put('kept', lost + (typeof before === 'number' ? before : 0), LOST);
    }
    return lost;
  });
}
