import { setImmediate as turn } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import type { Database, Session } from './database.js';
import { databaseFault, hasState } from './fault.js';
import { PgliteStatements } from './db-pglite-statements.js';

/** The release whose folders these are; another may not read them. */
export const PGLITE_VERSION = '0.5.16';

/** Longest that queries answered one after another hold up everything else in the process, in milliseconds. */
const LONGEST_WITHOUT_TURN_MS = 10;

interface Opened {
  readonly engine: PGlite;
  readonly statements: PgliteStatements;
}

async function open(folder: string): Promise<Opened> {
  const engine = await PGlite.create(folder);
  // As on a server: a plan made once is kept, see `db-postgres.ts`.
  await engine.exec('set plan_cache_mode = force_generic_plan');
  return { engine, statements: new PgliteStatements(engine) };
}

/**
 * Opens PostgreSQL inside this process over a folder. It has one session, so that transactions come one after another
 * and locks between them are not needed. When the engine itself dies, the next query opens the folder again and the
 * write-ahead log brings back what was committed.
 */
export async function openPglite(folder: string): Promise<Database> {
  let opened: Promise<Opened> | undefined = open(folder);
  let last: Promise<unknown> = opened;
  let isClosed = false;
  await opened;

  /**
   * The engine computes within this process, and its answers never wait for the event loop: whoever asks again and again
   * keeps timers and sockets waiting. So once in a while there is a turn between two that ask.
   */
  const breathe = breather();

  /** Waits until everybody who came before is done. What `last` holds never fails. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(breathe).then(work);
    last = own.catch(() => undefined);
    return own;
  };

  const current = (): Promise<Opened> => {
    if (isClosed) throw databaseFault(new Error('the database is closed'));
    return (opened ??= open(folder));
  };

  /** Asks the engine. What it throws is the database's own failure; nothing else runs in here. */
  async function driven<T>(opening: Promise<Opened>, run: (own: Opened) => Promise<T>): Promise<T> {
    try {
      return await run(await opening);
    } catch (cause) {
      if (isEngineDeath(cause) && opened === opening) opened = undefined;
      throw isOurs(cause) ? databaseFault(cause) : cause;
    }
  }

  const queryOn =
    (opening: Promise<Opened>): Session['query'] =>
    async (statement, values = []) => {
      const rows = await driven(opening, ({ statements }) => statements.run(statement, values));
      const shape = statement.row();
      return rows.map((each) => shape.parse(each));
    };

  async function transact<T>(work: (session: Session) => Promise<T>): Promise<T> {
    // All of it on one engine: what comes after its death belongs to no transaction of another.
    const opening = current();
    const done = await driven(opening, ({ engine }) =>
      engine.transaction(async (transaction) => {
        try {
          return { result: await work({ query: queryOn(opening) }) };
        } catch (cause) {
          // The work's own way to end is not the database's failure, whatever it looks like.
          await transaction.rollback();
          return { cause };
        }
      }),
    );
    if ('cause' in done) throw done.cause;
    return done.result;
  }

  return {
    engine: 'pglite',
    query: (statement, values) => alone(async () => queryOn(current())(statement, values)),
    transaction: (work) => alone(() => transact(work)),
    close: () =>
      alone(async () => {
        if (isClosed) return;
        isClosed = true;
        await (await opened?.catch(() => undefined))?.engine.close();
      }),
  };
}

/** Says what to wait for when the event loop had no turn for too long; undefined when it had. */
function breather(): () => Promise<void> | undefined {
  let since: number | undefined;
  return () => {
    if (since !== undefined) return performance.now() - since > LONGEST_WITHOUT_TURN_MS ? turn() : undefined;
    since = performance.now();
    setImmediate(() => (since = undefined));
    return undefined;
  };
}

function isEngineDeath(cause: unknown): boolean {
  return (
    cause instanceof WebAssembly.RuntimeError || (cause instanceof Error && /closed|aborted\(/i.test(cause.message))
  );
}

function isOurs(cause: unknown): boolean {
  return hasState(cause) || isEngineDeath(cause);
}
