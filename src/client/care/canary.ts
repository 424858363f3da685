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

/** How many entries lie in the storage; undefined when it is a new one, at which {@link lookForLosses} has not yet looked. */
export function countKnown(ledger: Ledger): Promise<number | undefined> {
  return ledger.run(['kept', 'entries'], {}, async (rows) => {
    const [mark, entries] = await Promise.all([rows.get('kept', MARK), rows.count('entries')]);
    return mark === undefined ? undefined : entries;
  });
}

/**
 * Looks whether the storage is the one of which the registry speaks. A storage without the mark is a new one, and what is in
 * it was written since: all that waited in the one before it is lost, which only a person can make good.
 *
 * @returns how many entries were lost since the last look
 */
export function lookForLosses(ledger: Ledger, name: string, registry: Registry): Promise<number> {
  return ledger.run(['kept'], { write: true }, async (rows) => {
    if ((await rows.get('kept', MARK)) !== undefined) return 0;
    await rows.put('kept', 1, MARK);
    const lost = registry.all()[name]?.waiting ?? 0;
    if (lost > 0) {
      const before = await rows.get('kept', LOST);
      await rows.put('kept', lost + (typeof before === 'number' ? before : 0), LOST);
    }
    return lost;
  });
}
