import type { Durability } from './halo-pamor.js';

/** How well this device keeps what is written, as far as the browser tells. */
export async function durability(lasting: boolean, hostKeeps = false): Promise<Durability> {
  if (!lasting) return 'volatile';
  if (hostKeeps) return 'native';
  // Missing in pages of an insecure origin, whatever the types say.
  const persisted = 'storage' in navigator && (await navigator.storage.persisted().catch(() => false));
  return persisted ? 'persisted' : 'best-effort';
}
