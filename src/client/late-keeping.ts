import { lateImport } from '../late-import.js';
import type { KeepingInVault } from '../vault/keeping-part.js';
import type * as KeepingPart from '../vault/keeping-part.js';
import { orOffline } from './or-offline.js';

export type { KeepingInVault };

const load = lateImport<typeof KeepingPart>(() => import('../vault/keeping-part.js'), 'makeKeeping');

/** What is kept for a person to read, fetched at its first use. `get` rejects with `offline` when it could not be had. */
export function lateKeeping(options: Parameters<(typeof KeepingPart)['makeKeeping']>[0]) {
  let coming: Promise<KeepingInVault> | undefined;
  let isClosed = false;
  // Whoever opens a storage reads it next; it comes beside what talks to the gateway instead of after it.
  load().catch(() => undefined);
  return {
    get: (): Promise<KeepingInVault> => {
      coming ??= orOffline(load()).then(
        ({ makeKeeping }) => {
          const keeping = makeKeeping(options);
          if (isClosed) keeping.close();
          return keeping;
        },
        (caught: unknown) => {
          coming = undefined;
          throw caught;
        },
      );
      return coming;
    },
    close: () => {
      isClosed = true;
      coming?.then(
        ({ close }) => close(),
        () => undefined,
      );
    },
  };
}
