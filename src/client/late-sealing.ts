import { HaloError } from '../errors.js';
import { lateImport } from '../late-import.js';
import type { Sealing, SealingOptions } from '../sealing/sealing-part.js';

interface SealingPart {
  readonly makeSealing: (options: SealingOptions) => Sealing;
}

/** Fetches what seals. */
export const loadSealing = lateImport<SealingPart>(() => import('../sealing/sealing-part.js'), 'makeSealing');

/** Sealing for one person, fetched at its first use. Rejects with `sealing-unavailable` when it could not be had. */
export function lateSealing(options: SealingOptions): () => Promise<Sealing> {
  let made: Sealing | undefined;
  return async () => {
    try {
      return (made ??= (await loadSealing()).makeSealing(options));
    } catch (cause) {
      throw new HaloError('sealing-unavailable', { cause });
    }
  };
}
