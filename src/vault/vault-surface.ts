/** How a vault stands. */
export interface VaultStatus {
  /** `none`: nothing was kept yet, or it was forgotten. `locked`: nothing can be read until it is opened. */
  readonly state: 'none' | 'locked' | 'open';
  /** What opens it: a PIN, a key of this device, or the host's secure store. Null when there is none, as where nothing outlives the page. */
  readonly by: 'pin' | 'device' | 'host' | null;
  /** Wrong PINs in a row. */
  readonly wrongTries: number;
  /** How long no PIN is tried, in milliseconds; 0 when one may be. */
  readonly waitMs: number;
  /** Nothing opens it any more: `forget` makes room for a new one. */
  readonly spent: boolean;
}

/** Whether a person needs a PIN: `required` before anything is shown, `offered` to whoever wants one, or `off`. */
export type PinPolicy = 'required' | 'offered' | 'off';

/** Where a host keeps secrets outside of the page, such as Android's Keystore. Keys are names of ours, values text. */
export interface SecureStore {
  /** Undefined or null when there is none. A host may ask for a finger or a face here. */
  get(key: string): Promise<string | null | undefined>;
  /** Keeps a value; resolves once it is kept. */
  set(key: string, value: string): Promise<void>;
  /** Forgets a value. */
  delete(key: string): Promise<void>;
}

/**
 * What of a person is readable on this device lies in a vault: kept requests, drafts, receipts, badges, codes, pictures.
 * What waits to be sent lies sealed beside it and needs no vault to be sent.
 */
export interface Vault {
  /** Whether it is open, and how many tries are left. */
  status(): Promise<VaultStatus>;
  /**
   * Puts a PIN of six digits before the vault; makes one when there is none. Rejects with `invalid-input` when it is not
   * six digits or there is a PIN already, and with `vault-locked` where there is a vault that is locked.
   */
  create(pin: string): Promise<VaultStatus>;
  /** Tries a PIN, and says how the vault stands then: a wrong one is no error. Needs no network. */
  unlock(pin: string): Promise<VaultStatus>;
  /** Puts a new PIN in place of the old one; the status is `locked` when the old one was wrong. */
  changePin(old: string, next: string): Promise<VaultStatus>;
  /** Makes everything unreadable until the PIN is given again, in every tab. A vault without PIN opens by itself. */
  lock(): Promise<void>;
  /**
   * Deletes the vault and all that only it could read. Unsent entries stay and are sent. Asks the host to sign the person
   * in anew and the gateway whether that holds, so it needs the network: rejects with `offline` or `no-token` as a call
   * does.
   */
  forget(): Promise<void>;
  /** The same without asking anybody, for somebody who leaves this phone. */
  erase(): Promise<void>;
  /** The person is there: idle time begins anew. */
  touch(): Promise<void>;
}
