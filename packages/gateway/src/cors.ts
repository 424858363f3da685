import { TUS_OFFER, TUS_REPLY_HEADERS, TUS_REQUEST_HEADERS } from './uploads/protocol.js';

/** What a browser is told before it sends: methods and headers that a page of the host may use. */
const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET,POST',
  'access-control-allow-headers': 'authorization,content-type,last-event-id,if-none-match',
  'access-control-max-age': '600',
};

/** The same for uploads; a client also learns here what of the protocol is spoken. */
const UPLOAD_PREFLIGHT: Readonly<Record<string, string>> = {
  ...TUS_OFFER,
  'access-control-allow-methods': 'POST,HEAD,PATCH,DELETE',
  'access-control-allow-headers': `authorization,content-type,${TUS_REQUEST_HEADERS}`,
  'access-control-max-age': '600',
};

/** The answer to a browser's question whether a page may send. Whose page it is, {@link allowOrigin} says. */
export function preflightReply(path: string): Response {
  const isUpload = /^\/v1\/uploads(\/|$)/.test(path);
  return new Response(null, { status: 204, headers: isUpload ? UPLOAD_PREFLIGHT : PREFLIGHT });
}

/**
 * Says on a finished response which origin may read it. It is set at the end, because a response that is touched before
 * it exists makes Hono build it a second time, and Node then reads a page of 90 kB back from a stream.
 */
export function allowOrigin(headers: Headers, origin: string | undefined, origins: readonly string[]): void {
  headers.append('vary', 'Origin');
  if (origin === undefined || !origins.includes(origin)) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', `retry-after,etag,date,halo-version,${TUS_REPLY_HEADERS}`);
}
