import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { ForbiddenAddressError, guardedLookup, mayReach } from './guarded-lookup.js';
import type { WebhookEndpoint } from './endpoints.js';

/** What became of one attempt: the status of the answer, or why there was none. */
export interface Posted {
  readonly status?: number;
  /** Seconds after which the receiver wants to be asked again. */
  readonly retryAfter?: number;
  readonly fault?: string;
}

const TIMEOUT_MS = 15_000;
/** What is read of an answer at most: nobody looks at it. */
const MOST_REPLY = 16 * 1024;

/**
 * Sends one webhook. Follows no redirect, reads little of the answer, and reaches no address inside unless the endpoint says
 * so; never rejects.
 */
export function post(
  { url, development, networks }: Pick<WebhookEndpoint, 'url' | 'development' | 'networks'>,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Posted> {
  const target = new URL(url);
  // A lookup is not asked for what is an address already.
  const literal = target.hostname.replace(/^\[|\]$/g, '');
  if (!development && isIP(literal) !== 0 && !mayReach(literal, networks)) {
    return Promise.resolve({ fault: 'forbidden-address' });
  }
  return new Promise((resolve) => {
    const ended = AbortSignal.timeout(timeoutMs);
    const send = target.protocol === 'https:' ? overHttps : overHttp;
    const sending = send(
      target,
      {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          'user-agent': 'halo-pamor-webhooks/1',
        },
        agent: false,
        signal: ended,
        ...(development ? {} : { lookup: guardedLookup(networks) }),
      },
      (reply) => {
        const { statusCode: status = 0, headers: told } = reply;
        const after = Number(told['retry-after']);
        let read = 0;
        const done = () => resolve({ status, ...(Number.isFinite(after) && after > 0 ? { retryAfter: after } : {}) });
        reply.on('data', (part: Buffer) => {
          read += part.length;
          if (read <= MOST_REPLY) return;
          done();
          sending.destroy();
        });
        reply.on('end', done);
        reply.on('error', done);
      },
    );
    sending.on('error', (cause) => resolve({ fault: ended.aborted ? 'timeout' : faultOf(cause) }));
    sending.end(body);
  });
}

/** The name of what went wrong, without anything of the address. */
function faultOf(cause: Error): string {
  if (cause instanceof ForbiddenAddressError) return cause.code;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown';
}
