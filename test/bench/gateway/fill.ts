import type { BareDatabase } from './bare-database.js';

const STEP = 10_000;

// One request as real commands left it becomes many: each copy has an id and a code of its own, in the view too, and
// was submitted at some moment of the last 60 days. Copies take positions of the feed before those of real commands.
const COPY = `
  with models as materialized (
    select r.*, c.place, c.village, c.district, c.officer, c.status, c.turn,
      row_number() over (order by r.id) - 1 as nth
    from requests r join changes c on c.city = r.city and c.request_id = r.id where c.xid > 1),
  copies as materialized (
    select m.city, m.id as model, ('01935a00-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, 'K' || lpad(n::text, 10, '0') as code, m.code as model_code,
      m.owner, m.version, m.view, m.place, m.village, m.district, m.officer, m.status, m.turn, n,
      date_trunc('milliseconds', now() - interval '60 days' * random()) as submitted_at
    from generate_series($1::bigint, $2::bigint) as n join models m on m.nth = n % (select count(*) from models)),
  new_requests as (
    insert into requests (city, id, code, owner, version, submitted_at, changed_at, view)
    select city, id, code, owner, version, submitted_at, submitted_at,
      replace(replace(view::text, model::text, id::text), model_code, code)::json from copies)
  insert into changes (city, request_id, xid, seq, place, village, district, owner, officer, status, turn, submitted_at)
  select city, id, 1, n, place, village, district, owner, officer, status, turn, submitted_at from copies`;

/** How many requests there are. */
async function countOf(bare: BareDatabase): Promise<number> {
  const [row] = await bare.rows('select count(*)::text from requests', []);
  return Number(row?.[0] ?? 0);
}

/** The indexes that no constraint needs, by what makes them. */
async function plainIndexes(bare: BareDatabase): Promise<{ name: string; sql: string }[]> {
  const rows = await bare.rows(
    `select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i
     where i.indrelid in ('requests'::regclass, 'changes'::regclass)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [],
  );
  return rows.map(([name, sql]) => ({ name: name ?? '', sql: sql ?? '' }));
}

/** Writes with the indexes taken away for that time and made anew, which leaves the same indexes sooner; then the planner looks. */
export async function withoutIndexes(bare: BareDatabase, write: () => Promise<void>): Promise<void> {
  const indexes = await plainIndexes(bare);
  for (const { name } of indexes) await bare.run(`drop index ${name}`);
  await write();
  for (const { sql } of indexes) await bare.run(sql);
  await bare.run('vacuum analyze requests');
  await bare.run('vacuum analyze changes');
}

/** Copies the requests that real commands made until there are this many. */
export async function fillTo(bare: BareDatabase, wanted: number): Promise<void> {
  const there = await countOf(bare);
  await withoutIndexes(bare, async () => {
    for (let from = there + 1; from <= wanted; from += STEP) {
      await bare.rows(COPY, [from, Math.min(wanted, from + STEP - 1)]);
    }
  });
}
