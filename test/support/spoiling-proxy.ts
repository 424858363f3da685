import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenHere } from './listen-here.js';

/** How a proxy spoils what goes through it. */
export interface Spoils {
  /** Headers of every answer: set to this, or taken away where there is nothing. */
  readonly reply?: Readonly<Record<string, string | undefined>>;
  /** Headers that it does not hand on to the gateway. */
  readonly drops?: readonly string[];
  /** With which status it answers by itself, with a page of its own; 0 cuts the line. */
  readonly refuses?: (asked: IncomingMessage) => number | undefined;
  /** Gives an answer on only when it is whole. */
  readonly holdsBack?: boolean;
}

/** A proxy before a gateway that spoils what goes through it, one way at a time. */
export interface SpoilingProxy {
  readonly url: string;
  spoil(how: Spoils): void;
  close(): Promise<void>;
}

/** Opens one on 127.0.0.1 that spoils nothing yet. */
export async function openSpoilingProxy(target: string): Promise<SpoilingProxy> {
  let how: Spoils = {};
  const server = createServer((incoming, outgoing) => {
    carry(incoming, outgoing, target, how).catch(() => outgoing.destroy());
  });
  return {
    url: await listenHere(server),
    spoil: (next) => {
      how = next;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function carry(incoming: IncomingMessage, outgoing: ServerResponse, target: string, how: Spoils): Promise<void> {
  const status = how.refuses?.(incoming);
  if (status !== undefined) {
    if (status === 0) incoming.socket.destroy();
    else outgoing.writeHead(status, { 'content-type': 'text/html', connection: 'close' }).end('<h1>nginx</h1>');
    return;
  }
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).filter(([name]) => how.drops?.includes(name) !== true),
  );
  const onward = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers, agent: false });
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    onward.on('response', resolve);
    onward.on('error', reject);
  });
  const changed: Record<string, string | string[] | undefined> = { ...answer.headers, ...how.reply };
  outgoing.sendDate = false;
  for (const [name, value] of Object.entries(changed)) if (value !== undefined) outgoing.setHeader(name, value);
  outgoing.statusCode = answer.statusCode ?? 502;
  if (how.holdsBack !== true) outgoing.flushHeaders();
  const pieces: Uint8Array[] = [];
  for await (const piece of answer) {
    if (!(piece instanceof Uint8Array)) continue;
    if (how.holdsBack === true) pieces.push(piece);
    else outgoing.write(piece);
  }
  outgoing.end(Buffer.concat(pieces));
}
