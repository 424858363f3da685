import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Database, Statement } from './database.js';

/** Where the numbered files `0001_name.sql` lie. */
const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** One step forward. There is no way back: a mistake is mended by the next number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const FILE = /^(\d{4})_([a-z0-9-]+)\.sql$/;
// Any fixed number does, as long as nothing else in the database takes the same advisory lock.
const MIGRATION_LOCK = 7_217_001n;

const nothing = once(() => z.looseObject({}));

const createTable = `create table if not exists migrations (
  number integer primary key,
  name text not null,
  applied_at timestamptz not null default now()
)`;

const applied: Statement<{ number: number }> = {
  name: 'migrations-applied',
  sql: 'select number from migrations order by number',
  row: once(() => z.object({ number: z.number() })),
};

const noteApplied: Statement<object> = {
  name: 'migrations-note',
  sql: 'insert into migrations (number, name) values ($1, $2)',
  row: nothing,
};

/**
 * Reads the migrations of a folder in their order.
 *
 * @throws RangeError when a file has no number, or a number is missing or comes twice
 */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file, index) => {
      const [, digits, name] = FILE.exec(file) ?? [];
      if (digits === undefined || name === undefined || Number(digits) !== index + 1) {
        throw new RangeError(`${file} is not the migration that follows number ${index}`);
      }
      return { number: index + 1, name, sql: await readFile(`${folder}/${file}`, 'utf8') };
    }),
  );
}

/**
 * Brings the database forward. All missing steps are one transaction under an advisory lock, each noted before it runs,
 * so that two gateways starting together apply each step once and a failing step leaves nothing behind.
 *
 * @returns how many steps were applied
 * @throws RangeError when the database is ahead of this gateway
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<number> {
  return database.transaction(
    async (session) => {
      await session.query({ name: 'migrations-table', sql: createTable, row: nothing });
      const done = (await session.query(applied)).map(({ number }) => number);
      const last = done.at(-1) ?? 0;
      if (last > migrations.length) {
        throw new RangeError(`the database is at migration ${last}, this gateway knows only ${migrations.length}`);
      }
      const missing = migrations.slice(last);
      for (const { number, name, sql } of missing) {
        await session.query(noteApplied, [number, name]);
        for (const [index, statement] of statementsOf(sql).entries()) {
          await session.query({ name: `migration-${number}-${index}`, sql: statement, row: nothing });
        }
      }
      return missing.length;
    },
    [MIGRATION_LOCK],
  );
}

/**
 * The statements of a file. They end with a semicolon at the end of a line; no other line may end with one, save within the
 * body of a function, which stands between two `$$`.
 */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let begun = '';
  for (const piece of sql.replace(/^\s*--.*$/gm, '').split(/;\s*$/m)) {
    begun += piece;
    if (begun.split('$$').length % 2 === 0) {
      // The body of a function goes on.
      begun += ';\n';
      continue;
    }
    statements.push(begun.trim());
    begun = '';
  }
  return statements.filter((statement) => statement !== '');
}
