import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import { claimDraws, keepDraw, readDrawn, readDrawnOf, readUndrawn } from './callbacks.js';
import type { Database } from './database.js';
import { openDatabase } from './db.js';
import { readMigrations } from './migrate.js';
import { ensurePgliteFolder } from './pglite-folder.js';

const CITY = '32.75';
const DISTRICT = '32.75.01';
const PLACE = '32.75.01.1001/007';
const ids = [1, 2, 3].map((n) => `0193d5a0-0000-7000-8000-00000000000${String(n)}`);
const row = once(() => z.looseObject({}));

describe('hand-overs that are drawn', () => {
  let folder: string;
  let database: Database;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-callbacks-'));
    await ensurePgliteFolder(join(folder, 'pglite'), resolve('.cache'), await readMigrations());
    database = await openDatabase({ url: '', folder: join(folder, 'pglite') });
    for (const [n, id] of ids.entries()) {
      const values = [CITY, id, `CODE-${String(n)}`, PLACE, DISTRICT, `2026-11-${String(20 + n)}T03:00:00Z`];
      const handed = `insert into events (city, request_id, number, type, at, actor, event)
        values ($1, $2::uuid, 9, 'items-delivered', $3::timestamptz, 'satgas-1', '{}'::json)`;
      await database.query(
        {
          name: 'callbacks-test-request',
          sql: `with r as (insert into requests (city, id, code, version, submitted_at, changed_at, view)
              values ($1, $2::uuid, $3, 1, $6::timestamptz, $6::timestamptz, '{}'::json))
            insert into changes (city, request_id, xid, seq, place, village, district, status, turn, submitted_at)
            values ($1, $2::uuid, 1, nextval('change_positions'), $4, $4, $5, 'delivered', 'nobody', $6::timestamptz)`,
          row,
        },
        values,
      );
      await database.query({ name: 'callbacks-test-event', sql: handed, row }, [CITY, id, values[5] ?? '']);
    }
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const undrawn = async (until: string) =>
    readUndrawn(database, CITY, '2026-11-20T00:00:00Z', until, [DISTRICT, '32.75.04']);

  it('are those of the span; what was drawn is drawn once, and a district has one lot a day', async () => {
    const all = await undrawn('2026-11-22T00:00:00Z');
    assert.deepEqual(all.map(({ request }) => request).sort(), ids.slice(0, 2));
    assert.deepEqual(await claimDraws(database, CITY, '2026-11-22', [DISTRICT]), [DISTRICT]);
    assert.deepEqual(await claimDraws(database, CITY, '2026-11-22', [DISTRICT]), []);
    await keepDraw(
      database,
      CITY,
      '2026-11-22',
      all.filter(({ request }) => request === ids[0]),
    );
    const left = await undrawn('2026-11-23T00:00:00Z');
    assert.deepEqual(left.map(({ request }) => request).sort(), ids.slice(1));

    const drawn = await readDrawn(database, CITY, '2026-11-20', [DISTRICT]);
    assert.deepEqual(
      drawn.map(({ request, number, carrier, at, callback }) => ({ request, number, carrier, at, callback })),
      [{ request: ids[0], number: 9, carrier: 'satgas-1', at: '2026-11-20T03:00:00.000Z', callback: null }],
    );
    assert.deepEqual(await readDrawn(database, CITY, '2026-11-23', [DISTRICT]), []);
    assert.deepEqual(await readDrawn(database, CITY, '2026-11-20', ['32.75.04']), []);
    assert.deepEqual(
      (await readDrawnOf(database, CITY, ids)).map(({ request }) => request),
      ids.slice(0, 1),
    );
  });
});
