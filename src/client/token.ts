import { HaloError, isHaloError } from '../errors.js';
import type { HaloPamorOptions, TokenReason } from './options.js';
import { readActor } from './person.js';

/**
 * Keeps the host's token. It is asked for once at a time, however many calls need it, and used until the gateway says
 * otherwise: the device's clock has no say, because it may be wrong.
 */
export interface TokenKeeper {
  /** The token. Rejects with `no-token` when the host gives none, or one of somebody else. */
  token(): Promise<string>;
  /** Forgets a token that the gateway did not take, unless a newer one has come since. */
  refuse(token: string, reason: TokenReason): void;
  /** Asks the host for a token of a new sign-in. Rejects with `no-token` when the host gives the one that it gave before. */
  anew(): Promise<string>;
  /** From now on only tokens of this person will do: what is written for one is never sent as another. */
  bind(personId: string): void;
}

/** Makes a keeper that asks the host at its first use. `closing` ends what the host is asked. */
export function tokenKeeper(getToken: HaloPamorOptions['getToken'], closing: AbortSignal): TokenKeeper {
  let kept: string | undefined;
  let asking: Promise<string> | undefined;
  let reason: TokenReason = 'first';
  let person: string | undefined;

  const ask = async (): Promise<string> => {
    try {
      const given: unknown = await getToken?.({ reason, signal: closing });
      if (typeof given !== 'string' || given === '') throw new HaloError('no-token');
      const holder = readActor(given)?.id;
      if (person !== undefined && holder !== undefined && holder !== person) throw new HaloError('no-token');
      return (kept = given);
    } catch (caught) {
      // Whatever went wrong at the host, its own cancellations too: here it means that there is no token.
      throw isHaloError(caught) && caught.code === 'no-token' ? caught : new HaloError('no-token', { cause: caught });
    }
  };
  const once = (): Promise<string> =>
    (asking ??= ask().finally(() => {
      asking = undefined;
    }));
  return {
    token: () => {
      if (kept !== undefined) return Promise.resolve(kept);
      return once();
    },
    refuse: (token, why) => {
      if (kept !== token) return;
      kept = undefined;
      reason = why;
    },
    anew: async () => {
      await asking?.catch(() => undefined);
      const before = kept;
      kept = undefined;
      reason = 'pin-forgotten';
      const token = await once();
      if (token === before) throw new HaloError('no-token');
      return token;
    },
    bind: (personId) => {
      person = personId;
    },
  };
}
