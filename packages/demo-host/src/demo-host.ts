import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { hostApp } from './app.js';
import { openKeyring } from './keyring.js';
import type { Officer } from './officer-list.js';
import { mintToken, type TokenClaims } from './token.js';

/** How a demo host is set up. */
export interface DemoHostOptions {
  /** Port on 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** Address of the gateway, for the tag and the policy. A function is asked at each page, for a gateway that starts later. */
  readonly gatewayUrl: string | (() => string);
  /** Folder of the built plugin, which holds `halo-pamor.js`. */
  readonly distFolder: string;
  /** Where the signing pair is kept, so that tokens outlive a restart; without it each start makes a new pair. */
  readonly keyFolder?: string;
  /** The officers of the city pack; each may sign in. Without them two officers with plain names stand in. */
  readonly officers?: readonly Officer[];
  /** Milliseconds since 1970; `Date.now` when left out. */
  readonly now?: () => number;
}

/** A demo host that listens. */
export interface DemoHost {
  /** Its address without a slash at the end, for example `http://127.0.0.1:8080`; also the issuer of its tokens. */
  readonly url: string;
  /** Stops listening and cuts open connections. */
  close(): Promise<void>;
  /** Signs a token for anybody, as a script that plays many officers needs it. Development only. */
  mintToken(claims: TokenClaims): Promise<string>;
}

/**
 * Starts the pretend e-OPen on 127.0.0.1 and resolves once it listens.
 *
 * @throws the system's error when the port is taken, and the keyring's when its file is damaged.
 */
export async function createDemoHost(options: DemoHostOptions): Promise<DemoHost> {
  const { gatewayUrl, distFolder, officers = [], now = Date.now } = options;
  const keyring = await openKeyring(options.keyFolder);
  let url = '';
  const app = hostApp({
    keyring,
    officers,
    distFolder,
    gatewayUrl: typeof gatewayUrl === 'string' ? () => gatewayUrl : gatewayUrl,
    issuer: () => url,
    now,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the demo host listens on no port');
  url = `http://127.0.0.1:${String(address.port)}`;
  return {
    url,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
    mintToken: (claims) => mintToken({ keyring, issuer: url, now }, claims),
  };
}
