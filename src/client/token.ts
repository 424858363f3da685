import { asHaloError, HaloError } from '../errors.js';
import type { HaloPamorOptions, TokenReason } from './options.js';
import { readActor } from './person.js';

/**
 * Keeps the host's token. It is asked for once at a time, however many calls need it, and used until the gateway says
 * otherwise: the device's clock has no say, because it may be wrong.
 */
export class TokenKeeper {
  readonly #getToken: HaloPamorOptions['getToken'];
  readonly #closing: AbortSignal;
  #personId: string | undefined;
  #token: string | undefined;
  #asking: Promise<string> | undefined;
  #reason: TokenReason = 'first';

  constructor(getToken: HaloPamorOptions['getToken'], personId: string | undefined, closing: AbortSignal) {
    this.#getToken = getToken;
    this.#personId = personId;
    this.#closing = closing;
  }

  /** The token. Rejects with `no-token` when the host gives none, or one of somebody else. */
  token(): Promise<string> {
    if (this.#token !== undefined) return Promise.resolve(this.#token);
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** Forgets a token that the gateway did not take, unless a newer one has come since. */
  refuse(token: string, reason: TokenReason): void {
    if (this.#token !== token) return;
    this.#token = undefined;
    this.#reason = reason;
  }

  /** From now on only tokens of this person will do: what is written for one is never sent as another. */
  bind(personId: string): void {
    this.#personId = personId;
  }

  async #ask(): Promise<string> {
    if (this.#getToken === undefined) throw new HaloError('no-token');
    try {
      const token = await this.#getToken({ reason: this.#reason, signal: this.#closing });
      if (typeof token !== 'string' || token === '') throw new HaloError('no-token');
      const holder = readActor(token)?.id;
      if (this.#personId !== undefined && holder !== undefined && holder !== this.#personId) {
        throw new HaloError('no-token');
      }
      this.#token = token;
      return token;
    } catch (caught) {
      if (this.#closing.aborted) throw new HaloError('closed');
      const error = asHaloError(caught, 'no-token');
      // The host's own cancellation is not our caller's.
      throw error.code === 'aborted' ? new HaloError('no-token', { cause: caught }) : error;
    }
  }
}
