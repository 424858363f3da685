import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Database } from './database.js';
import { openDatabase } from './db.js';
import { readMigrations } from './migrate.js';
import { isFormerOfficer, syncOfficers } from './officers.js';
import { ensurePgliteFolder } from './pglite-folder.js';

const CITY = '32.75';
const officer = (id: string) => ({ id, name: 'Rekaan', phone: '+62 812 0000 0001', areas: ['32.75.01.1001/001'] });

describe('officers in the database', () => {
  let folder: string;
  let database: Database;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-officers-'));
    await ensurePgliteFolder(join(folder, 'pglite'), resolve('.cache'), await readMigrations());
    database = await openDatabase({ url: '', folder: join(folder, 'pglite') });
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('have left when the list no longer names them, and are there again when it does', async () => {
    const sync = (...ids: string[]) =>
      syncOfficers(database, { format: 1, city: CITY, invented: true, note: 'Rekaan.', officers: ids.map(officer) });
    const former = async () => Promise.all(['a', 'b', 'c'].map((id) => isFormerOfficer(database, CITY, id)));
    await sync('a', 'b');
    assert.deepEqual(await former(), [false, false, false]);
    await sync('a');
    assert.deepEqual(await former(), [false, true, false]);
    assert.equal(await isFormerOfficer(database, '16.12', 'b'), false);
    await sync('a', 'b');
    assert.deepEqual(await former(), [false, false, false]);
  });
});
