import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import { readCustodyLines } from './custody.js';
import type { Database } from './database.js';
import { openDatabase } from './db.js';
import { readMigrations } from './migrate.js';
import { ensurePgliteFolder } from './pglite-folder.js';

const REQUEST = '0193d5a0-0000-7000-8000-000000000001';

describe('custody lines in the database', () => {
  let folder: string;
  let database: Database;
  const run = (name: string, sql: string) => database.query({ name, sql, row: once(() => z.looseObject({})) }, []);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-custody-'));
    await ensurePgliteFolder(join(folder, 'pglite'), resolve('.cache'), await readMigrations());
    database = await openDatabase({ url: '', folder: join(folder, 'pglite') });
    await run(
      'line',
      `insert into custody_lines (city, request_id, number, line, hash, jws)
        values ('32.75', '${REQUEST}', 1, '{"act":"collected"}', 'h', 'j')`,
    );
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('stay as they are, whoever asks', async () => {
    const statements = ["update custody_lines set hash = 'x'", 'delete from custody_lines', 'truncate custody_lines'];
    for (const sql of statements) await assert.rejects(run(sql, sql), { name: 'DatabaseFault' }, sql);
    assert.equal(
      await readCustodyLines(database, '32.75', REQUEST),
      '[{"line" : {"act":"collected"}, "hash" : "h", "jws" : "j"}]',
    );
    assert.equal(await readCustodyLines(database, '32.16', REQUEST), '[]');
  });
});
