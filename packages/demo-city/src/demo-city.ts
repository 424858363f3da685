import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { loadCities, type City } from '@halo-pamor/cities';
import { createDemoHost, DEMO_AUDIENCE, listPersonas, type DemoHost, type Officer } from '@halo-pamor/demo-host';
import { createGateway, handoverCodes, type Gateway } from '@halo-pamor/gateway';
import { drawPortraits } from './portraits.js';
import { playCity, type Played } from './seed/play.js';

/** How the demo is set up. */
export interface DemoSettings {
  /** Port of the gateway; 0 takes any free one. */
  readonly port: number;
  /** Port of the pretend host; 0 takes any free one. */
  readonly demoPort: number;
  /** Folder for the embedded database and the demo's keys. */
  readonly dataFolder: string;
  /** A PostgreSQL server to use instead of the embedded database. */
  readonly databaseUrl?: string;
  /** Folder of the built plugin. */
  readonly pluginFolder: string;
}

/** The demo while it runs. */
export interface DemoCity {
  readonly gateway: Gateway;
  readonly host: DemoHost;
  close(): Promise<void>;
}

/** The city whose past is played: Kota Bekasi. The other cities begin with nothing. */
const DEMO_CITY = '32.75';

/** Every officer of the packs that ship, so that the people of each city may sign in. */
async function everyOfficer(): Promise<readonly Officer[]> {
  return (await loadCities()).flatMap(({ officers }) => officers?.officers ?? []);
}

/** The pack of the city whose past is played, and what stands beside it. */
export async function kotaBekasi(): Promise<City> {
  const city = (await loadCities()).find(({ pack }) => pack.city.code === DEMO_CITY);
  if (city === undefined) throw new Error(`the pack of ${DEMO_CITY} does not ship with this build`);
  return city;
}

/** Starts the pretend host and a gateway that trusts its tokens, and resolves when both listen. */
export async function startDemoCity(settings: DemoSettings): Promise<DemoCity> {
  const officers = await everyOfficer();
  let gatewayUrl = '';
  const host = await createDemoHost({
    port: settings.demoPort,
    gatewayUrl: () => gatewayUrl,
    distFolder: settings.pluginFolder,
    keyFolder: join(settings.dataFolder, 'demo-keys'),
    officers,
  });
  const own = officers.filter(({ id }) => id.includes(DEMO_CITY));
  await drawPortraits(join(settings.dataFolder, 'photos'), DEMO_CITY, own);
  const gateway = await createGateway(gatewaySettings(settings, host.url));
  gatewayUrl = gateway.url;
  return {
    gateway,
    host,
    close: async () => {
      await gateway.close();
      await host.close();
    },
  };
}

function gatewaySettings({ port, dataFolder, databaseUrl }: DemoSettings, hostUrl: string) {
  return {
    port,
    data: dataFolder,
    log: 'warn' as const,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    issuer: hostUrl,
    audience: DEMO_AUDIENCE,
    jwks: `${hostUrl}/.well-known/jwks.json`,
    origins: [hostUrl, hostUrl.replace('127.0.0.1', 'localhost')],
  };
}

/** How much of the invented city is played. */
export interface SeedSize {
  readonly days: number;
  readonly perDay: number;
  /** Area prefixes whose RW take part. */
  readonly areas: readonly string[];
}

/** All 1,018 RW, 60 days, at the published rate of about 500 requests a day. */
export const WHOLE_CITY: SeedSize = { days: 60, perDay: 500, areas: [DEMO_CITY] };

/** The two kecamatan of the demo's operators, 40 days: a few thousand requests. */
export const SLICE: SeedSize = { days: 40, perDay: 50, areas: ['32.75.01', '32.75.04'] };

/**
 * Plays an invented city through a gateway of its own over the same database, whose clock follows the invented devices,
 * so that 60 days of history come about. Nothing is played when the database already holds requests.
 *
 * @returns what was played, or null when there was something already
 */
export async function seedDemoCity(
  settings: DemoSettings,
  size: SeedSize,
  onProgress?: (sent: number, all: number) => void,
): Promise<Played | null> {
  const city = await kotaBekasi();
  const host = await createDemoHost({
    port: 0,
    gatewayUrl: 'http://127.0.0.1',
    distFolder: settings.pluginFolder,
    keyFolder: join(settings.dataFolder, 'demo-keys'),
  });
  const codeSecret = randomBytes(32).toString('base64url');
  const codes = handoverCodes(Buffer.from(codeSecret));
  const gateway = await createGateway({
    ...gatewaySettings({ ...settings, port: 0 }, host.url),
    // Of its own, because nobody reads these codes later.
    codeSecret,
    judgeTime: (deviceTime) => deviceTime,
    // Its clock runs through weeks in seconds; the gateway that people use then warns by the true one.
    alarmsEvery: 24 * 60 * 60 * 1000,
    promisesEvery: 24 * 60 * 60 * 1000,
  });
  try {
    const mint = (claims: { id: string; name: string; role: string; areas: readonly string[] }) =>
      host.mintToken({
        sub: claims.id,
        name: claims.name,
        role: claims.role,
        city: city.pack.city.code,
        areas: claims.areas,
      });
    if (
      await holdsRequests(gateway.url, await mint({ id: 'seed', name: 'Seed', role: 'manager', areas: [DEMO_CITY] }))
    ) {
      return null;
    }
    const officers = city.officers?.officers ?? [];
    const officerByPlace = new Map(
      officers.flatMap((officer) => officer.areas.map((area) => [area, officer] as const)),
    );
    const places = [...officerByPlace.keys()].filter((place) => size.areas.some((area) => place.startsWith(area)));
    return await playCity({
      gateway: gateway.url,
      pack: city.pack,
      tokenFor: mint,
      codeOf: (request, carrier) => codes.codeOf(DEMO_CITY, { request, carrier, round: 1 }),
      officerOf: (place) => officerByPlace.get(place) ?? { id: 'satgas', name: 'Satgas rekaan' },
      places,
      citizens: listPersonas(officers).flatMap(({ id, name, role, areas, city: home }) =>
        role === 'citizen' && home === DEMO_CITY && areas[0] !== undefined ? [{ id, name, place: areas[0] }] : [],
      ),
      days: size.days,
      perDay: size.perDay,
      now: Date.now(),
      seed: 20261121,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } finally {
    await gateway.close();
    await host.close();
  }
}

async function holdsRequests(gateway: string, token: string): Promise<boolean> {
  const answer = await fetch(`${gateway}/v1/requests?limit=1`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} before the demo city was played`);
  const page: unknown = await answer.json();
  return (
    typeof page === 'object' && page !== null && 'items' in page && Array.isArray(page.items) && page.items.length > 0
  );
}
