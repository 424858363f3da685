import { keptIn } from '../outbox/kept.js';
import type { Boxes } from '../outbox/boxes.js';
import type { Keeping } from '../outbox/keeping.js';
import { viewsIn, type OpenViews } from '../outbox/view-rows.js';
import type { Vault, VaultStatus } from './vault-surface.js';
import { makeVault, type VaultOptions } from './vault.js';

/** What is kept for a person, and the vault that it lies in. */
export interface KeepingInVault extends Keeping {
  readonly vault: Vault;
  readonly close: () => void;
}

/**
 * Opens what is kept for a person. A storage in memory has no vault: nothing of it outlives the page, and the platform may
 * have nothing to encrypt with.
 */
export function makeKeeping(options: Omit<VaultOptions, 'closed'>): KeepingInVault {
  const { ledger } = options;
  const opened: OpenViews = new Map();
  const { vault, boxes, keys, close } = ledger.lasting
    ? makeVault({ ...options, closed: () => opened.clear() })
    : { vault: noVault, boxes: clear, keys: { wrap: same, unwrap: same }, close: () => undefined };
  return { views: viewsIn(ledger, boxes, opened), kept: keptIn(ledger, boxes), keys, vault, close };
}

async function same<T>(bytes: T): Promise<T> {
  return bytes;
}

const nothing = async () => undefined;
const clear: Boxes = { ready: nothing, seal: same, open: same };

const always: VaultStatus = { state: 'open', by: null, wrongTries: 0, waitMs: 0, spent: false };
const noVault: Vault = {
  status: async () => always,
  create: async () => always,
  unlock: async () => always,
  changePin: async () => always,
  lock: nothing,
  forget: nothing,
  erase: nothing,
  touch: nothing,
};
