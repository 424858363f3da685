import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { loadCities } from '@halo-pamor/cities';
import { createDemoHost, DEMO_AUDIENCE, type DemoHost } from '@halo-pamor/demo-host';
import { createGateway, handoverCodes, type Gateway } from '@halo-pamor/gateway';
import { dice } from '../seed/dice.js';
import { openMessenger, type Messenger } from './day-messenger.js';
import { planDay, PER_DAY, type DayPlan } from './day-plan.js';
import { playDay, type DayPlayed, type DaySettings } from './play-day.js';

const CITY = '32.75';

/** How a day is set up. */
export interface DayOptions {
  /** Folder of the embedded database and of the demo's keys; it should be empty. */
  readonly dataFolder: string;
  /** Folder that keeps a ready-made empty database. */
  readonly cacheFolder?: string;
  readonly databaseUrl?: string;
  /** Folder of the built plugin. */
  readonly pluginFolder: string;
  /** Ports of the pretend host and the gateway; any free ones by default. */
  readonly ports?: { readonly host: number; readonly gateway: number };
  /** Requests of a day; the published number of accesses by default. */
  readonly perDay?: number;
  readonly seed: number;
}

/** A day of Kota Bekasi that can be looked at while it is played. */
export interface Day {
  readonly plan: DayPlan;
  readonly host: DemoHost;
  readonly gateway: Gateway;
  readonly messenger: Messenger;
  play(settings: Pick<DaySettings, 'stepMinutes' | 'pace' | 'onHour'>): Promise<DayPlayed>;
  close(): Promise<void>;
}

/** Opens a pretend host and a gateway whose clock stands at the day's beginning until it is played. */
export async function openDay(options: DayOptions): Promise<Day> {
  const { dataFolder, cacheFolder, databaseUrl, pluginFolder, ports, perDay = PER_DAY, seed } = options;
  const city = (await loadCities()).find(({ pack }) => pack.city.code === CITY);
  if (city === undefined) throw new Error(`the pack of ${CITY} does not ship with this build`);
  const { pack, officers } = city;
  const chance = dice(seed);
  const plan = planDay({ pack, officers: officers?.officers ?? [], after: Date.now(), perDay, daysBefore: 2 }, chance);
  let now = plan.begins;
  let gatewayUrl = '';
  const host = await createDemoHost({
    port: ports?.host ?? 0,
    gatewayUrl: () => gatewayUrl,
    distFolder: pluginFolder,
    keyFolder: join(dataFolder, 'demo-keys'),
    officers: officers?.officers ?? [],
  });
  const codeSecret = randomBytes(32).toString('base64url');
  const gateway = await createGateway({
    port: ports?.gateway ?? 0,
    data: dataFolder,
    ...(cacheFolder === undefined ? {} : { cache: cacheFolder }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    issuer: host.url,
    audience: DEMO_AUDIENCE,
    jwks: `${host.url}/.well-known/jwks.json`,
    origins: [host.url],
    log: 'error',
    codeSecret,
    clock: () => now,
    // Its hours take seconds, and what is due is looked for as often in them.
    alarmsEvery: 2_000,
    promisesEvery: 2_000,
    coversEvery: 250,
  }).catch(async (cause: unknown) => {
    await host.close();
    throw cause;
  });
  gatewayUrl = gateway.url;
  const messenger = openMessenger(
    () => gatewayUrl,
    ({ id, ...claims }) => host.mintToken({ sub: id, city: CITY, ...claims }),
  );
  const codes = handoverCodes(Buffer.from(codeSecret));
  return {
    plan,
    host,
    gateway,
    messenger,
    play: (settings) =>
      playDay({
        ...settings,
        plan,
        pack,
        messenger,
        chance,
        codeOf: (request, carrier) => codes.codeOf(CITY, { request, carrier, round: 1 }),
        setClock: (moment) => {
          now = moment;
        },
      }),
    close: async () => {
      await gateway.close();
      await host.close();
    },
  };
}
