import { PGlite } from '@electric-sql/pglite';
import type { Database, Session, Statement } from './database.js';
import { databaseFault } from './fault.js';

/** The release whose folders these are; another may not read them. */
export const PGLITE_VERSION = '0.5.16';

interface Asker {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * Opens PostgreSQL inside this process over a folder. It has one session, so that transactions come one after another
 * and locks between them are not needed. When the engine itself dies, the next query opens the folder again and the
 * write-ahead log brings back what was committed.
 */
export async function openPglite(folder: string): Promise<Database> {
  let engine: Promise<PGlite> | undefined = PGlite.create(folder);
  let isClosed = false;
  await engine;

  async function withEngine<T>(run: (engine: PGlite) => Promise<T>): Promise<T> {
    if (isClosed) throw databaseFault(new Error('the database is closed'));
    const opening = (engine ??= PGlite.create(folder));
    try {
      return await run(await opening);
    } catch (cause) {
      if (isEngineDeath(cause) && engine === opening) engine = undefined;
      throw isOurs(cause) ? databaseFault(cause) : cause;
    }
  }

  return {
    engine: 'pglite',
    query: (statement, values) => withEngine((pglite) => ask(pglite, statement, values)),
    transaction: (work) => withEngine((pglite) => pglite.transaction((transaction) => work(sessionOf(transaction)))),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await (await engine?.catch(() => undefined))?.close();
    },
  };
}

function sessionOf(transaction: Asker): Session {
  return { query: (statement, values) => ask(transaction, statement, values) };
}

async function ask<Row>(asker: Asker, { sql, row }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await asker.query(sql, [...values]);
  const shape = row();
  return rows.map((each) => shape.parse(each));
}

function isEngineDeath(cause: unknown): boolean {
  return (
    cause instanceof WebAssembly.RuntimeError || (cause instanceof Error && /closed|aborted\(/i.test(cause.message))
  );
}

function isOurs(cause: unknown): boolean {
  return cause instanceof Error && ('code' in cause || isEngineDeath(cause));
}
