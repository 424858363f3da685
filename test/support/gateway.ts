import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCities } from '@halo-pamor/cities';
import { createGateway, type Gateway, type GatewaySettings } from '@halo-pamor/gateway';
import type { Running } from '../contract/subject.js';
import { startIssuer, type Issuer } from './issuer.js';
import { startPostgres } from './postgres.js';

/** An origin that may call the gateways of the tests. */
const HOST_ORIGIN = 'https://host.example';

/** The settings of a gateway for tests: a free port, silent, with one trusted proxy. */
function testSettings(issuer: Issuer, rest: Partial<GatewaySettings>): GatewaySettings {
  return {
    port: 0,
    issuer: issuer.issuer,
    audience: issuer.audience,
    jwks: issuer.jwks,
    origins: [HOST_ORIGIN],
    proxies: 1,
    log: 'silent',
    ...rest,
  };
}

/** The pack of the city in which the tests play. */
async function testPack(): Promise<Running['pack']> {
  const city = (await loadCities()).find(({ pack }) => pack.city.code === '32.75');
  if (city === undefined) throw new Error('the pack of Kota Bekasi does not ship');
  return city.pack;
}

/** A gateway on PGlite, with its folder, and asked without a socket where a test asks very often. */
export type RunningOnPglite = Running & Pick<Gateway, 'answer'> & { readonly data: string };

/**
 * A gateway on PGlite, over a folder of its own, which goes when it stops, or over the one that is named; on PostgreSQL where
 * `databaseUrl` names one that somebody else started.
 */
export async function startOnPglite(rest: Partial<GatewaySettings> = {}): Promise<RunningOnPglite> {
  const data = rest.data ?? (await mkdtemp(join(tmpdir(), 'halo-gateway-')));
  const issuer = await startIssuer();
  const gateway = await createGateway(testSettings(issuer, { ...rest, data })).catch(async (cause: unknown) => {
    await issuer.stop();
    throw cause;
  });
  return {
    data,
    url: gateway.url,
    answer: (request, address) => gateway.answer(request, address),
    issuer,
    pack: await testPack(),
    stop: async () => {
      await gateway.close();
      await issuer.stop();
      if (rest.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

/** A gateway on a PostgreSQL 18 and over a folder of its own; others may join it. */
export async function startOnPostgres(rest: Partial<GatewaySettings> = {}): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'halo-gateway-'));
  const postgres = await startPostgres();
  const databaseUrl = await postgres.createDatabase('halo');
  const issuer = await startIssuer();
  // Two start at once on the empty database: the migrations must run once.
  const settings = testSettings(issuer, { data, ...rest, databaseUrl });
  const [gateway, second] = await Promise.all([createGateway(settings), createGateway(settings)]);
  await second.close();
  return {
    url: gateway.url,
    issuer,
    pack: await testPack(),
    another: () => createGateway(settings),
    database: { goAway: () => postgres.goAway(), comeBack: () => postgres.comeBack() },
    stop: async () => {
      await gateway.close();
      await issuer.stop();
      await postgres.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
