import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What is put behind an address: the `fetch` of a mock gateway. */
export interface Servable {
  readonly fetch: typeof fetch;
}

/** A mock gateway behind an address. */
export interface ServedMock {
  /** Such as `http://127.0.0.1:41234`, without a slash at its end. */
  readonly url: string;
  /** Ends streams and connections. */
  close(): Promise<void>;
}

/** How it is served. */
export interface ServeMockOptions {
  /** Default 0: any that is free. */
  readonly port?: number;
}

/** What every page may read of an answer: a mock gateway on this machine has no secrets. */
const EXPOSED = [
  'date',
  'etag',
  'halo-version',
  'location',
  'retry-after',
  'tus-resumable',
  'upload-length',
  'upload-metadata',
  'upload-offset',
].join(',');

/**
 * Puts a mock gateway behind an address of this machine, so that a page, an app in an emulator or a back end can reach it.
 * Pages of every origin may call it. Where the mock cuts the line, the connection is cut.
 *
 * @example
 * ```ts
 * const served = await serveMock(mockGateway());
 * console.log(served.url);
 * await served.close();
 * ```
 */
export async function serveMock(gateway: Servable, { port = 0 }: ServeMockOptions = {}): Promise<ServedMock> {
  const server = createServer((incoming, outgoing) => {
    answer(gateway, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${String(listening)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ fetch: ask }: Servable, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  for (const [name, value] of crossOrigin(incoming)) outgoing.setHeader(name, value);
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204).end();
    return;
  }
  const leaving = new AbortController();
  outgoing.on('close', () => leaving.abort());
  const response = await ask(await requestOf(incoming, leaving.signal));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null || incoming.method === 'HEAD') {
    outgoing.end();
    return;
  }
  // A stream of events begins before its first event.
  outgoing.flushHeaders();
  for await (const part of response.body) outgoing.write(part);
  outgoing.end();
}

function crossOrigin({ headers }: IncomingMessage): [string, string][] {
  const { origin } = headers;
  if (origin === undefined) return [];
  const asked = headers['access-control-request-headers'];
  return [
    ['access-control-allow-origin', origin],
    ['access-control-allow-methods', 'GET,POST,HEAD,PATCH,DELETE'],
    ['access-control-allow-headers', asked ?? 'authorization,content-type'],
    ['access-control-expose-headers', EXPOSED],
    ['vary', 'Origin'],
  ];
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const parts: Buffer<ArrayBuffer>[] = [];
  for await (const part of incoming) parts.push(Buffer.from(bytesOf(part)));
  const body = Buffer.concat(parts);
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return new Request(new URL(url, `http://${headers.host ?? '127.0.0.1'}`), {
    method,
    headers: given,
    signal,
    ...(body.length === 0 ? {} : { body }),
  });
}

function bytesOf(part: unknown): Uint8Array {
  if (part instanceof Uint8Array) return part;
  throw new TypeError('a body comes as bytes');
}
