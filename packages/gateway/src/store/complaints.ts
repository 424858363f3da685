import * as z from 'zod/mini';
import { once, type Scope } from '@halo-pamor/contract';
import type { ComplaintEnd } from './cursor.js';
import type { Session, Statement } from './database.js';
import { notAbout, overBranches, readerValues, scopeSql } from './scope-condition.js';

const nothing = once(() => z.looseObject({}));

const addCode: Statement<object> = {
  name: 'complaint-code-add',
  sql: 'insert into complaint_codes (city, code, complaint) values ($1, $2, $3::uuid)',
  row: nothing,
};

/** Keeps by which code a complaint is followed. */
export async function addComplaintCode(session: Session, city: string, code: string, complaint: string): Promise<void> {
  await session.query(addCode, [city, code, complaint]);
}

const byCode: Statement<{ city: string; id: string }> = {
  name: 'complaint-by-code',
  sql: 'select city, complaint::text as id from complaint_codes where city = any($1::text[]) and code = $2',
  row: once(() => z.object({ city: z.string(), id: z.string() })),
};

/** The complaint with this code, in any of the cities. */
export async function findComplaint(
  session: Session,
  cities: readonly string[],
  code: string,
): Promise<{ readonly city: string; readonly id: string } | undefined> {
  const [row] = await session.query(byCode, [cities, code]);
  return row;
}

const due: Statement<{ id: string }> = {
  name: 'complaints-due',
  sql: `select request_id::text as id from changes
    where city = $1 and kind = 'complaint' and due_at <= $2::timestamptz and status in ('open', 'escalated', 'answered')
    order by due_at limit $3`,
  row: once(() => z.object({ id: z.string() })),
};

/** Complaints whose clock ran out and of which that is not yet said, the longest first. */
export async function readDueComplaints(session: Session, city: string, now: string, limit: number): Promise<string[]> {
  return (await session.query(due, [city, now, limit])).map(({ id }) => id);
}

/** Which complaints are asked for. */
export interface ComplaintFilter {
  readonly status: string | undefined;
  readonly overdue: boolean;
  /** By which clock something is overdue. */
  readonly now: string;
  readonly limit: number;
}

const pageRow = once(() => z.object({ view: z.string(), id: z.string(), rank: z.number(), due: z.string() }));
type PageRow = z.infer<ReturnType<typeof pageRow>>;

const statements = new Map<string, Statement<PageRow>>();

// First what the office has to answer, then what waits for a word, what SP4N-LAPOR! has and what is closed.
const RANK = `case c.status when 'answered' then 1 when 'handed-over' then 2 when 'closed' then 3 else 0 end`;

function statementFor(scope: Scope): Statement<PageRow> {
  const { name } = scopeSql(scope);
  const known = statements.get(name);
  if (known !== undefined) return known;
  const rows = overBranches(
    scope.branches,
    9,
    (condition) => `select c.request_id as id, ${RANK} as rank, coalesce(c.due_at, 'infinity') as due from changes c
      where c.city = $1 and c.kind = 'complaint' and ${condition}${notAbout(scope, 9)}
        and ($2::text is null or c.status = $2)
        and (not $3::boolean or c.status = 'overdue' or (c.status in ('open', 'escalated') and c.due_at < $8::timestamptz))`,
  );
  const made: Statement<PageRow> = {
    name: `complaints-${name}`,
    sql: `select r.view::text as view, p.id::text as id, p.rank,
        case when p.due = 'infinity' then 'infinity'
          else to_char(p.due at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as due
      from (select distinct * from (${rows}) every_branch
        where (rank, due, id) > ($4::int, $5::timestamptz, $6::uuid) order by rank, due, id limit $7) p
      join records r on r.city = $1 and r.id = p.id
      order by p.rank, p.due, p.id`,
    row: pageRow,
  };
  statements.set(name, made);
  return made;
}

/** A page of complaints in scope, the most pressing first; `end` is absent on the last. */
export async function readComplaints(
  session: Session,
  scope: Scope,
  { status, overdue, now, limit }: ComplaintFilter,
  after: ComplaintEnd | undefined,
): Promise<{ readonly items: readonly string[]; readonly end: ComplaintEnd | undefined }> {
  if (scope.branches.length === 0) return { items: [], end: undefined };
  const from = after ?? { rank: -1, due: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  const found = await session.query(statementFor(scope), [
    scope.city,
    status ?? null,
    overdue,
    from.rank,
    from.due,
    from.id,
    limit + 1,
    now,
    ...scopeSql(scope).values,
    ...readerValues(scope),
  ]);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(({ view }) => view), end: last && { rank: last.rank, due: last.due, id: last.id } };
}
