import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { loadCities } from '@halo-pamor/cities';
import { evolve, once } from '@halo-pamor/contract';
import { cityDesk, type CityDesk } from '../rules/city-desk.js';
import { writeBatch } from './batch-write.js';
import type { Database } from './database.js';
import { openDatabase } from './db.js';
import { readMigrations } from './migrate.js';
import { ensurePgliteFolder } from './pglite-folder.js';
import { submitted } from './submitted.test-support.js';
import { duePromises } from './due-promises.js';

const CITY = '32.75';
const REQUEST = '0193d5a0-0000-7000-8000-000000000001';
/** Monday, 23 November 2026, at nine. */
const ASKED = '2026-11-23T02:00:00.000Z';

const asked = submitted(ASKED, {
  requestId: REQUEST,
  city: CITY,
  place: '32.75.01.1001/007',
  code: '0FS8YH1RQ70',
  officer: null,
});

describe('when promises are looked at', () => {
  let folder: string;
  let database: Database;
  let desk: CityDesk;
  const row = once(() => z.object({ due: z.nullable(z.string()), look: z.nullable(z.string()), seq: z.string() }));
  const standing = async () => {
    const sql = `select to_json(due_at at time zone 'UTC')#>>'{}' as due, to_json(promise_at at time zone 'UTC')#>>'{}' as look,
      seq::text from changes where city = $1 and kind = 'request'`;
    const [found] = await database.query({ name: 'standing', sql, row }, [CITY]);
    assert.ok(found);
    return found;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-promises-'));
    await ensurePgliteFolder(join(folder, 'pglite'), resolve('.cache'), await readMigrations());
    database = await openDatabase({ url: '', folder: join(folder, 'pglite') });
    const city = (await loadCities()).find(({ pack }) => pack.city.code === CITY);
    assert.ok(city);
    desk = cityDesk(city.pack, []);
    const view = evolve(null, asked);
    const changed = new Map([[REQUEST, { view, owner: 'warga-1', officerBefore: null }]]);
    const judged = { results: [], kept: [], events: [], lines: [], changed, records: new Map() };
    await database.transaction(async (session) => writeBatch(session, desk, judged, [], []), []);
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('stands with the request as soon as it is written', async () => {
    const { due, look } = await standing();
    assert.equal(due, '2026-11-26T02:00:00');
    assert.equal(look, '2026-11-25T06:00:00');
    assert.deepEqual(await duePromises.read(database, CITY, '2026-11-25T05:59:00Z', 10), []);
    assert.deepEqual(await duePromises.read(database, CITY, '2026-11-25T06:00:00Z', 10), [REQUEST]);
    assert.deepEqual(await duePromises.read(database, '32.16', '2026-12-25T05:00:00Z', 10), []);
  });

  it('is noted anew where there is nothing to say, and that is no news of the feed', async () => {
    const before = await standing();
    const sql = "update changes set promise_at = '2026-11-23T02:00:00Z', due_at = null where city = $1";
    await database.query({ name: 'early', sql, row: once(() => z.object({})) }, [CITY]);
    assert.equal(await duePromises.raise(database, desk, REQUEST, '2026-11-23T03:00:00.000Z'), 0);
    assert.deepEqual(await standing(), before);
  });

  it('comes next after what was said, and never once all is said', async () => {
    const before = await standing();
    assert.equal(await duePromises.raise(database, desk, REQUEST, '2026-11-25T06:00:00.000Z'), 1);
    const warned = await standing();
    assert.notEqual(warned.seq, before.seq);
    assert.equal(warned.look, '2026-11-26T01:00:00');
    // The miss, and the complaint that it opens.
    assert.equal(await duePromises.raise(database, desk, REQUEST, '2026-11-27T05:00:00.000Z'), 2);
    assert.equal((await standing()).look, null);
    assert.equal(await duePromises.raise(database, desk, REQUEST, '2026-11-28T05:00:00.000Z'), 0);
    assert.equal(await duePromises.raise(database, desk, '0193d5a0-0000-7000-8000-000000000009', ASKED), 0);
  });
});
