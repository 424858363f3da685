import type { CityKey, CityPack, PermitReply } from '@halo-pamor/contract';
import { HaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import type { EntryRow, FileRow, NewRow, Own } from '../outbox/entry-row.js';
import { freshRow, shown } from '../outbox/entry-row.js';
import type { NewEntry, OutboxEntry } from '../outbox/entry.js';
import type { Keeping } from '../outbox/keeping.js';
import type { Ledger } from '../outbox/ledger.js';
import type { Scribe } from '../outbox/scribe.js';
import { mintContentKey } from './content-key.js';
import { nameBy, openCommand, openPicture, sealCommand, sealPicture, type Sealer } from './envelope.js';
import { gatewayKey } from './gateway-key.js';
import type { SealingKey } from './hpke.js';
import { ownPermit } from './own-permit.js';
import { pictureHash } from './picture-hash.js';
import { sealClearRows } from './seal-clear-rows.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** What sealing works with. */
export interface SealingOptions {
  readonly city: string;
  /** The host's id of the person. */
  readonly person: string;
  readonly ledger: Ledger;
  /** What is kept for the person, and what wraps the keys by which they read back what waits. */
  readonly keeping: Keeping;
  readonly clock: Clock;
  /** The gateway's public keys that the host brings along, newest first. */
  readonly keys: readonly CityKey[];
  /** The city pack that this page read last. */
  readonly read: () => CityPack | undefined;
  readonly pack: (signal?: AbortSignal) => Promise<CityPack>;
  readonly permit: () => Promise<PermitReply>;
}

/** Sealing for one person. */
export interface Sealing extends Scribe {
  /** The person as envelopes show it. */
  readonly by: () => Promise<string>;
  /** A row as it would be stored sealed, for what lies here in clear; itself when it is sealed. */
  sealedRow(row: EntryRow, picture: FileRow | undefined): Promise<NewRow>;
}

/** Makes the sealing of one person. Nothing is read or asked yet. */
export function makeSealing(options: SealingOptions): Sealing {
  const { city, person, ledger, keeping, clock } = options;
  const key = gatewayKey({ ledger, keeping, given: options.keys, read: options.read, pack: options.pack });
  const permit = ownPermit(keeping, clock, options.permit);

  let naming: Promise<string> | undefined;
  const by = () => (naming ??= nameBy(city, person));
  const sealerFor = async (to: SealingKey): Promise<Sealer> => ({
    city,
    person,
    by: await by(),
    permit: await permit.current(),
    key: to,
  });
  /** While nothing can be wrapped, what is written can still be kept and sent; only not read back. */
  const owned = (contentKey: Bytes): Promise<Own> => keeping.keys.wrap(contentKey).catch(() => null);
  const unowned = async (own: Own): Promise<Bytes> => {
    if (own === undefined || own === null) throw new HaloError('file-broken');
    return keeping.keys.unwrap(own);
  };

  const sealed = async (
    sealer: Sealer,
    row: Omit<EntryRow, 'seq'>,
    payload: unknown,
  ): Promise<Omit<EntryRow, 'seq'>> => {
    const { payload: _payload, clear: _clear, ...rest } = row;
    const contentKey = mintContentKey();
    const making = sealCommand(sealer, aboutOf(row), payload, contentKey);
    const [envelope, own] = await Promise.all([making, owned(contentKey)]);
    return { ...rest, sealed: envelope, own };
  };
  const sealedFile = async (
    sealer: Sealer,
    { id, requestId, createdAt: at, file }: Omit<EntryRow, 'seq'>,
    blob: Blob,
  ) => {
    if (file === undefined) throw new HaloError('file-broken');
    const { paper, page } = file;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const sha256 = await pictureHash(bytes);
    const { type } = file;
    const contentKey = mintContentKey();
    const made = await sealPicture(sealer, { id, requestId, at, paper, page, sha256, type }, bytes, contentKey);
    const row: FileRow = { id, blob: new Blob([made.bytes]), sealed: made.sealed, own: await owned(contentKey), type };
    return row;
  };
  const write = async (sealer: Sealer, entry: NewEntry): Promise<NewRow> => {
    const row = await sealed(sealer, freshRow(entry), entry.payload);
    if (entry.blob === undefined || row.file === undefined) return { entry: row };
    const picture = await sealedFile(sealer, row, entry.blob);
    return { entry: { ...row, file: { ...row.file, bytes: picture.blob.size } }, picture };
  };
  const payloadOf = async (row: EntryRow): Promise<unknown> =>
    row.sealed === undefined ? row.payload : openCommand(city, aboutOf(row), row.sealed, await unowned(row.own));
  const pictureOf = async ({ id, blob, sealed: envelope, own, type = '' }: FileRow): Promise<Blob> => {
    if (envelope === undefined) return blob;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return new Blob([await openPicture(city, id, envelope, bytes, await unowned(own))], { type });
  };
  /** The key to which something is sealed anew; undefined when it is the one that did not do. */
  const another = async (kid: string): Promise<Sealer | undefined> => {
    const now = await key.ask();
    return now === undefined || now.kid === kid ? undefined : sealerFor(now);
  };

  return {
    by,
    write: async (entries, signal) => {
      const sealer = await sealerFor(await key.current(signal));
      return Promise.all(entries.map((entry) => write(sealer, entry)));
    },
    read: (rows) =>
      Promise.all(
        rows.map(async (row): Promise<OutboxEntry> => {
          const payload = await payloadOf(row).catch(() => undefined);
          return { ...shown(row, clock.now()), payload };
        }),
      ),
    picture: pictureOf,
    renew: async (row) => {
      const sealer = await another(row.sealed?.kid ?? '');
      if (sealer === undefined) return undefined;
      const payload = await payloadOf(row).catch(() => undefined);
      return payload === undefined ? undefined : { ...(await sealed(sealer, row, payload)), seq: row.seq };
    },
    renewPicture: async (entry, row) => {
      const sealer = await another(row.sealed?.kid ?? '');
      if (sealer === undefined) return undefined;
      const picture = await pictureOf(row).catch(() => undefined);
      return picture === undefined ? undefined : sealedFile(sealer, entry, picture);
    },
    sealedRow: async (row, picture) => {
      if (row.sealed !== undefined) return { entry: row, picture };
      const sealer = await sealerFor(await key.current());
      const entry = await sealed(sealer, row, clearOf(row));
      return picture === undefined ? { entry } : { entry, picture: await sealedFile(sealer, row, picture.blob) };
    },
    contact: async () => {
      // Each on its own: the gateway may refuse one, and the storage another.
      await Promise.allSettled([permit.refresh(), key.refresh()]);
      await sealClearRows(ledger, {
        entry: async (row) => sealed(await sealerFor(await key.current()), row, clearOf(row)),
        picture: async (entry, row) => sealedFile(await sealerFor(await key.current()), entry, row.blob),
      });
    },
  };
}

/** What a row in clear says: its picture has the id of the entry, whatever it was called while it was sent before. */
function clearOf({ id, payload, file }: EntryRow): unknown {
  return file === undefined || typeof payload !== 'object' ? payload : { ...payload, file: id };
}

function aboutOf({ id, type, requestId, createdAt: at }: Omit<EntryRow, 'seq'>) {
  return { id, type, requestId, at };
}
