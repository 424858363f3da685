import type { Actor } from '@halo-pamor/contract';
import { HaloError, throwIfAborted } from '../errors.js';
import { lateImport } from '../late-import.js';
import type { Opened, StorageParts, Whose } from './opened.js';
import type { HaloPamorOptions } from './options.js';
import { orOffline } from './or-offline.js';
import { readActor, storageName } from './person.js';
import type * as StoragePart from './storage-part.js';
import type { TokenKeeper } from './token.js';

const load = lateImport<typeof StoragePart>(() => import('./storage-part.js'), 'openStorage');

function factoryOf(given: IDBFactory | null | undefined): IDBFactory | undefined {
  // Pages of an insecure origin have nothing to name the storage with.
  if (!('subtle' in crypto)) return undefined;
  if (given !== undefined) return given ?? undefined;
  return typeof indexedDB === 'undefined' ? undefined : indexedDB;
}

/** Whether a database was made on this device. Firefox before 126 does not tell, and opening finds out. */
async function isThere(factory: IDBFactory, name: string): Promise<boolean> {
  if (!('databases' in factory)) return true;
  return factory.databases().then(
    (all) => all.some((each) => each.name === name),
    () => true,
  );
}

/** Opens the person's storage at its first use, and again at the next when that failed. */
export interface Opener {
  /** Who acts; opens nothing. */
  actor(): Promise<Actor>;
  /** Whether there is anything of this person to be read; opens nothing. True where that cannot be told. */
  keeps(): Promise<boolean>;
  /** Rejects with `offline` when what opens it could not be fetched. */
  open(signal?: AbortSignal): Promise<Opened>;
  close(): void;
}

/** What an opener works with beside the options of the client. */
export interface OpenerParts extends StorageParts {
  readonly tokens: TokenKeeper;
  /** Told when what opens the storage could not be fetched. */
  readonly missed: () => void;
  /** Told once, when the storage is open. */
  readonly whenOpen: () => void;
}

/** Makes an opener; nothing is fetched or opened yet. */
export function makeOpener(options: HaloPamorOptions, parts: OpenerParts): Opener {
  const { gateway, city, namespace = '' } = options;
  const { tokens, missed, whenOpen } = parts;
  let knowing: Promise<Whose> | undefined;
  let opening: Promise<Opened> | undefined;
  let opened: Opened | undefined;
  let closed = false;
  const isClosed = () => closed;

  const whoseNow = async (): Promise<Whose> => {
    const actor = options.actor ?? readActor(await tokens.token());
    if (actor === undefined) throw new HaloError('no-token');
    tokens.bind(actor.id);
    const factory = factoryOf(options.indexedDB);
    const name = factory === undefined ? '' : await storageName([gateway, city, actor.id, namespace]);
    return { actor, factory, name };
  };
  const whose = (): Promise<Whose> => {
    if (closed) return Promise.reject(new HaloError('closed'));
    knowing ??= whoseNow().catch((caught: unknown) => {
      knowing = undefined;
      throw caught;
    });
    return knowing;
  };
  const openNow = async (): Promise<Opened> => {
    const known = await whose();
    const { openStorage } = await orOffline(load()).catch((caught: unknown) => {
      missed();
      throw caught;
    });
    if (isClosed()) throw new HaloError('closed');
    opened = await openStorage(known, options, parts);
    if (isClosed()) opened.close();
    else whenOpen();
    return opened;
  };

  return {
    actor: async () => (await whose()).actor,
    keeps: async () => {
      const { factory, name } = await whose();
      if (opening !== undefined) return true;
      return factory !== undefined && isThere(factory, name);
    },
    open: async (signal) => {
      throwIfAborted(signal);
      if (closed) throw new HaloError('closed');
      opening ??= openNow().catch((caught: unknown) => {
        opening = undefined;
        throw caught;
      });
      const result = await opening;
      throwIfAborted(signal);
      return result;
    },
    close: () => {
      closed = true;
      opened?.close();
    },
  };
}
