import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import type { Database, Statement } from './database.js';
import { openPglite } from './db-pglite.js';
import { DatabaseFault } from './fault.js';

const row = once(() => z.object({ count: z.number() }));
const statement = (sql: string): Statement<{ count: number }> => ({ name: sql, sql, row });

describe('a transaction on PGlite', () => {
  let folder = '';
  let database: Database;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-pglite-'));
    database = await openPglite(folder);
    await database.query(statement('create table marks (id int primary key)'));
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const count = async () => (await database.query(statement('select count(*)::int as count from marks')))[0]?.count;

  it('that its work ends throws what the work threw, and leaves nothing', async () => {
    for (const thrown of [new ProblemError('timeout'), new ProblemError('forbidden')]) {
      const ending = database.transaction(async (session) => {
        await session.query(statement('insert into marks values (1)'));
        throw thrown;
      });
      assert.equal(await ending.catch((cause: unknown) => cause), thrown);
      assert.equal(await count(), 0);
    }
  });

  it('that the database ends throws a fault of the database, and the next one works', async () => {
    await assert.rejects(
      database.transaction((session) => session.query(statement('insert into nowhere values (1)'))),
      (cause) => cause instanceof DatabaseFault && cause.kind === 'broken' && cause.state === '42P01',
    );
    await assert.rejects(
      database.transaction((session) => session.query(statement('insert into marks values (1), (1)'))),
      (cause) => cause instanceof DatabaseFault && cause.kind === 'conflict',
    );
    await database.transaction((session) => session.query(statement('insert into marks values (1)')));
    assert.equal(await count(), 1);
  });

  it('that follows others without end lets what else the process does have its turn', async () => {
    let turns = 0;
    setImmediate(() => (turns += 1));
    for (let asked = 0; turns === 0 && asked < 20_000; asked += 1) await database.transaction(async () => undefined);
    assert.equal(turns, 1);
  });

  it('takes statements whose long names begin alike for two', async () => {
    const named = (last: number) => ({
      ...statement(`select ${last} as count`),
      name: `${'a-long-name-'.repeat(6)}${last}`,
    });
    for (const last of [1, 2, 1]) assert.deepEqual(await database.query(named(last)), [{ count: last }]);
  });
});
