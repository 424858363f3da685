import type { Ledger } from '../outbox/ledger.js';
import { lateImport } from '../late-import.js';
import { orOffline } from './or-offline.js';

interface MemoryPart {
  readonly memoryLedger: () => Ledger;
}

const load = lateImport<MemoryPart>(() => import('../outbox/outbox-memory.js'), 'memoryLedger');

/**
 * A storage in memory for where nothing can be kept: Node, and pages of an insecure origin. Few need it, so it comes
 * late. Rejects with `offline` when it could not be fetched.
 */
export async function memoryLedger(): Promise<Ledger> {
  return (await orOffline(load())).memoryLedger();
}
