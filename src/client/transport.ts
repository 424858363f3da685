import ky, { type Options } from 'ky';
import { asHaloError, HaloError, isHaloError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import { within } from './deadline.js';
import type { Metric } from './options.js';
import { problemOf } from './talk/problem-reply.js';
import type { TokenKeeper } from './token.js';

/** How often a GET or HEAD is tried when no way to the gateway was found. */
const GET_TRIES = 2;

/** One HTTP exchange. */
export interface Call {
  /** The route's name, for measuring. */
  readonly of: string;
  /** Path from the gateway's root, its parts already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Default: POST with a body, else GET. GET and HEAD are tried twice. */
  readonly method?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as they are, in place of `body`. */
  readonly bytes?: Blob | undefined;
  /** How many times the usual time limit the exchange may take. Default 1. */
  readonly patience?: number | undefined;
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
  /** Told whether the gateway was reached, and whether there is a token that it takes. */
  readonly heard: (what: { online?: boolean; signedOut?: boolean }) => void;
}

/** The way to the gateway, the only place that fetches. A POST is sent once: repeating it is the outbox's business. */
export interface Transport {
  /** The reply as JSON, not yet checked. Rejects with the problem's code, `bad-reply`, `offline` or `timeout`. */
  json(call: Call): Promise<unknown>;
  /** The reply as a file, a picture unless told. Rejects as `json` does, with `bad-reply` for a file of another type. */
  blob(call: Call, type?: string): Promise<Blob>;
  /** The headers of a reply whose body says nothing. Rejects as `json` does. */
  headers(call: Call): Promise<Headers>;
  /** The body of a reply that goes on and on. The time limit is for its beginning. */
  stream(call: Call): Promise<ReadableStream<Uint8Array>>;
}

/** Makes a transport. */
export function makeTransport(options: TransportOptions): Transport {
  const { gateway, tokens, clock, random, timeoutMs, onMetric, heard } = options;
  const root = gateway.replace(/\/+$/, '');

  const once = async (url: URL, request: Options, signal: AbortSignal): Promise<Response> => {
    try {
      const response = await ky(url, request);
      heard({ online: true });
      return response;
    } catch (caught) {
      if (signal.aborted) throw new HaloError('aborted', { cause: caught });
      heard({ online: false });
      throw new HaloError('offline', { cause: caught });
    }
  };

  const send = async (
    { path, query = {}, body, bytes, headers, ...call }: Call,
    token: string | undefined,
    signal: AbortSignal,
  ) => {
    const url = new URL(root + path);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const method = call.method ?? (body === undefined ? 'GET' : 'POST');
    const isSafe = method === 'GET' || method === 'HEAD';
    const request: Options = {
      method,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { json: body }),
      ...(bytes === undefined ? {} : { body: bytes }),
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      // Ours: repeating follows the client's clock, the time limit covers the body too, and a refusal is read below.
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    };
    let response = once(url, request, signal);
    for (let tries = 1; isSafe && tries < GET_TRIES; tries += 1) {
      response = response.catch(async (caught: unknown) => {
        if (asHaloError(caught).code !== 'offline') throw caught;
        await new Promise<void>((resolve) => clock.after(200 + 300 * random(), resolve));
        if (signal.aborted) throw caught;
        return once(url, request, signal);
      });
    }
    const answer = await response;
    if (answer.ok) return answer;
    throw problemOf(await answer.text(), answer, clock.now());
  };

  /** Sends with the token; when the gateway does not take it, once more with a new one. */
  const authorised = async (call: Call, signal: AbortSignal): Promise<Response> => {
    if (!call.auth) return send(call, undefined, signal);
    for (let last = false; ; last = true) {
      const token = await tokens.token().catch((caught: unknown) => {
        heard({ signedOut: true });
        throw caught;
      });
      try {
        const response = await send(call, token, signal);
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
  };

  /** Runs one exchange to the end of what `read` reads, and measures it. */
  const exchange = async <T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> => {
    const began = clock.now();
    const ms = timeoutMs * (call.patience ?? 1);
    let problem: string | undefined;
    try {
      return await within({ clock, ms, signal: call.signal }, async (signal) => read(await authorised(call, signal)));
    } catch (caught) {
      // What is left beside our own errors is a body that broke off.
      const error = asHaloError(caught, 'offline');
      problem = error.code;
      throw error;
    } finally {
      const took = clock.now() - began;
      onMetric?.({ name: 'call', of: call.of, ms: took, ...(problem === undefined ? {} : { problem }) });
    }
  };

  return {
    json: (call) =>
      exchange(call, async (response) => {
        const text = await response.text();
        try {
          const value: unknown = JSON.parse(text);
          return value;
        } catch (cause) {
          throw new HaloError('bad-reply', { cause, status: response.status });
        }
      }),

    blob: (call, type = 'image/') =>
      exchange(call, async (response) => {
        const blob = await response.blob();
        if (!blob.type.startsWith(type)) throw new HaloError('bad-reply', { status: response.status });
        return blob;
      }),

    headers: (call) =>
      exchange(call, async (response) => {
        await response.text();
        return response.headers;
      }),

    stream: async (call) => {
      const controller = new AbortController();
      const abort = () => controller.abort();
      // Not let go of after the beginning: the stream ends with the caller's signal.
      call.signal?.addEventListener('abort', abort, { once: true });
      const response = await within({ clock, ms: timeoutMs, signal: call.signal }, () =>
        authorised(call, controller.signal),
      ).catch((caught: unknown) => {
        abort();
        throw asHaloError(caught, 'offline');
      });
      if (response.body === null || response.headers.get('content-type')?.startsWith('text/event-stream') !== true) {
        abort();
        throw new HaloError('bad-reply', { status: response.status });
      }
      return response.body;
    },
  };
}
