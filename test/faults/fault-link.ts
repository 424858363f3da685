import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { listenHere } from '../support/listen-here.js';

/** What becomes of one exchange. */
export interface Fate {
  /** Milliseconds until it goes on to the gateway. Exchanges with other delays overtake it. */
  readonly delayMs?: number;
  /**
   * `request`: it never reaches the gateway; `reply`: the gateway acts, and its answer is lost; `repeat`: the gateway gets
   * it once more later; `refuse`: something on the way answers with a 5xx of its own.
   */
  readonly fault?: 'request' | 'reply' | 'repeat' | 'refuse' | undefined;
  /** How much later a repetition comes, in milliseconds. */
  readonly repeatMs?: number;
}

/** One exchange on its way. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The ids of the commands that a POST of commands carries; else empty. */
  readonly commands: readonly string[];
}

/** Phones' way to the gateway, whose faults the test chooses. */
export interface FaultLink {
  readonly url: string;
  /** How many exchanges met a fault. */
  readonly faults: () => number;
  /** Says for each exchange from now on what becomes of it; without it all go through. */
  decide(fate: ((exchange: Exchange) => Fate) | undefined): void;
  /** Told when an exchange with the gateway begins, and by the result when it has ended for the phone. */
  watch(watcher: (exchange: Exchange) => () => void): void;
  /** Leads to another address, as when a gateway came back elsewhere. */
  aim(target: string): void;
  close(): Promise<void>;
}

/** Opens a link to a gateway: an HTTP proxy on 127.0.0.1 whose sockets really break. */
export async function openFaultLink(first: string): Promise<FaultLink> {
  let target = first;
  let fateOf: ((exchange: Exchange) => Fate) | undefined;
  let watcher: ((exchange: Exchange) => () => void) | undefined;
  let faults = 0;
  let isClosing = false;

  const onward = (incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { host: _host, connection: _connection, ...headers } = incoming.headers;
      request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers }, resolve)
        .on('error', reject)
        .end(body);
    });

  const carry = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const path = incoming.url ?? '/';
    const method = incoming.method ?? 'GET';
    const body = await bytesOf(incoming);
    const exchange = { method, path, commands: method === 'POST' && path === '/v1/commands' ? idsIn(body) : [] };
    const ended = watcher?.(exchange);
    if (outgoing.destroyed) ended?.();
    else outgoing.once('close', () => ended?.());
    const { delayMs = 0, fault, repeatMs = 0 } = method === 'OPTIONS' ? {} : (fateOf?.(exchange) ?? {});
    if (fault !== undefined) faults += 1;
    if (delayMs > 0) await pause(delayMs);
    if (fault === 'request') return void incoming.socket.destroy();
    if (fault === 'refuse') {
      const origin = incoming.headers.origin ?? '*';
      outgoing.writeHead(503, { 'content-type': 'text/html', 'access-control-allow-origin': origin });
      return void outgoing.end('<h1>503</h1>');
    }
    const reply = await onward(incoming, body);
    if (fault === 'repeat') {
      void pause(repeatMs)
        .then(
          async () => {
            // The gateway may be gone by then, as the test may be.
            if (!isClosing) (await onward(incoming, body)).resume();
          },
          () => undefined,
        )
        .catch(() => undefined);
    }
    if (fault === 'reply') {
      await bytesOf(reply);
      return void incoming.socket.destroy();
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    outgoing.flushHeaders();
    outgoing.once('close', () => reply.destroy());
    reply.on('error', () => outgoing.destroy());
    reply.pipe(outgoing);
  };

  const server = createServer((incoming, outgoing) => {
    const { socket } = incoming;
    carry(incoming, outgoing).catch(() => socket.destroy());
  });
  const url = await listenHere(server);
  return {
    url,
    faults: () => faults,
    decide: (fate) => {
      fateOf = fate;
    },
    watch: (own) => {
      watcher = own;
    },
    aim: (next) => {
      target = next;
    },
    close: async () => {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) if (Buffer.isBuffer(piece)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function idsIn(body: Buffer): string[] {
  return [...body.toString().matchAll(/"id":"([0-9a-f-]{36})","type"/g)].flatMap(([, id]) => id ?? []);
}
