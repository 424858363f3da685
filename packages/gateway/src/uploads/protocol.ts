import type { ProblemCode } from '@halo-pamor/contract';
import { MAX_FILE_BYTES } from '@halo-pamor/contract';
import { problemReply, ProblemError } from '../reply.js';

/** The version of the upload protocol. */
export const TUS_VERSION = '1.0.0';

/** What a client is told before it uploads. */
export const TUS_OFFER: Readonly<Record<string, string>> = {
  'tus-version': TUS_VERSION,
  'tus-extension': 'creation,termination,expiration',
  'tus-max-size': String(MAX_FILE_BYTES),
};

/** Headers of the protocol that a page may send. */
export const TUS_REQUEST_HEADERS =
  'tus-resumable,upload-length,upload-metadata,upload-offset,x-http-method-override,x-requested-with';

/** Headers of the protocol that a page may read. */
export const TUS_REPLY_HEADERS =
  'location,tus-extension,tus-max-size,tus-resumable,tus-version,upload-expires,upload-length,upload-metadata,upload-offset';

const WHOLE = /^(0|[1-9]\d{0,14})$/;

/** A header that must hold a whole number from 0. */
export function wholeNumber(value: string | null): number {
  if (value === null || !WHOLE.test(value)) throw new ProblemError('malformed');
  return Number(value);
}

/**
 * What somebody wants of an upload: the method, or the one that stands in for it where a proxy lets only some through.
 *
 * @throws ProblemError `upload-version` when the client speaks another version; then nothing else of it is looked at
 */
export function wantedOf({ method, headers }: Request): string {
  if (headers.get('tus-resumable') !== TUS_VERSION) {
    throw new ProblemError('upload-version', { headers: { 'tus-version': TUS_VERSION } });
  }
  return headers.get('x-http-method-override')?.toUpperCase() ?? method;
}

const codes: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  404: 'not-found',
  409: 'upload-offset',
  410: 'upload-gone',
  413: 'too-large',
};

/** The answer of the protocol's library where it is a success, else the problem that it stands for. */
export function translated(answer: Response): Response {
  return answer.ok ? answer : problemReply(codes[answer.status] ?? 'internal');
}

/** An answer without a body. */
export function emptyReply(status: 200 | 201 | 204, headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
