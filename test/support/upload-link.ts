import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenHere } from './listen-here.js';

/** The bytes of one PATCH that went on to the gateway: from the offset that it named. */
export interface Passed {
  readonly offset: number;
  readonly bytes: number;
}

/** Where uploads are cut: before a byte of the file (at the edge of a chunk: after it), or at their creation. */
export interface Cuts {
  /** Bytes of the file, ascending; each cuts once. */
  readonly at: number[];
  /** What of the creation is lost, once. */
  creation?: 'request' | 'reply' | undefined;
  /** Lets nothing more through after a cut, until it is told to. */
  readonly stays?: boolean;
}

/** A phone's way to the gateway that is cut at bytes of uploads, and says what went through. */
export interface UploadLink {
  readonly url: string;
  /** What went through of each upload, by its path. */
  readonly passed: ReadonlyMap<string, readonly Passed[]>;
  /** How many exchanges were cut. */
  readonly broken: () => number;
  /** Cuts what is sent from now on so. */
  plan(cuts: Cuts): void;
  /** Leads to another address, as when a gateway came back elsewhere. */
  aim(target: string): void;
  /** Lets nothing through, or everything again. */
  block(isBlocked: boolean): void;
  close(): Promise<void>;
}

/** Opens a link to a gateway: an HTTP proxy on 127.0.0.1 whose sockets really break. */
export async function openUploadLink(first: string): Promise<UploadLink> {
  const passed = new Map<string, Passed[]>();
  let target = first;
  let cuts: Cuts = { at: [] };
  let isBlocked = false;
  let broken = 0;

  const carry = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const path = incoming.url ?? '/';
    const { socket } = incoming;
    const offset = Number(incoming.headers['upload-offset'] ?? 0);
    const length = Number(incoming.headers['content-length'] ?? 0);
    const isPatch = incoming.method === 'PATCH';
    const isCreation = incoming.method === 'POST' && path === '/v1/uploads';
    const cut = isPatch ? cuts.at.findIndex((at) => at >= offset && at <= offset + length) : -1;
    const until = cut === -1 ? length : (cuts.at.splice(cut, 1)[0] ?? 0) - offset;
    const loss = isCreation ? cuts.creation : undefined;
    if (isCreation) cuts.creation = undefined;

    const onward = request(new URL(path, target), { method: incoming.method, headers: incoming.headers, agent: false });
    const reply = new Promise<IncomingMessage>((resolve, reject) => {
      onward.on('response', resolve);
      onward.on('error', reject);
    });
    reply.catch(() => undefined);
    const breakOff = () => {
      broken += 1;
      isBlocked ||= cuts.stays === true;
      onward.destroy();
      socket.destroy();
    };
    if (isBlocked || loss === 'request') {
      breakOff();
      return;
    }
    let sent = 0;
    for await (const piece of incoming) {
      if (!Buffer.isBuffer(piece)) continue;
      const part = piece.subarray(0, until - sent);
      sent += part.length;
      if (part.length > 0) await new Promise((resolve) => onward.write(part, resolve));
      if (cut !== -1 && sent === until) break;
    }
    if (isPatch) passed.set(path, [...(passed.get(path) ?? []), { offset, bytes: sent }]);
    if (cut !== -1 && until < length) {
      breakOff();
      return;
    }
    onward.end();
    const answer = await reply;
    if (cut !== -1 || loss === 'reply') {
      answer.resume();
      await once(answer, 'end');
      breakOff();
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  };

  const server = createServer((incoming, outgoing) => {
    const { socket } = incoming;
    carry(incoming, outgoing).catch(() => socket.destroy());
  });
  const url = await listenHere(server);
  return {
    url,
    passed,
    broken: () => broken,
    plan: (planned) => {
      cuts = planned;
    },
    aim: (next) => {
      target = next;
    },
    block: (next) => {
      isBlocked = next;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
