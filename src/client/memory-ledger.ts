import type { Clock } from '../outbox/clock.js';
import type { Ledger } from '../outbox/ledger.js';
import type { Scribe } from '../outbox/scribe.js';
import { lateImport } from '../late-import.js';
import { orOffline } from './or-offline.js';

interface MemoryPart {
  readonly memoryLedger: () => Ledger;
  readonly plainScribe: (clock: Clock) => Scribe;
}

const load = lateImport<MemoryPart>(() => import('../outbox/outbox-memory.js'), 'memoryLedger');

/**
 * A storage in memory for where nothing can be kept: Node, and pages of an insecure origin; and what writes for it. Few
 * need it, so it comes late. Rejects with `offline` when it could not be fetched.
 */
export async function memoryLedger(clock: Clock): Promise<{ ledger: Ledger; scribe: Scribe }> {
  const part = await orOffline(load());
  return { ledger: part.memoryLedger(), scribe: part.plainScribe(clock) };
}
