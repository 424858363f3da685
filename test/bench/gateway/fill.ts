import type { BareDatabase } from './bare-database.js';

const STEP = 10_000;

// One request as real commands left it becomes many: each copy has an id and a code of its own, in the view too, and
// was submitted at some moment of the last 60 days. Copies take positions of the feed before those of real commands.
const COPY = `
  with models as materialized (
    select r.*, c.place, c.village, c.district, c.officer, c.status, c.turn,
      row_number() over (order by r.id) - 1 as nth, count(*) over () as models
    from requests r join changes c on c.city = r.city and c.request_id = r.id where c.xid > 1),
  copies as materialized (
    select m.city, m.id as model, gen_random_uuid() as id, 'K' || lpad(n::text, 10, '0') as code, m.code as model_code,
      m.owner, m.version, m.view, m.place, m.village, m.district, m.officer, m.status, m.turn, n,
      date_trunc('milliseconds', now() - interval '60 days' * random()) as submitted_at
    from generate_series($1::bigint, $2::bigint) as n join models m on m.nth = n % m.models),
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

/** Copies the requests that real commands made until there are this many, and has the planner look at them. */
export async function fillTo(bare: BareDatabase, wanted: number): Promise<void> {
  const there = await countOf(bare);
  for (let from = there + 1; from <= wanted; from += STEP) {
    await bare.rows(COPY, [from, Math.min(wanted, from + STEP - 1)]);
  }
  await bare.run('vacuum analyze requests');
  await bare.run('vacuum analyze changes');
}
