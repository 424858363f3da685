import type { IncomingMessage } from 'node:http';
import { loadCities } from '@halo-pamor/cities';
import { inventedRequest } from '../client/invented-page.js';
import { listen, type Listening } from '../listen.js';
import { inventedKey } from '../outbox/invented-key.js';
import { giveFile, type PageFiles } from '../outbox/page-files.js';

interface Sent {
  readonly id: string;
  readonly requestId: string;
}

function isSent(value: unknown): value is Sent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'requestId' in value &&
    typeof value.requestId === 'string'
  );
}

function commandsOf(body: string): Sent[] {
  const read: unknown = JSON.parse(body);
  if (typeof read !== 'object' || read === null || !('commands' in read) || !Array.isArray(read.commands)) return [];
  return read.commands.filter(isSent);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of request.setEncoding('utf8')) pieces.push(String(piece));
  return pieces.join('');
}

/** A server that serves the page and takes every command at once, answering with a whole request as the gateway does. */
export async function serveDrain(files: PageFiles): Promise<Listening> {
  const bekasi = (await loadCities()).find(({ pack }) => pack.city.code === '32.75');
  const city = JSON.stringify({ ...bekasi?.pack, sealing: [inventedKey] });
  const answer = async (request: IncomingMessage): Promise<string | undefined> => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    if (pathname === '/v1/city') return city;
    if (pathname === '/v1/permits')
      return JSON.stringify({ permit: 'x'.repeat(600), expiresAt: '2099-01-01T00:00:00Z' });
    if (pathname !== '/v1/commands') return undefined;
    const results = commandsOf(await textOf(request)).map(({ id, requestId }, nth) => ({
      id,
      outcome: 'accepted',
      view: { ...inventedRequest(nth), id: requestId },
    }));
    return JSON.stringify({ results });
  };
  return listen((request, response) => {
    void answer(request).then((body) => {
      if (body === undefined) giveFile(files, request, response);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  });
}
