import { HaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import type { Boxes, KeyWrap } from '../outbox/boxes.js';
import type { Ledger } from '../outbox/ledger.js';
import type { Bytes } from '../outbox/packed.js';
import { sealClearRows } from './clear-rows.js';
import { eraseReadable } from './erase.js';
import { hostSecret } from './host-secret.js';
import { idleTimer } from './idle.js';
import { deviceKey, hostKey, openBytes, PIN_ROUNDS, pinKey, sealBytes, unwrap, vaultKey, wrap } from './keys.js';
import { otherTabs } from './other-tabs.js';
import { MOST_TRIES, noTries, waitOf } from './tries.js';
import { clearTries, noteTry, readVaultRow, replaceVaultRow, type VaultRow } from './vault-row.js';
import type { SecureStore, Vault, VaultStatus } from './vault-surface.js';

/** What a vault works with. */
export interface VaultOptions {
  /** Name of the person's storage. */
  readonly name: string;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly secureStore: SecureStore | undefined;
  /** How long nobody may touch an open vault with a PIN before it is locked, in milliseconds. */
  readonly lockAfterMs: number;
  /** Has the person signed in anew and asks the gateway whether that holds. */
  readonly signInAnew: () => Promise<void>;
  /** Told whenever the vault was opened, locked or emptied, and after a wrong PIN. */
  readonly changed: (status: VaultStatus) => void;
  /** Told when what was opened is to be forgotten. */
  readonly closed: () => void;
}

/** A person's vault with what is done by it. */
export interface OpenedVault {
  readonly vault: Vault;
  readonly boxes: Boxes;
  readonly keys: KeyWrap;
  readonly close: () => void;
}

interface InUse {
  readonly id: string;
  readonly by: VaultRow['by'];
  readonly key: CryptoKey;
}

const PIN = /^[0-9]{6}$/;
const aboutKey = (id: string) => JSON.stringify(['halo-vault-key', 1, id]);
const aboutBox = (id: string, about: string) => JSON.stringify(['halo-vault', 1, id, about]);

/** A person's vault; nothing is read or made before it is needed. */
export function makeVault(options: VaultOptions): OpenedVault {
  const { name, ledger, clock, secureStore, lockAfterMs, signInAnew, changed, closed } = options;
  let inUse: InUse | undefined;
  let opening: Promise<InUse> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const close = () => {
    inUse = opening = undefined;
    idle.stop();
    closed();
  };
  const tellLocked = async () => changed(await status());
  const tabs = otherTabs(name, () => {
    close();
    void tellLocked();
  });
  const idle = idleTimer(clock, lockAfterMs, () => void lock());

  /** One after another, so that a PIN which is tried twice at once counts twice. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  };

  const use = async ({ id, by }: VaultRow, key: CryptoKey): Promise<InUse> => {
    const next = { id, by, key };
    await sealClearRows(
      ledger,
      boxesOf(async () => next),
    );
    inUse = next;
    if (by === 'pin') idle.start();
    changed(await status());
    return next;
  };

  const keyOf = async (row: VaultRow, again = false): Promise<CryptoKey | undefined> => {
    const secret = row.by === 'host' ? await hostSecret(secureStore, name, false) : undefined;
    const by = row.by === 'device' ? row.device : secret && (await hostKey(secret));
    return by && unwrap(row.wrapped, by, aboutKey(row.id), again);
  };

  const makeWithoutPin = async (): Promise<VaultRow | undefined> => {
    const id = crypto.randomUUID();
    const secret = await hostSecret(secureStore, name, true);
    const device = secret === undefined ? await deviceKey() : undefined;
    const by = device ?? (secret && (await hostKey(secret)));
    if (by === undefined) throw new HaloError('vault-locked');
    const wrapped = await wrap(await vaultKey(), by, aboutKey(id));
    const bare = { v: 1, id, wrapped, tries: noTries, peppered: false } as const;
    const row: VaultRow = device === undefined ? { ...bare, by: 'host' } : { ...bare, by: 'device', device };
    return replaceVaultRow(ledger, undefined, row);
  };

  const openByItself = async (): Promise<InUse> => {
    const row = (await readVaultRow(ledger)) ?? (await makeWithoutPin());
    const key = row === undefined || row.by === 'pin' ? undefined : await keyOf(row);
    if (row === undefined || key === undefined) throw new HaloError('vault-locked');
    return use(row, key);
  };

  const opened = async (): Promise<InUse> => {
    idle.look();
    if (inUse !== undefined) return inUse;
    // Not while somebody puts a PIN before it: that would make two vaults of one.
    const own = (opening ??= inTurn(async () => inUse ?? openByItself()));
    try {
      return await own;
    } finally {
      if (opening === own) opening = undefined;
    }
  };

  const status = async (): Promise<VaultStatus> => {
    idle.look();
    const row = await readVaultRow(ledger);
    if (row === undefined) return { state: 'none', by: null, wrongTries: 0, waitMs: 0, spent: false };
    const { by, tries } = row;
    const isOpen = inUse !== undefined || (by !== 'pin' && (await keyOf(row)) !== undefined);
    return {
      state: isOpen ? 'open' : 'locked',
      by,
      wrongTries: tries.wrong,
      waitMs: waitOf(tries, clock.now()),
      spent: !isOpen && (by !== 'pin' || tries.wrong >= MOST_TRIES),
    };
  };

  /** Puts a row that a PIN opens in place of `before`; false when another tab has put something else there meanwhile. */
  const behindPin = async (pin: string, before: VaultRow | undefined, key: CryptoKey): Promise<boolean> => {
    const id = before?.id ?? crypto.randomUUID();
    const pepper = await pepperOf(secureStore !== undefined, true);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const by = await pinKey(pin, pepper, salt, PIN_ROUNDS);
    const wrapped = await wrap(key, by, aboutKey(id));
    const peppered = pepper !== '';
    const row: VaultRow = { v: 1, id, by: 'pin', wrapped, tries: noTries, peppered, salt, rounds: PIN_ROUNDS };
    if ((await replaceVaultRow(ledger, before, row)) !== row) return false;
    const inner = await unwrap(wrapped, by, aboutKey(id));
    if (inner === undefined) throw new HaloError('vault-locked');
    await use(row, inner);
    return true;
  };

  const pepperOf = async (peppered: boolean, make: boolean): Promise<string> => {
    if (!peppered) return '';
    const secret = await hostSecret(secureStore, name, make);
    if (secret === undefined) throw new HaloError('vault-locked');
    return secret.join();
  };

  /** Tries a PIN; the key when it is the right one. */
  const tried = async (pin: string, again: boolean) => {
    if (!PIN.test(pin)) throw notSixDigits('/pin');
    const row = await noteTry(ledger, clock.now());
    if (row?.salt === undefined || row.rounds === undefined) return undefined;
    const by = await pinKey(pin, await pepperOf(row.peppered, false), row.salt, row.rounds);
    const key = await unwrap(row.wrapped, by, aboutKey(row.id), again);
    if (key === undefined) {
      changed(await status());
      return undefined;
    }
    await clearTries(ledger);
    return { row, key };
  };

  const lock = async (): Promise<void> => {
    close();
    tabs.tell();
    await tellLocked();
  };

  const erase = async (): Promise<void> => {
    close();
    await eraseReadable(ledger);
    await secureStore?.delete(name);
    tabs.tell();
    changed(await status());
  };

  const boxesOf = (from: () => Promise<InUse>): Boxes => ({
    ready: from,
    seal: async (bytes, about) => {
      const { id, key } = await from();
      return sealBytes(key, bytes, aboutBox(id, about));
    },
    open: async (box, about) => {
      const { id, key } = await from();
      return openBytes(key, box, aboutBox(id, about));
    },
  });
  const boxes: Boxes = {
    ...boxesOf(opened),
    open: async (box, about) => {
      const { id, key } = await opened();
      const bytes = await openBytes(key, box, aboutBox(id, about));
      // Locked meanwhile: nothing may be shown of it any more.
      if (inUse?.key !== key) throw new HaloError('vault-locked');
      return bytes;
    },
  };
  const OWN = 'own key';

  return {
    boxes,
    keys: { wrap: (bytes: Bytes) => boxes.seal(bytes, OWN), unwrap: (box: Bytes) => boxes.open(box, OWN) },
    close: () => {
      tabs.close();
      close();
    },
    vault: {
      status,
      create: (pin) =>
        inTurn(async () => {
          for (let isDone = false; !isDone;) {
            const row = await readVaultRow(ledger);
            if (!PIN.test(pin) || row?.by === 'pin') throw notSixDigits('/pin');
            const key = row === undefined ? await vaultKey() : await keyOf(row, true);
            if (key === undefined) throw new HaloError('vault-locked');
            // A vault without PIN that another tab made meanwhile is the one to put it before.
            isDone = await behindPin(pin, row, key);
          }
          // What they hold open is behind a PIN now.
          tabs.tell();
          return status();
        }),
      unlock: (pin) =>
        inTurn(async () => {
          const right = await tried(pin, false);
          if (right !== undefined) await use(right.row, right.key);
          return status();
        }),
      changePin: (old, next) =>
        inTurn(async () => {
          if (!PIN.test(next)) throw notSixDigits('/next');
          const right = await tried(old, true);
          if (right === undefined) return { ...(await status()), state: 'locked' };
          if (!(await behindPin(next, right.row, right.key))) throw new HaloError('vault-locked');
          return status();
        }),
      lock,
      forget: async () => {
        await signInAnew();
        await erase();
      },
      erase,
      touch: async () => idle.touch(),
    },
  };
}

function notSixDigits(path: string): HaloError {
  return new HaloError('invalid-input', { faults: [{ path, code: 'invalid_format' }] });
}
