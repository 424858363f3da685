import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenHere } from './listen-here.js';

/** What of a POST is lost: it never reaches the gateway, or the gateway's answer never reaches the phone. */
export type Loss = 'request' | 'reply';

/** One phone's way to the network, which can be cut between the phone and the gateway while the host stays within reach. */
export interface CuttableLink {
  /** For the browser's proxy setting. */
  readonly address: string;
  /** How many exchanges with the gateway were cut off so far. */
  readonly broken: () => number;
  /** Cuts what is open to the gateway and lets nothing more through. */
  cut(): void;
  /** Lets everything through again. */
  mend(): void;
  /**
   * Cuts the link in the middle of the next POST of commands and leaves it cut. Resolves once that has happened: with
   * `request` the gateway has seen nothing, with `reply` it has answered, that is committed.
   */
  cutAtNextPost(loss: Loss): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a link: a small HTTP proxy on 127.0.0.1 whose sockets really break, so that the browser meets what a phone meets.
 *
 * @param isGateway tells the gateway's addresses from the host's
 */
export async function openCuttableLink(isGateway: (url: URL) => boolean): Promise<CuttableLink> {
  const open = new Set<() => void>();
  let isCut = false;
  let broken = 0;
  let plan: { readonly loss: Loss; readonly done: () => void } | undefined;

  const breakOff = (exchange: IncomingMessage) => {
    broken += 1;
    exchange.socket.destroy();
  };
  const cut = () => {
    isCut = true;
    for (const end of [...open]) end();
  };

  const loseRequest = async (incoming: IncomingMessage, done: () => void) => {
    // It has left the phone whole; it just never arrives.
    await readAll(incoming);
    cut();
    breakOff(incoming);
    done();
  };
  const loseReply = async (incoming: IncomingMessage, url: URL, done: () => void) => {
    const body = await readAll(incoming);
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { method: 'POST', headers: onward(incoming), agent: false }, resolve)
        .on('error', reject)
        .end(body);
    });
    await readAll(reply);
    cut();
    breakOff(incoming);
    done();
  };
  const carry = (incoming: IncomingMessage, outgoing: ServerResponse, url: URL) => {
    // A connection of its own: one that was used before may be closed by its other end just then.
    const passed = request(url, { method: incoming.method, headers: onward(incoming), agent: false });
    const end = () => {
      if (!outgoing.writableEnded) breakOff(incoming);
      passed.destroy();
    };
    if (isGateway(url)) open.add(end);
    outgoing.on('close', () => {
      open.delete(end);
      passed.destroy();
    });
    passed.on('response', (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      outgoing.flushHeaders();
      reply.pipe(outgoing);
      reply.on('error', () => outgoing.destroy());
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  };

  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://nowhere.invalid');
    incoming.on('error', () => undefined);
    if (!isGateway(url)) carry(incoming, outgoing, url);
    else if (isCut) breakOff(incoming);
    else if (plan !== undefined && incoming.method === 'POST' && url.pathname === '/v1/commands') {
      const { loss, done } = plan;
      plan = undefined;
      void (loss === 'request' ? loseRequest(incoming, done) : loseReply(incoming, url, done));
    } else carry(incoming, outgoing, url);
  });
  const address = await listenHere(server);
  return {
    address,
    broken: () => broken,
    cut,
    mend: () => {
      isCut = false;
    },
    cutAtNextPost: (loss) =>
      new Promise((done) => {
        plan = { loss, done };
      }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function onward({ headers }: IncomingMessage): IncomingMessage['headers'] {
  const { 'proxy-connection': _forTheLink, ...rest } = headers;
  return rest;
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) if (Buffer.isBuffer(piece)) pieces.push(piece);
  return Buffer.concat(pieces);
}
