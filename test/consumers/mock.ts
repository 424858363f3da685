import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Actor } from '@halo-pamor/contract';
import { loadCity, PACKS_FOLDER } from '@halo-pamor/cities';
import { mockGateway } from '../../src/testing/index.js';
import { listenHere } from '../support/listen-here.js';

/** A mock gateway of Kota Bekasi with its invented officers, for one invented citizen. */
export interface Mock {
  /** Answers as the gateway does, without a network. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The host's own server: gives the citizen's token, and on the same address the gateway for callers in Node. */
  readonly url: string;
  /** The token of the citizen, as the host's own server would give it. */
  readonly token: string;
  /** The tracking codes of the requests that arrived. */
  arrived(): string[];
  close(): Promise<void>;
}

async function requestOf(message: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of message) if (chunk instanceof Uint8Array) chunks.push(Uint8Array.from(chunk));
  const { method = 'GET', url = '/' } = message;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) if (typeof value === 'string') headers.set(name, value);
  const body = chunks.length === 0 ? {} : { body: new Blob(chunks) };
  return new Request(new URL(url, 'http://gateway.invalid'), { method, headers, ...body });
}

async function reply(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Starts one without requests, of Kota Bekasi and for its invented citizen unless told. */
export async function startMock(city = 'kota-bekasi', person: Actor | 'citizen' = 'citizen'): Promise<Mock> {
  const { pack, officers } = await loadCity(join(PACKS_FOLDER, `${city}.json`));
  const gateway = mockGateway({ pack, officers: { invented: true, officers: officers?.officers ?? [] } });
  const token = await gateway.token(person);
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/my-session/pamor-token') return new Response(token);
    // A stream that says nothing and ends: what these projects wait for comes as an answer.
    if (pathname === '/v1/live')
      return new Response('retry: 60000\n\n', { headers: { 'content-type': 'text/event-stream' } });
    return gateway.fetch(request);
  };
  const server = createServer((message, response) => {
    requestOf(message)
      .then(answer)
      .then((answered) => reply(response, answered))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : new Error('no answer')));
  });
  const url = await listenHere(server);
  return {
    url,
    token,
    fetch: answer,
    arrived: () => gateway.requests().map(({ code }) => code),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
