import { cityKeyShape, type CityKey, type CityPack } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import type { Keeping } from '../outbox/keeping.js';
import type { Ledger } from '../outbox/ledger.js';
import { sealingKey, type SealingKey } from './hpke.js';

/** Under which the key lies apart from the city pack: it is public, and must be there when nothing else can be read. */
const PLACE = 'sealing-key';

/** Where the key of the gateway is looked for. */
export interface GatewayKeyOptions {
  readonly ledger: Ledger;
  readonly keeping: Keeping;
  /** Keys that the host brings along, newest first. */
  readonly given: readonly CityKey[];
  /** The city pack that this page read last, which may not be kept yet. */
  readonly read: () => CityPack | undefined;
  /** Asks the gateway for the city pack. */
  readonly pack: (signal?: AbortSignal) => Promise<CityPack>;
}

/** The gateway's current public key, as this phone knows it. */
export interface GatewayKey {
  /** Rejects with `sealing-unavailable` when none is known and the gateway cannot be asked. */
  current(signal?: AbortSignal): Promise<SealingKey>;
  /** Looks whether the city pack that was read last names another one. */
  refresh(): Promise<void>;
  /** Asks the gateway; undefined when it names none. */
  ask(): Promise<SealingKey | undefined>;
}

/** Looks for the key in memory, in the storage, in the city pack that was read last, and at last at the gateway. */
export function gatewayKey({ ledger, keeping, given, read, pack }: GatewayKeyOptions): GatewayKey {
  let known: SealingKey | undefined;

  const take = async (key: CityKey | undefined): Promise<SealingKey | undefined> => {
    if (key === undefined) return undefined;
    if (known?.kid === key.kid) return known;
    known = await sealingKey(key);
    const place = (rows: { put: (store: 'kept', row: unknown, key: string) => Promise<unknown> }) =>
      rows.put('kept', key, PLACE);
    await ledger.run(['kept'], { write: true, relaxed: true }, place).catch(() => undefined);
    return known;
  };
  const ofPack = (value: unknown): CityKey | undefined => {
    const list = typeof value === 'object' && value !== null && 'sealing' in value ? value.sealing : undefined;
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    return readKey(first);
  };
  const lastPack = async () => read() ?? keeping.kept.load('city').catch(() => undefined);
  const stored = async () => {
    // A storage that fails here says so itself: what is written could not be kept either.
    return readKey(await ledger.run(['kept'], {}, (rows) => rows.get('kept', PLACE)));
  };
  const ask = async (signal?: AbortSignal) => take(ofPack(await pack(signal)));

  return {
    current: async (signal) => {
      const here = known ?? (await take((await stored()) ?? ofPack(await lastPack()) ?? given[0]));
      const found =
        here ??
        (await ask(signal).catch((cause: unknown) => {
          throw new HaloError('sealing-unavailable', { cause });
        }));
      if (found === undefined) throw new HaloError('sealing-unavailable');
      return found;
    },
    refresh: async () => {
      await take(ofPack(await lastPack()));
    },
    ask,
  };
}

function readKey(value: unknown): CityKey | undefined {
  const read = cityKeyShape().safeParse(value);
  return read.success ? read.data : undefined;
}
