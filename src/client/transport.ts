import { isProblemCode, problemShape, quickCheck } from '@halo-pamor/contract';
import ky, { type Options } from 'ky';
import { asHaloError, HaloError, isHaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import { within } from './deadline.js';
import type { Metric } from './options.js';
import type { TokenKeeper } from './token.js';

/** One HTTP exchange. */
export interface Call {
  /** The route's name, for measuring. */
  readonly of: string;
  /** Path from the gateway's root, its parts already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Sent as JSON by POST; without it the call is a GET. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the person's token goes along. */
  readonly auth: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What a transport works with. */
export interface TransportOptions {
  readonly gateway: string;
  readonly tokens: TokenKeeper;
  readonly clock: Clock;
  readonly random: () => number;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch | undefined;
  readonly onMetric: ((metric: Metric) => void) | undefined;
  /** Told whether the gateway was reached, and whether it took the token. */
  readonly heard: (what: { online?: boolean; signedOut?: boolean }) => void;
}

/** The way to the gateway. A POST is sent once: repeating it is the outbox's business. A GET is tried twice at most. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** The reply as JSON, not yet checked. Rejects with the problem's code, `bad-reply`, `offline` or `timeout`. */
  json(call: Call): Promise<unknown> {
    const { clock, timeoutMs, onMetric } = this.#options;
    const began = clock.now();
    const measure = (problem?: string) =>
      onMetric?.({ name: 'call', of: call.of, ms: clock.now() - began, ...(problem === undefined ? {} : { problem }) });
    return within({ clock, ms: timeoutMs, signal: call.signal }, async (signal) => {
      const response = await this.#authorised(call, signal);
      return parse(await response.text(), response.status);
    }).then(
      (reply) => {
        measure();
        return reply;
      },
      (caught: unknown) => {
        const error = asHaloError(caught, 'offline');
        measure(error.code);
        throw error;
      },
    );
  }

  /** The body of a reply that goes on and on. The time limit is for its beginning. */
  async stream(call: Call): Promise<ReadableStream<Uint8Array>> {
    const { clock, timeoutMs } = this.#options;
    // The stream lives on after its beginning, so its own end must come from the caller's signal.
    const begun = within({ clock, ms: timeoutMs, signal: call.signal }, (signal) => {
      const both = new AbortController();
      for (const one of [signal, call.signal]) one?.addEventListener('abort', () => both.abort(), { once: true });
      return this.#authorised(call, both.signal);
    });
    const response = await begun.catch((caught: unknown) => {
      throw asHaloError(caught, 'offline');
    });
    const kind = response.headers.get('content-type') ?? '';
    if (response.body === null || !kind.startsWith('text/event-stream')) {
      void response.body?.cancel().catch(() => undefined);
      throw new HaloError('bad-reply', { status: response.status });
    }
    return response.body;
  }

  /** Sends with the token; when the gateway does not take it, once more with a new one. */
  async #authorised(call: Call, signal: AbortSignal): Promise<Response> {
    if (!call.auth) return this.#send(call, undefined, signal);
    const { tokens, heard } = this.#options;
    for (let last = false; ; last = true) {
      const token = await tokens.token();
      try {
        const response = await this.#send(call, token, signal);
        heard({ signedOut: false });
        return response;
      } catch (caught) {
        if (!isHaloError(caught) || caught.status !== 401) throw caught;
        tokens.refuse(token, caught.code === 'token-expired' ? 'expired' : 'refused');
        if (last) {
          heard({ signedOut: true });
          throw caught;
        }
      }
    }
  }

  async #send({ path, query, body, headers }: Call, token: string | undefined, signal: AbortSignal): Promise<Response> {
    const { gateway, heard, fetch, random } = this.#options;
    const url = new URL(gateway.replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const options: Options = {
      method: body === undefined ? 'get' : 'post',
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { json: body }),
      ...(fetch === undefined ? {} : { fetch }),
      retry: { limit: body === undefined ? 1 : 0, methods: ['get'], delay: () => 200 + 300 * random() },
      // The limits are ours: they cover the body too and follow the client's clock.
      timeout: false,
      throwHttpErrors: false,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    };
    let response: Response;
    try {
      response = await ky(url, options);
    } catch (caught) {
      if (!signal.aborted) heard({ online: false });
      throw new HaloError(signal.aborted ? 'aborted' : 'offline', { cause: caught });
    }
    heard({ online: true });
    if (response.ok) return response;
    throw problemOf(await response.text(), response, this.#options.clock);
  }
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HaloError('bad-reply', { cause, status });
  }
}

/** The error that an answer other than a success stands for: its problem, or `bad-reply` for a page of somebody else. */
function problemOf(text: string, response: Response, clock: Clock): HaloError {
  const { status } = response;
  const retryAfterMs = retryAfter(response.headers, clock);
  const isProblem = quickCheck(problemShape());
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    return new HaloError('bad-reply', { cause, status, retryAfterMs });
  }
  if (!isProblem(body)) return new HaloError('bad-reply', { status, retryAfterMs });
  const { code, retryable, errors: faults } = body;
  return new HaloError(isProblemCode(code) ? code : 'unknown', { status, retryable, retryAfterMs, faults });
}

/** `Retry-After` in milliseconds; a date is read against the gateway's own clock where it tells it. */
function retryAfter(headers: Headers, clock: Clock): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  const now = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(now) ? clock.now() : now));
}
