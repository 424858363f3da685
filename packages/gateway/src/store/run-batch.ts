import { createHash } from 'node:crypto';
import type { CommandResult } from '@halo-pamor/contract';
import { jobsOf } from '../rules/jobs-of.js';
import { judge, type Bench } from '../rules/judge.js';
import type { Prepared } from '../rules/prepare.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import type { Database } from './database.js';
import { DatabaseFault } from './fault.js';

/** What became of a batch. */
export interface BatchOutcome {
  readonly results: readonly CommandResult[];
  readonly hasChanged: boolean;
  /** How many jobs wait after the commit. */
  readonly jobs: number;
}

const ATTEMPTS = 4;

/**
 * Runs a batch in one transaction: locks its requests, reads them, judges in memory, writes all of it or nothing.
 * Where another transaction was first, it judges again by what is true then.
 *
 * @throws DatabaseFault when the database fails; then nothing was stored, save for `unknown-outcome`
 */
export async function runBatch(database: Database, batch: readonly Prepared[], bench: Bench): Promise<BatchOutcome> {
  const commands = batch.flatMap((each) => (each.ok ? [each.command] : []));
  if (commands.length === 0) {
    return { results: judge(batch, NOTHING_KNOWN, bench).results, hasChanged: false, jobs: 0 };
  }
  const { city } = bench.scope;
  const ids = commands.map(({ id }) => id);
  const requestIds = [...new Set(commands.map(({ requestId }) => requestId))];
  const locks = [...new Set(requestIds.map((id) => lockOf(city, id)))].sort((one, other) => (one < other ? -1 : 1));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(async (session) => {
        const judged = judge(batch, await readBatch(session, city, ids, requestIds), bench);
        const jobs = jobsOf(judged);
        const hasChanged = judged.accepted.length > 0;
        if (hasChanged) await writeBatch(session, city, bench.actor.id, judged, jobs);
        return { results: judged.results, hasChanged, jobs: jobs.length };
      }, locks);
    } catch (cause) {
      if (!(cause instanceof DatabaseFault) || cause.kind !== 'conflict' || attempt === ATTEMPTS) throw cause;
    }
  }
}

const NOTHING_KNOWN = { commands: new Map(), requests: new Map() };

/** The advisory lock of a request; two requests that share one by chance only wait for each other. */
function lockOf(city: string, id: string): bigint {
  return createHash('sha256').update(`${city}/${id}`).digest().readBigInt64BE(0);
}
