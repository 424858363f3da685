import type { Ledger } from '../../outbox/ledger.js';
import { shelfIn } from '../../outbox/shelf.js';
import { moment, type Clock } from '../../outbox/clock.js';
import type { SendsFor } from '../../outbox/sending.js';
import type { Registry } from './registry.js';

const CARRIED = ':carried';

/** The storage in which a person keeps what came here in a file to be sent. */
export function carriedName(name: string): string {
  return `${name}${CARRIED}`;
}

/** Sends what can be sent of a storage, once. `holds` tells whether it may go on. */
export type DrainOnce = (ledger: Ledger, sendsFor: SendsFor, holds: () => boolean) => Promise<void>;

/** What sending for others works with. */
export interface NeighboursOptions {
  /** Name of the person's own storage. */
  readonly own: string;
  /** Opens a storage by its name. */
  readonly ledgerOf: (name: string) => Ledger;
  readonly locks: LockManager | undefined;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly drain: DrainOnce;
  /** Tells the pages of a storage's owner to look: one of them may wait for a verdict that is there by now. */
  readonly tellTabs: (name: string) => void;
  /** Told when something of these storages was sent. */
  readonly changed: () => void;
}

/**
 * Sends for the other people of this phone, and what was carried here, whatever of it is sealed; nothing of it can be
 * read. A storage is drained under the lock by which its owner's tabs find the one that sends, and only while nobody holds
 * it: there is never a second sender.
 */
export async function sendForOthers(options: NeighboursOptions): Promise<void> {
  const { own, registry, locks } = options;
  // Without locks its owner may be sending at this very moment.
  if (locks === undefined) return;
  for (const name of registry.waiting()) {
    if (name === own) continue;
    let held = true;
    await locks
      .request(name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await drainOne(options, name, () => held);
      })
      .catch(() => undefined);
    held = false;
  }
}

async function drainOne(options: NeighboursOptions, name: string, holds: () => boolean): Promise<void> {
  const { ledgerOf, registry, clock, drain, tellTabs, changed } = options;
  const ledger = ledgerOf(name);
  try {
    const shelf = shelfIn(ledger);
    const before = await shelf.count();
    // A storage that vanished is for its owner to hear of: the registry still says what was in it.
    if (before.waiting === 0) return;
    await drain(ledger, name.endsWith(CARRIED) ? 'carried' : 'neighbour', holds);
    tellTabs(name);
    const { waiting, parked } = await shelf.count();
    registry.note(name, waiting + parked, null, moment(clock));
    if (waiting !== before.waiting) changed();
  } finally {
    ledger.close();
  }
}
