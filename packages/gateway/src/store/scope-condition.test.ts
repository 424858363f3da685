import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import * as z from 'zod/mini';
import { once, roles, inScope, placedAt, scopeOf, type Placed } from '@halo-pamor/contract';
import { readMissed } from './live-read.js';
import { BEGINNING } from './cursor.js';
import type { Database, Statement } from './database.js';
import { openDatabase } from './db.js';
import { readMigrations } from './migrate.js';
import { ensurePgliteFolder } from './pglite-folder.js';
import { readNewest } from './requests-page.js';

const PLACES = ['32.75.01.1001/001', '32.75.01.1001/002', '32.75.01.1002/001', '32.75.02.1001/001', '32.75.03.1001'];
const PEOPLE = ['a', 'b', 'c', null];

const requests: readonly (Placed & { readonly id: string })[] = PLACES.flatMap((place, one) =>
  PEOPLE.flatMap((owner, other) =>
    PEOPLE.map((officer, third) => ({
      id: `00000000-0000-7000-8000-${String(one * 100 + other * 10 + third).padStart(12, '0')}`,
      ...placedAt({ city: '32.75', place, officer: officer === null ? null : { id: officer } }, owner),
      ...formerOf(officer, other),
    })),
  ),
);

/** Some were somebody's who sees them no longer, others somebody's who has something of them in hand. */
function formerOf(officer: string | null, turn: number): Pick<Placed, 'left' | 'team'> {
  if (officer === null) return {};
  const former = PEOPLE.flatMap((each) => (each === null || each === officer ? [] : [each]));
  return turn === 1 ? { left: former } : turn === 2 ? { left: former.slice(1), team: former.slice(0, 1) } : {};
}

const nothing = once(() => z.looseObject({}));
const fill: Statement<object> = {
  name: 'test-fill',
  sql: `with rows as (select * from json_to_recordset($1::json) as r(
      id uuid, city text, place text, village text, district text, owner text, officer text, team text[], "left" text[])),
    views as (insert into requests (city, id, code, version, submitted_at, changed_at, view)
      select city, id, id::text, 1, now(), now(), json_build_object('id', id) from rows)
    insert into changes (city, request_id, xid, seq, place, village, district, owner, officer, team, left_by, status, turn, submitted_at)
    select city, id, 1, row_number() over (), place, village, district, owner, officer, team, "left", 'submitted', 'officer', now() from rows`,
  row: nothing,
};

const actors = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constant('Rekaan'),
  role: fc.constantFrom(...roles),
  city: fc.constantFrom('32.75', '32.75', '16.12'),
  areas: fc.array(
    fc
      .tuple(fc.constantFrom(...PLACES), fc.constantFrom(5, 8, 13, 17))
      .map(([place, length]) => place.slice(0, length)),
    { maxLength: 3 },
  ),
});

describe('the SQL of a scope', () => {
  let folder = '';
  let database: Database;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-scope-'));
    await ensurePgliteFolder(join(folder, 'pglite'), resolve('.cache'), await readMigrations());
    database = await openDatabase({ url: '', folder: join(folder, 'pglite') });
    await database.query(fill, [JSON.stringify(requests)]);
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds what the predicate sees, in the feed and in the list', async () => {
    const view = z.object({ id: z.string() });
    await fc.assert(
      fc.asyncProperty(actors, async (actor) => {
        const scope = scopeOf(actor);
        const expected = requests.filter((request) => inScope(scope, request)).map(({ id }) => id);
        const feed = await readMissed(database, scope, BEGINNING, 500);
        const filter = { turns: ['officer'], status: undefined, warned: false, limit: 200 };
        const { items } = await readNewest(database, scope, filter, undefined);
        const listed = items.map((item) => view.parse(JSON.parse(item)).id);
        assert.deepEqual(
          feed.map(({ request }) => request),
          expected,
        );
        assert.deepEqual(listed.reverse(), expected);
      }),
      { numRuns: 60 },
    );
  });
});
