import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { loadCities } from '@halo-pamor/cities';
import { evolve, evolveRecord, once, recordEvent, trackingCode } from '@halo-pamor/contract';
import { openLog } from '../log.js';
import { cityDesk, type CityDesk } from '../rules/city-desk.js';
import { writeBatch } from '../store/batch-write.js';
import { keepCovers } from '../store/covers.js';
import type { Database } from '../store/database.js';
import { openDatabase } from '../store/db.js';
import { readMigrations } from '../store/migrate.js';
import { noteCover } from '../store/move-requests.js';
import { ensurePgliteFolder } from '../store/pglite-folder.js';
import { submitted } from '../store/submitted.test-support.js';
import { Covers } from './covers.js';

const CITY = '32.75';
const PLACE = '32.75.01.1001/007';
const COVER = '0193d5a0-0000-7000-8000-00000000c001';
const BEGUN = '2026-11-23T02:00:00.000Z';
const NOW = '2026-11-23T03:00:00.000Z';
const AWAY = { id: 'petugas-1', name: 'Petugas Rekaan' };
const STAND_IN = { id: 'petugas-2', name: 'Pengganti Rekaan' };
const COUNT = 120;

/** A request that lies with the officer who is away. */
function lying(nth: number) {
  const code = trackingCode(Buffer.from([nth % 32, nth >> 5, 0, 0, 0, 0, 0, 0, 0, 0]));
  const requestId = `0193d5a0-0000-7000-8000-${String(nth).padStart(12, '0')}`;
  return evolve(null, submitted(BEGUN, { requestId, city: CITY, place: PLACE, code, officer: AWAY }));
}

describe('a cover of an officer with many requests', () => {
  let folder: string;
  let database: Database;
  let desk: CityDesk;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-covers-'));
    await ensurePgliteFolder(join(folder, 'pglite'), resolve('.cache'), await readMigrations());
    database = await openDatabase({ url: '', folder: join(folder, 'pglite') });
    const city = (await loadCities()).find(({ pack }) => pack.city.code === CITY);
    assert.ok(city);
    desk = cityDesk(city.pack, []);
    const views = Array.from({ length: COUNT }, (_, nth) => lying(nth));
    const changed = new Map(views.map((view) => [view.id, { view, owner: 'warga-1', officerBefore: null }]));
    const by = { now: BEGUN, actor: { id: 'pengawas-1', role: 'supervisor', name: 'Pengawas Rekaan' } };
    const planned = recordEvent('cover-planned', { id: '' }, by, {
      ...{ record: COVER, city: CITY, officer: AWAY, standIn: STAND_IN, areas: [PLACE], reason: 'leave' },
      ...{ from: BEGUN, until: null, forGood: false, agreed: true },
    });
    const cover = evolveRecord(null, planned);
    const judged = { results: [], kept: [], events: [], lines: [], changed, records: new Map([[COVER, cover]]) };
    await database.transaction(async (session) => {
      await writeBatch(session, desk, judged, [], []);
      await keepCovers(session, CITY, [cover]);
    });
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** How many requests lie with the stand-in. */
  async function away(): Promise<number> {
    const row = once(() => z.object({ count: z.number() }));
    const sql = `select count(*)::int as count from changes where city = $1 and kind = 'request' and officer = $2`;
    return (await database.query({ name: 'away', sql, row }, [CITY, STAND_IN.id]))[0]?.count ?? 0;
  }

  /** Sees to what is due of the cover once. */
  async function oneRound(through: Database): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const covers = new Covers({
        ...{ database: through, desks: new Map([[CITY, desk]]), everyMs: 1, log: openLog('silent') },
        clock: () => Date.parse(NOW),
        moved: () => void covers.stop().then(resolve, reject),
      });
    });
  }

  it('that ends while they move takes no more of them, and then gives all back', async () => {
    let moves = 0;
    await oneRound({
      ...database,
      transaction: async (work, locks) => {
        const done = await database.transaction(work, locks);
        moves += 1;
        if (moves === 10) await noteCover(database, desk, COVER, 'agreed', 'cover-ended', NOW);
        return done;
      },
    });
    const taken = await away();
    assert.ok(taken >= 10 && taken < COUNT, `${taken} of ${COUNT}`);
    await oneRound(database);
    assert.equal(await away(), 0);
  });
});
