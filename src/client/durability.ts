import type { Durability } from './halo-pamor.js';

/** How well this device keeps what is written, as far as the browser tells. */
export async function durability(lasting: boolean): Promise<Durability> {
  if (!lasting) return 'volatile';
  // Missing in pages of an insecure origin, whatever the types say.
  const storage: StorageManager | undefined = navigator.storage;
  const persisted = await Promise.resolve(storage?.persisted()).catch(() => false);
  return persisted === true ? 'persisted' : 'best-effort';
}
