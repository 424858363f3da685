import { createServer, type RequestListener, type Server } from 'node:http';

/** A server of this run on a free port of the loopback. */
export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1; closing ends open connections as well. */
export async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
