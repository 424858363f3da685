import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Lets a server listen on a free port of the loopback.
 *
 * @returns its address, as `http://127.0.0.1:1234`
 */
export async function listenHere(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port');
  return `http://127.0.0.1:${address.port}`;
}
