import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCities } from '@halo-pamor/cities';
import { createDemoHost, DEMO_AUDIENCE } from '@halo-pamor/demo-host';
import { createGateway } from '@halo-pamor/gateway';
import { sparePort } from './spare-port.js';

/** The folder that holds package.json, seen from build/test/support. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The pretend host and a gateway over an empty database of its own, both listening. */
export interface Demo {
  readonly hostUrl: string;
  readonly gatewayUrl: string;
  /** Takes the host away and brings it back, with the same address and keys. */
  readonly host: { goAway(): Promise<void>; comeBack(): Promise<void> };
  /** A token of the host for one of its people. */
  tokenOf(persona: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the demo over the built plugin, with real tokens, on free ports; nothing of it is left after `close`. */
export async function startDemo(): Promise<Demo> {
  const data = await mkdtemp(join(tmpdir(), 'halo-pamor-journey-'));
  const officers = (await loadCities()).flatMap((city) => city.officers?.officers ?? []);
  let gatewayUrl = 'http://127.0.0.1';
  const startHost = (port: number) =>
    createDemoHost({
      port,
      gatewayUrl: () => gatewayUrl,
      distFolder: join(root, 'dist/embed'),
      keyFolder: join(data, 'host-keys'),
      officers,
    });
  // Its port is not one of those that a system gives to whoever asks: it is left for a while where the host goes away.
  let host = await startHost(await sparePort());
  const gateway = await createGateway({
    port: 0,
    data,
    cache: join(root, '.cache'),
    issuer: host.url,
    audience: DEMO_AUDIENCE,
    jwks: `${host.url}/.well-known/jwks.json`,
    origins: [host.url, host.url.replace('127.0.0.1', 'localhost')],
    log: 'error',
  }).catch(async (cause: unknown) => {
    await host.close();
    throw cause;
  });
  gatewayUrl = gateway.url;
  return {
    hostUrl: host.url,
    gatewayUrl,
    host: {
      goAway: () => host.close(),
      comeBack: async () => {
        host = await startHost(Number(new URL(host.url).port));
      },
    },
    tokenOf: async (persona) => {
      const answer: unknown = await (await fetch(`${host.url}/token?persona=${encodeURIComponent(persona)}`)).json();
      if (typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string') {
        return answer.token;
      }
      throw new TypeError(`the host gave no token for ${persona}`);
    },
    close: async () => {
      await gateway.close();
      await host.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
