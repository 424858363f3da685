import { PGlite } from '@electric-sql/pglite';
import type { Database, Statement } from './database.js';
import { databaseFault, hasState } from './fault.js';

/** The release whose folders these are; another may not read them. */
export const PGLITE_VERSION = '0.5.16';

type Run = (sql: string, values: unknown[]) => Promise<{ rows: unknown[] }>;

/**
 * Opens PostgreSQL inside this process over a folder. It has one session, so that transactions come one after another
 * and locks between them are not needed. When the engine itself dies, the next query opens the folder again and the
 * write-ahead log brings back what was committed.
 */
export async function openPglite(folder: string): Promise<Database> {
  let engine: Promise<PGlite> | undefined = PGlite.create(folder);
  let isClosed = false;
  await engine;

  /** Asks the engine. What it throws is the database's own failure; nothing else runs in here. */
  async function driven<T>(run: (engine: PGlite) => Promise<T>): Promise<T> {
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
    query: (statement, values) => ask((sql, given) => driven((pglite) => pglite.query(sql, given)), statement, values),
    transaction: async (work) => {
      const done = await driven((pglite) =>
        pglite.transaction(async (transaction) => {
          const run: Run = (sql, given) => driven(() => transaction.query(sql, given));
          try {
            return { result: await work({ query: (statement, values) => ask(run, statement, values) }) };
          } catch (cause) {
            // The work's own way to end is not the database's failure, whatever it looks like.
            await transaction.rollback();
            return { cause };
          }
        }),
      );
      if ('cause' in done) throw done.cause;
      return done.result;
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await (await engine?.catch(() => undefined))?.close();
    },
  };
}

async function ask<Row>(run: Run, { sql, row }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await run(sql, [...values]);
  const shape = row();
  return rows.map((each) => shape.parse(each));
}

function isEngineDeath(cause: unknown): boolean {
  return (
    cause instanceof WebAssembly.RuntimeError || (cause instanceof Error && /closed|aborted\(/i.test(cause.message))
  );
}

function isOurs(cause: unknown): boolean {
  return hasState(cause) || isEngineDeath(cause);
}
