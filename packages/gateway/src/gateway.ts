import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { loadCities, type City } from '@halo-pamor/cities';
import type { CityKey, CityPack } from '@halo-pamor/contract';
import { createApp } from './app.js';
import { Clerk } from './audit/clerk.js';
import { headReader } from './audit/heads.js';
import { HeadsFolder } from './audit/heads-folder.js';
import { openReadings } from './audit/readings.js';
import { officerPhotos } from './badge/officer-photos.js';
import { complaintCodes } from './complaints/complaint-codes.js';
import { openCodeSecret } from './handover/code-secret.js';
import { handoverCodes } from './handover/handover-code.js';
import { Covers } from './jobs/covers.js';
import { Due } from './jobs/due.js';
import { Sweeper } from './jobs/sweeper.js';
import { Webhooks } from './jobs/webhooks.js';
import { Worker } from './jobs/worker.js';
import { Relay } from './live/relay.js';
import { openLog } from './log.js';
import { openMetrics } from './metrics.js';
import { doneTimeOf, judgeTimeOf } from './rules/judge-time.js';
import { openKeyRing, sealingFile } from './sealing/key-ring.js';
import { coverageTables } from './rules/coverage-tables.js';
import { cityDesk, type CityDesk } from './rules/city-desk.js';
import { tokenReader } from './rules/token.js';
import { trackLimits } from './rules/track-limits.js';
import { signerWith } from './signing/signer.js';
import { openSigningKey } from './signing/signing-key.js';
import { surveyTickets } from './survey/tickets.js';
import { listen, type Listening } from './listening.js';
import type { GatewaySettings } from './settings.js';
import type { Database } from './store/database.js';
import { dueAlarms } from './store/due-alarms.js';
import { dueComplaints } from './store/due-complaints.js';
import { duePromises } from './store/due-promises.js';
import { openDatabase } from './store/db.js';
import { readEpoch } from './store/epoch.js';
import { lockFolder } from './store/folder-lock.js';
import { migrate, readMigrations } from './store/migrate.js';
import { listOfficers, syncOfficers } from './store/officers.js';
import { readEndpoints } from './webhooks/endpoints.js';
import { makeDecoder } from './uploads/decoder.js';
import { openFileStore } from './uploads/open-file-store.js';
import { openParts } from './uploads/parts.js';
import { openUploads } from './uploads/uploads.js';
import { openWorkbench } from './uploads/workbench.js';
import { ensurePgliteFolder } from './store/pglite-folder.js';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** A running gateway. */
export interface Gateway {
  /** Where it is reached, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly port: number;
  /** Answers a request that came another way than over the port, from this address. */
  answer(request: Request, address: string): Promise<Response>;
  /** Stops: takes no more requests, ends streams, finishes what is being written, closes the database. */
  close(): Promise<void>;
}

/**
 * Starts a gateway: reads the city packs, opens and migrates the database, and listens.
 *
 * @throws BrokenPackError when a city pack has a fault
 * @throws WrongSettingError when the signing key or the sealing keys cannot be used
 * @throws FolderInUseError when another gateway works on the PGlite folder
 * @throws WrongSettingError when the file store does not let us in
 * @throws DatabaseFault when the server of `databaseUrl` cannot be reached
 */
export async function createGateway(settings: GatewaySettings): Promise<Gateway> {
  const log = openLog(settings.log ?? 'info');
  const clock = settings.clock ?? Date.now;
  const cities = await loadCities(settings.cities);
  const data = resolve(settings.data ?? '.data');
  const keys = join(data, 'keys');
  const signer = signerWith(await openSigningKey(settings.signingKey ?? '', keys));
  const ring = await openKeyRing(await sealingFile(settings), log);
  const codeSecret = await openCodeSecret(settings.codeSecret ?? '', keys);
  const codes = handoverCodes(codeSecret);
  const endpoints = await readEndpoints(settings.webhooks ?? '');
  const { database, release } = await openStore(settings);
  const stops: (() => Promise<void>)[] = [release, () => database.close()];
  const close = once(async () => {
    for (const stop of stops.reverse())
      await stop().catch((cause: unknown) => log.warn({ err: cause }, 'while stopping'));
  });
  try {
    const desks = await openDesks(database, cities, signer.publicKey);
    const cityCodes = [...desks.keys()];
    const epoch = await readEpoch(database);
    const relay = new Relay({ database, cities: cityCodes, epoch, log });
    const metrics = openMetrics({ listeners: () => relay.size, relayLag: () => relay.lag });
    const worker = new Worker({ database, cities: cityCodes, log, metrics });
    stops.push(() => worker.stop());
    const { heads = join(data, 'heads'), everyEntries = 1_000, everyMs: headEvery = HOUR_MS } = settings.audit ?? {};
    const clerk = new Clerk({
      database,
      cities: cityCodes,
      signer,
      folder: new HeadsFolder(resolve(heads), headReader([signer.publicKey])),
      heads: { everyEntries, everyMs: headEvery },
      log,
    });
    stops.push(() => clerk.stop());
    const store = await openFileStore(settings.files ?? join(data, 'uploads'), log);
    const parts = openParts(database, store);
    const workbench = await openWorkbench(join(data, 'work'));
    const { arriving = 48 * HOUR_MS, loose = 7 * 24 * HOUR_MS, sweepEvery = HOUR_MS / 6 } = settings.lives ?? {};
    const lives = { arriving, loose };
    const sweeper = new Sweeper({ database, store, parts, cities: cityCodes, lives, everyMs: sweepEvery, log });
    stops.push(() => sweeper.stop());
    const { alarmsEvery = MINUTE_MS, promisesEvery = MINUTE_MS, complaintsEvery = MINUTE_MS } = settings;
    const looks = [
      [dueAlarms, alarmsEvery],
      [duePromises, promisesEvery],
      [dueComplaints, complaintsEvery],
    ] as const;
    for (const [look, every] of looks) {
      const due = new Due({ database, desks, look, clock, everyMs: every, log, raised: () => relay.nudge() });
      stops.push(() => due.stop());
    }
    const covers = new Covers({
      database,
      desks,
      clock,
      everyMs: settings.coversEvery ?? 5_000,
      log,
      moved: () => relay.nudge(),
    });
    stops.push(() => covers.stop());
    const hooks = { database, cities: cityCodes, endpoints, clock, log, metrics };
    await Webhooks.sync(hooks);
    const webhooks = new Webhooks(hooks);
    stops.push(() => webhooks.stop());
    const decoder = makeDecoder();
    stops.push(async () => decoder.stop());
    let isStopping = false;
    const app = createApp(
      {
        database,
        epoch,
        desks,
        signer,
        codes,
        tickets: surveyTickets(codeSecret),
        coverage: coverageTables(database),
        lotSecret: codeSecret,
        complaints: complaintCodes(codeSecret),
        photos: officerPhotos(settings.photos ? resolve(settings.photos) : join(data, 'photos')),
        relay,
        metrics,
        log,
        limits: trackLimits({ database, epoch, now: settings.now }),
        uploads: openUploads({
          database,
          store,
          parts,
          workbench,
          decoder,
          lives,
          opening: { ring, metrics },
          publicKey: signer.publicKey,
        }),
        store,
        clock,
        judgeTime: (told) => settings.judgeTime?.(told.at) ?? judgeTimeOf(told, clock()),
        doneTime: (told, arrived) => settings.judgeTime?.(told.at) ?? doneTimeOf(told, arrived),
        ring,
        readings: openReadings(database, () => clerk.nudge()),
        readToken: tokenReader({
          issuer: settings.issuer,
          audience: settings.audience ?? 'halo-pamor',
          jwks: settings.jwks,
          cities: new Set(cityCodes),
        }),
        committed: (hasJobs) => {
          relay.nudge();
          clerk.nudge();
          if (hasJobs) worker.nudge();
        },
      },
      { origins: settings.origins ?? [], proxies: settings.proxies ?? 0, isStopping: () => isStopping },
    );
    const answer = async (request: Request, address: string) => app.fetch(request, { address });
    const listener = getRequestListener((request, { incoming }) =>
      answer(request, incoming.socket.remoteAddress ?? 'unknown'),
    );
    const listening: Listening = await listen(
      createServer((incoming, outgoing) => void listener(incoming, outgoing)),
      settings.host ?? '127.0.0.1',
      settings.port ?? 8787,
    );
    stops.push(async () => {
      isStopping = true;
      const ended = listening.close();
      await relay.stop();
      await ended;
    });
    log.info({ url: listening.url, engine: database.engine, cities: cityCodes }, 'the gateway listens');
    return { url: listening.url, port: listening.port, answer, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function openStore(settings: GatewaySettings): Promise<{ database: Database; release: () => Promise<void> }> {
  const url = settings.databaseUrl ?? '';
  const data = resolve(settings.data ?? '.data');
  const folder = join(data, 'pglite');
  const migrations = await readMigrations();
  const release = url === '' ? await lockFolder(data) : () => Promise.resolve();
  try {
    if (url === '') await ensurePgliteFolder(folder, resolve(settings.cache ?? '.cache'), migrations);
    const database = await openDatabase({ url, folder });
    await migrate(database, migrations).catch(async (cause: unknown) => {
      await database.close();
      throw cause;
    });
    return { database, release };
  } catch (cause) {
    await release();
    throw cause;
  }
}

async function openDesks(database: Database, cities: readonly City[], key: CityKey): Promise<Map<string, CityDesk>> {
  const desks = new Map<string, CityDesk>();
  for (const { pack, officers, standards, coverage } of cities) {
    if (officers !== undefined) await syncOfficers(database, officers);
    const listed = await listOfficers(database, pack.city.code);
    desks.set(pack.city.code, cityDesk(withKey(pack, key), listed, { standards, coverage }));
  }
  return desks;
}

/** The pack with the gateway's own key among those by which people check; to which keys phones seal is told as it is asked. */
function withKey(pack: CityPack, key: CityKey): CityPack {
  const { sealing: _others, ...rest } = pack;
  const others = (pack.keys ?? []).filter(({ kid }) => kid !== key.kid);
  return { ...rest, keys: [...others, key] };
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= run());
}
