import type { Server } from 'node:http';

/** An HTTP server that answers. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets open requests finish for ten seconds, then cuts them. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;

/**
 * How long a connection is kept that nothing comes over. Longer than the minute that proxies keep theirs: whoever closes
 * first cuts off a request that is on its way, which a proxy answers with 502 and a program with a failed call.
 */
const IDLE_MS = 75_000;

/** Lets a server listen. Slow senders are cut: 15 s for the headers, a quarter of an hour for the whole request. */
export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  server.keepAliveTimeout = IDLE_MS;
  server.headersTimeout = 15_000;
  // A large table over a slow line; what is no table has a shorter limit of its own in the app.
  server.requestTimeout = 16 * 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        // A connection that is busy now is kept open by its client afterwards, unless it is closed between two requests.
        const sweep = setInterval(() => server.closeIdleConnections(), 20);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}
