import pg from 'pg';
import type { Database, Session, Statement } from './database.js';
import { databaseFault, hasState } from './fault.js';
import { keptName } from './statement-name.js';

const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;

interface Client {
  query(config: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** Opens a pool to a PostgreSQL server. It reconnects by itself; each query fails while the server is away. */
export function openPostgres(url: string, connections: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    application_name: 'halo-pamor',
    // Every statement has a name and reads ranges of an index whatever its values are, so a plan made once is kept.
    // Left alone, the server plans a page anew each time, which costs more than reading it.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  // A client that breaks while idle is dropped by the pool; without a listener the event would end the process.
  pool.on('error', () => undefined);

  return {
    engine: 'postgresql',
    query: (statement, values) => ask(pool, statement, values),
    transaction: (work, locks = []) => transact(pool, work, locks),
    close: () => pool.end(),
  };
}

async function transact<T>(
  pool: pg.Pool,
  work: (session: Session) => Promise<T>,
  locks: readonly bigint[],
): Promise<T> {
  const client = await guarded(() => pool.connect());
  let broken: Error | undefined;
  const noteBreak = (error: Error) => (broken = error);
  client.on('error', noteBreak);
  let committing = false;
  try {
    // One round trip for both: the locks are numbers of ours, taken in their order, and a simple query may hold several
    // statements.
    const lockAll = `select pg_advisory_xact_lock(lock) from unnest('{${locks.join()}}'::bigint[]) as lock`;
    await guarded(() => client.query(locks.length === 0 ? 'begin' : `begin;${lockAll}`));
    const done = await work({ query: (statement, values) => ask(client, statement, values) });
    committing = true;
    await guarded(() => client.query('commit'), committing);
    return done;
  } catch (cause) {
    if (!committing) await client.query('rollback').catch((error: unknown) => (broken = asError(error)));
    else broken = asError(cause);
    throw cause;
  } finally {
    client.off('error', noteBreak);
    client.release(broken);
  }
}

async function ask<Row>(
  client: Client,
  { name, sql, row }: Statement<Row>,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await guarded(() => client.query({ name: keptName(name), text: sql, values: [...values] }));
  const shape = row();
  return rows.map((each) => shape.parse(each));
}

/** Asks the driver. What it throws is the database's own failure; nothing else runs in here. */
async function guarded<T>(run: () => Promise<T>, committing = false): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw isOurs(cause) ? databaseFault(cause, committing) : cause;
  }
}

// A value that the driver cannot write is a mistake of ours, and shall be seen as one.
function isOurs(cause: unknown): boolean {
  if (!(cause instanceof Error)) return true;
  return hasState(cause) || /connection|terminated|timeout|Client/i.test(cause.message);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('the connection broke');
}
