import { createServer, type RequestListener, type Server } from 'node:http';
import { listenHere } from '../support/listen-here.js';

/** A server of this run on a free port of the loopback. */
export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1; closing ends open connections as well. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  return { url: await listenHere(server), close: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
