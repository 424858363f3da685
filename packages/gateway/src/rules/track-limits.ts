import { createHash } from 'node:crypto';
import { ProblemError } from '../reply.js';
import type { Database } from '../store/database.js';
import { countTry, giveBackTry } from '../store/tries.js';
import { networkOf } from './network.js';

/**
 * Keeps people from guessing codes: 10 tries a minute from an address, 5 failures in 15 minutes on a code. The counts
 * stand in the database, so that all gateways over it count together and a restart forgets nothing.
 */
export interface TrackLimits {
  /**
   * Counts a try, as a failure of the code until it is found right: of many guesses at one moment no more than five may
   * be looked at. Throws `rate-limited` with `Retry-After` when there were too many.
   */
  try(address: string, code: string): Promise<void>;
  /**
   * Counts a complaint of an address: 10 a minute together with its tries, 200 a day, for many phones share one address.
   * Throws `rate-limited` as `try` does.
   */
  complain(address: string): Promise<void>;
  /** Says that the try was none of a stranger's: it does not count against the code. */
  right(code: string): Promise<void>;
}

/** What the limits work with. */
export interface TrackLimitsParts {
  readonly database: Database;
  /** Name of the database's life: no list of hashes made elsewhere fits. */
  readonly epoch: string;
  /** A clock for tests; undefined: the database's. */
  readonly now: (() => number) | undefined;
}

const MINUTE_MS = 60_000;
const TRIES = 10;
const FAILURES = 5;
const COMPLAINTS_A_DAY = 200;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Most addresses of which this process remembers that they had too many. */
const MOST_KNOWN = 10_000;

/** Makes the limits. */
export function trackLimits({ database, epoch, now }: TrackLimitsParts): TrackLimits {
  const clock = now ?? Date.now;
  const stated = () => now?.() ?? null;
  const keyOf = (kind: 'address' | 'code', value: string) =>
    createHash('sha256').update(`${epoch}\n${kind}\n${value}`).digest('base64url');
  // Who had too many is turned away without asking the database again. It only spares work: it holds nothing that the
  // database does not say.
  const heldBack = new Map<string, number>();
  const holdBack = (key: string, msLeft: number) => {
    if (heldBack.size >= MOST_KNOWN) heldBack.clear();
    heldBack.set(key, clock() + msLeft);
  };
  const count = async (address: string, code: string, codeMs: number, most: number): Promise<void> => {
    const key = keyOf('address', networkOf(address));
    const known = (heldBack.get(key) ?? 0) - clock();
    if (known > 0) throw tooMany(known);
    const counted = { address: key, addressMs: MINUTE_MS, addressMost: TRIES, code: keyOf('code', code), codeMs };
    const tries = await countTry(database, counted, stated());
    if (tries.code === undefined) {
      holdBack(key, tries.address.msLeft);
      throw tooMany(tries.address.msLeft);
    }
    if (tries.code.count > most) throw tooMany(tries.code.msLeft);
  };
  return {
    try: (address, code) => count(address, code, 15 * MINUTE_MS, FAILURES),
    complain: (address) => count(address, `complaints of ${networkOf(address)}`, DAY_MS, COMPLAINTS_A_DAY),
    right: (code) => giveBackTry(database, keyOf('code', code), stated()),
  };
}

function tooMany(msLeft: number): ProblemError {
  const seconds = Math.max(1, Math.ceil(msLeft / 1000));
  return new ProblemError('rate-limited', { headers: { 'retry-after': String(seconds) } });
}
