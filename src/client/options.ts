import type { Actor, CityKey } from '@halo-pamor/contract';
import type { Clock } from '../outbox/clock.js';
import type { SecureStore } from '../vault/vault-surface.js';

/**
 * Why a token is asked for: none yet, the gateway called the last one expired, or did not accept it; or the person forgot
 * the PIN of this phone, and the host has to have them sign in anew before it gives another token.
 */
export type TokenReason = 'first' | 'expired' | 'refused' | 'pin-forgotten';

/** What is measured. Values hold no personal data. */
export interface Metric {
  /** `call`: one HTTP exchange. `drain`: one batch of the outbox. */
  readonly name: 'call' | 'drain';
  /** How long it took, in milliseconds. */
  readonly ms: number;
  /** The route's name of a call, or how many entries a drain settled. */
  readonly of: string | number;
  /** Problem code when it failed. */
  readonly problem?: string;
}

/** A place for developers' notes: a code and facts without personal data. */
export interface Logger {
  /** Something that a developer may want to look into: a code and facts without personal data. */
  warn(code: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** How to make a client. */
export interface HaloPamorOptions {
  /** Address of the gateway, for example `https://pamor.example.go.id`. */
  readonly gateway: string;
  /** Kemendagri code of the city, for example `32.75`. */
  readonly city: string;
  /**
   * Gives the host's token. Called once at a time, when a call needs a token for the first time and again each time the
   * gateway finds the last one expired or not acceptable.
   */
  readonly getToken?:
    ((why: { readonly reason: TokenReason; readonly signal: AbortSignal }) => Promise<string>) | undefined;
  /** Who uses this device. Without it the person is read from the token, so that nothing can be kept before a first token. */
  readonly actor?: Actor | undefined;
  /** Keeps the storage of two clients for the same person apart. Default: none. */
  readonly namespace?: string | undefined;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  /** A number from 0 up to 1; spreads retries. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Web Locks; `null` does without. Default: the platform's. */
  readonly locks?: LockManager | null | undefined;
  /** `null` keeps the outbox in memory alone (`durability` is then `volatile`). Default: the platform's. */
  readonly indexedDB?: IDBFactory | null | undefined;
  /** Where the host keeps secrets outside of the page; the key of what is readable on this device then lies there. Default: none. */
  readonly secureStore?: SecureStore | undefined;
  /** Minutes without `vault.touch()` after which a vault with a PIN is locked. Default 5. */
  readonly lockAfter?: number | undefined;
  /** How often a drain leader shows that it lives, in milliseconds. Default 1500; after three missed beats it is replaced. */
  readonly heartbeatMs?: number | undefined;
  /** Longest wait for an answer, in milliseconds. Default 20000. */
  readonly timeoutMs?: number | undefined;
  /** Sends by itself at start, on `online`, when the page is shown, after an addition and by timer. Default true; false sends on `flush()` alone. */
  readonly autoSend?: boolean | undefined;
  /**
   * The gateway's public keys of sealing, newest first, for a host that brings them along with its app: with them a phone
   * can keep what is written before it ever reached the gateway. Default: those of the city pack, once it was read.
   */
  readonly sealingKeys?: readonly CityKey[] | undefined;
  /**
   * The host says that its app keeps this page's storage and that nothing clears it but the person, as in a WebView whose
   * data lie in the app's own folder. `durability` is then `native`. Default false.
   */
  readonly hostKeepsStorage?: boolean | undefined;
  /** Where warnings for developers go; default nowhere. */
  readonly logger?: Logger | undefined;
  /** Told how long each call took and how it ended. */
  readonly onMetric?: ((metric: Metric) => void) | undefined;
}
