import * as z from 'zod/mini';
import { areaLevel, once, type AreaLevel, type AuditEntry } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';
import { DatabaseFault } from './fault.js';

const COLUMNS = `seq::int as seq, at, actor, role, act, subjects::text[] as subjects, number, file::text as file, payload, prev, hash`;

const entryRow = once(() =>
  z.object({
    seq: z.number(),
    at: z.string(),
    actor: z.string(),
    role: z.string(),
    act: z.string(),
    subjects: z.array(z.string()),
    number: z.nullable(z.number()),
    file: z.nullable(z.string()),
    payload: z.nullable(z.string()),
    prev: z.string(),
    hash: z.string(),
  }),
);
type EntryRow = z.infer<ReturnType<typeof entryRow>>;

/** An entry as the database has it; nobody has read it as one yet. */
export type StoredEntry = Omit<EntryRow, 'actor' | 'role'> & {
  readonly city: string;
  readonly actor: { readonly id: string; readonly role: string };
};

const standingRow = once(() =>
  z.object({
    seq: z.number(),
    hash: z.string(),
    head: z.number(),
    age: z.number(),
  }),
);
/**
 * How the log of a city stands: its last entry (0 and no hash before the first), the entry of the last head (0 before the
 * first) and how many milliseconds ago that was signed.
 */
export type LogStanding = z.infer<ReturnType<typeof standingRow>>;

const standing: Statement<LogStanding> = {
  name: 'audit-standing',
  sql: `select coalesce(e.seq, 0)::int as seq, coalesce(e.hash, '') as hash, coalesce(h.seq, 0)::int as head,
      coalesce(extract(epoch from $2::timestamptz - h.signed_at) * 1000, 0)::float8 as age
    from (select 1) one
      left join lateral (select seq, hash from audit_entries where city = $1 order by seq desc limit 1) e on true
      left join lateral (select seq, signed_at from audit_heads where city = $1 order by seq desc limit 1) h on true`,
  row: standingRow,
};

const write: Statement<{ gone: number }> = {
  name: 'audit-write',
  sql: `with
    gone as (delete from audit_waiting where city = $1 and id = any($2::bigint[]) returning id),
    new_salts as (
      insert into audit_salts (city, request_id, salt)
      select $1, s.request, decode(s.salt, 'hex') from json_to_recordset($3::json) as s(request uuid, salt text)),
    input as materialized (
      select * from json_to_recordset($4::json) as e(seq bigint, at text, actor text, role text, act text,
        subjects uuid[], number integer, file uuid, payload text, prev text, hash text)),
    new_entries as (
      insert into audit_entries (city, seq, at, actor, role, act, subjects, number, file, payload, prev, hash)
      select $1, seq, at, actor, role, act, subjects, number, file, payload, prev, hash from input),
    new_subjects as (
      insert into audit_subjects (city, subject, seq)
      select distinct $1, s.subject, seq from input, unnest(subjects) as s(subject))
    select count(*)::int as gone from gone`,
  row: once(() => z.object({ gone: z.number() })),
};

const after: Statement<EntryRow> = {
  name: 'audit-after',
  sql: `select ${COLUMNS} from audit_entries where city = $1 and seq > $2::bigint order by seq limit $3`,
  row: entryRow,
};

/** How the log of a city stands now. */
export async function readStanding(session: Session, city: string, now: string): Promise<LogStanding> {
  const [row] = await session.query(standing, [city, now]);
  return row ?? { seq: 0, hash: '', head: 0, age: 0 };
}

const hash: Statement<{ hash: string }> = {
  name: 'audit-hash',
  sql: 'select hash from audit_entries where city = $1 and seq = $2::bigint',
  row: once(() => z.object({ hash: z.string() })),
};

/** The hash of an entry, or undefined where the log has none of that number. */
export async function hashOf(session: Session, city: string, seq: number): Promise<string | undefined> {
  const [row] = await session.query(hash, [city, seq]);
  return row?.hash;
}

/**
 * Writes entries behind the end of a city's log and takes out what they were made of.
 *
 * @throws DatabaseFault of kind `conflict` when some of it was noted before
 */
export async function writeEntries(
  session: Session,
  city: string,
  waiting: readonly string[],
  salts: ReadonlyMap<string, string>,
  entries: readonly AuditEntry[],
): Promise<void> {
  const saltRows = [...salts].map(([request, salt]) => ({ request, salt }));
  const rows = entries.map(({ city: _city, actor, ...rest }) => ({ ...rest, actor: actor.id, role: actor.role }));
  const [row] = await session.query(write, [city, waiting, JSON.stringify(saltRows), JSON.stringify(rows)]);
  if (row?.gone !== waiting.length) throw new DatabaseFault('conflict', undefined);
}

/** Entries behind a number, in their order. */
export async function readEntries(
  session: Session,
  city: string,
  behind: number,
  limit: number,
): Promise<StoredEntry[]> {
  return (await session.query(after, [city, behind, limit])).map((row) => storedEntry(city, row));
}

/** What an auditor looks for; `before` is the number of the entry behind what is asked for. */
export interface AuditFilter {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly request?: string | undefined;
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
  /** Entries about something that lies there now. */
  readonly area?: string | undefined;
  /** From this moment on, and before the other one; as entries write moments. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const BEYOND = Number.MAX_SAFE_INTEGER;

/** The condition of each thing that may be looked for; `?` is its value. */
const conditions = {
  request: 'seq in (select seq from audit_subjects where city = $1 and subject = ?::uuid and seq < $2::bigint)',
  actor: 'actor = ?',
  act: 'act = ?',
  rw: liesIn('place'),
  village: liesIn('village'),
  // So much lies in these that the latest entries soon hold enough of it.
  district: isAbout('district'),
  city: isAbout('city'),
  from: 'at >= ?',
  until: 'at < ?',
} as const satisfies Record<Exclude<keyof AuditFilter, 'before' | 'limit' | 'area'> | AreaLevel, string>;

/** Entries about what lies in an area that holds little of the log: found from what lies there, and not by looking through all. */
function liesIn(column: 'place' | 'village'): string {
  return `seq = any(array(select s.seq from changes c join audit_subjects s on s.city = $1 and s.subject = c.request_id
    where c.city = $1 and c.${column} = ? and s.seq < $2::bigint))`;
}

/** Whether an entry is about something that lies in an area. */
function isAbout(column: 'district' | 'city'): string {
  return `exists (select from audit_subjects s join changes c on c.city = s.city and c.request_id = s.subject
    where s.city = $1 and s.subject = any(audit_entries.subjects) and s.seq = audit_entries.seq and c.${column} = ?)`;
}

/** What is asked for together has a statement of its own, so that each is planned for what it asks. */
function finding(asked: readonly (keyof typeof conditions)[]): Statement<EntryRow> {
  const all = asked.map((name, nth) => `and ${conditions[name].replace('?', `$${nth + 4}`)}`);
  return {
    name: ['audit-find', ...asked].join('-'),
    sql: `select ${COLUMNS} from audit_entries where city = $1 and seq < $2::bigint ${all.join(' ')}
    order by seq desc limit $3`,
    row: entryRow,
  };
}

const names = ['request', 'actor', 'act', 'rw', 'village', 'district', 'city', 'from', 'until'] as const;

/** Entries that fit, the latest first. */
export async function findEntries(session: Session, city: string, filter: AuditFilter): Promise<StoredEntry[]> {
  const { area, ...rest } = filter;
  const level = area === undefined ? undefined : areaLevel(area);
  const sought: Readonly<Partial<Record<(typeof names)[number], string | undefined>>> =
    level === undefined ? rest : { ...rest, [level]: area };
  const asked = names.filter((name) => sought[name] !== undefined);
  const values = asked.map((name) => sought[name]);
  const rows = await session.query(finding(asked), [city, filter.before ?? BEYOND, filter.limit, ...values]);
  return rows.map((row) => storedEntry(city, row));
}

function storedEntry(city: string, { actor, role, ...rest }: EntryRow): StoredEntry {
  return { ...rest, city, actor: { id: actor, role } };
}
