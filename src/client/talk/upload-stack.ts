import type { HttpStack, HttpResponse } from 'tus-js-client';
import { HaloError, isHaloError } from '../../errors.js';
import type { Transport } from '../transport.js';

/** Path of uploads below the gateway's root. */
export const UPLOADS = '/v1/uploads';
/** Stands for the gateway: the library wants addresses, and the transport alone knows where the gateway is. */
const ROOT = 'https://gateway.invalid';
/** How many times the usual time limit a chunk may take. */
const PATIENCE = 6;
/** What the gateway answers about an upload that is not there, or no more, or no longer ours. */
const ABSENT = [403, 404, 410];
const NAMES: Readonly<Record<string, string>> = { POST: 'createUpload', HEAD: 'askUpload', PATCH: 'continueUpload' };

/** The address of an upload, or of all uploads, as the library is told it. */
export function addressOf(upload: string | null): string {
  return `${ROOT}${UPLOADS}${upload === null ? '' : `/${upload}`}`;
}

/** The id of the upload at an address. An upload lies where the contract says, whatever root its address was given. */
export function idIn(address: string | null): string {
  const id = /\/([\w-]+)$/.exec(address ?? '')?.[1];
  if (id === undefined) throw new HaloError('bad-reply');
  return id;
}

/** Lets the library's requests go by a transport: with the person's token, and to nobody but the gateway. */
export function uploadStack(transport: Transport, signal: AbortSignal): HttpStack {
  return {
    getName: () => 'transport',
    createRequest: (method, address) => {
      const headers: Record<string, string> = {};
      return {
        getMethod: () => method,
        getURL: () => address,
        setHeader: (name, value) => {
          headers[name] = value;
        },
        getHeader: (name) => headers[name],
        setProgressHandler: () => undefined,
        getUnderlyingObject: () => undefined,
        // The signal ends what is on its way.
        abort: async () => undefined,
        send: async (body: unknown) => {
          try {
            const found = await transport.headers({
              of: NAMES[method] ?? method,
              method,
              path: method === 'POST' ? UPLOADS : `${UPLOADS}/${idIn(address)}`,
              headers,
              bytes: body instanceof Blob ? body : undefined,
              auth: true,
              patience: body instanceof Blob ? PATIENCE : 1,
              signal,
            });
            return answer(200, found);
          } catch (caught) {
            if (method === 'HEAD' && isHaloError(caught) && ABSENT.includes(caught.status ?? 0)) {
              return answer(404, new Headers());
            }
            throw caught;
          }
        },
      };
    },
  };
}

function answer(status: number, headers: Headers): HttpResponse {
  return {
    getStatus: () => status,
    getHeader: (name) => headers.get(name) ?? undefined,
    getBody: () => '',
    getUnderlyingObject: () => undefined,
  };
}
