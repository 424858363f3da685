import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../finding.js';
import { versionsSeen } from '../versions-seen.js';
import { barePglite, barePostgres, type BareDatabase } from './bare-database.js';
import { startPostgres } from './postgres-server.js';
import { startGateway } from './start-gateway.js';
import type { TokenMint } from './token-mint.js';

/** Connections of a gateway to a server by its default, and of every floor beside it. */
export const CONNECTIONS = 10;

/** Where the data of a gateway lie. */
export type Place = { readonly databaseUrl: string } | { readonly data: string };

/** One of the two engines, ready to hold databases. */
export interface Engine {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** A new database, empty but for what `of` holds; nobody may use that one meanwhile. */
  create(name: string, of?: Place): Promise<Place>;
}

/** Opens a database by its driver alone. */
export async function openBare({ atEnd }: Bench, place: Place): Promise<BareDatabase> {
  const bare =
    'data' in place ? await barePglite(join(place.data, 'pglite')) : barePostgres(place.databaseUrl, CONNECTIONS);
  atEnd(bare.close);
  return bare;
}

/** PostgreSQL as a server and PGlite in the process. */
export async function startEngines(bench: Bench): Promise<readonly [Engine, Engine]> {
  const server = await startPostgres(bench);
  return [
    {
      name: 'PostgreSQL',
      create: async (name, of) => ({
        databaseUrl: await server.createDatabase(name, of && 'databaseUrl' in of ? nameOf(of.databaseUrl) : undefined),
      }),
    },
    {
      name: 'PGlite',
      create: async (name, of) => {
        const data = join(bench.folder, name);
        if (of !== undefined && 'data' in of) await cp(of.data, data, { recursive: true });
        return { data };
      },
    },
  ];
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** Brings a new database to the gateway's schema, as a gateway does at its start, and lets go of it. */
export async function migrated(bench: Bench, mint: TokenMint, place: Place): Promise<Place> {
  const gateway = await startGateway(bench, mint, place);
  await gateway.stop();
  return place;
}

/** Notes which PGlite it was. */
export async function noteVersion({ name }: Engine, bare: BareDatabase): Promise<void> {
  const [row] = await bare.rows('show server_version', []);
  if (name === 'PGlite') versionsSeen.set('PGlite', `PostgreSQL ${row?.[0] ?? 'unknown'} in the process`);
}
