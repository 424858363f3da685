import * as z from 'zod/mini';
import { isProblemCode, once, type ProblemCode } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const states = ['arriving', 'verified', 'attached', 'loose', 'refused', 'gone'] as const;

const fileRow = once(() =>
  z.object({
    id: z.string(),
    request: z.string(),
    paper: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    type: z.string(),
    metadata: z.string(),
    sender: z.string(),
    /** Who sends it in the sender's stead, the last of them. */
    carrier: z.nullable(z.string()),
    state: z.enum(states),
    problem: z.nullable(z.custom<ProblemCode>((code) => typeof code === 'string' && isProblemCode(code))),
    /** Milliseconds since 1970, as text. */
    created: z.string(),
  }),
);
/** A file as it is stored. */
export type FileRow = z.infer<ReturnType<typeof fileRow>>;

/** A file before its upload begins. */
export type NewFile = Omit<FileRow, 'state' | 'problem' | 'created'> & { readonly page: number };

const nothing = once(() => z.looseObject({}));

const COLUMNS = `id::text, request_id::text as request, paper, sha256, bytes, type, metadata, sender, carrier, state, problem,
  floor(extract(epoch from created_at) * 1000)::text as created`;

const byId: Statement<FileRow> = {
  name: 'file-by-id',
  sql: `select ${COLUMNS} from files where city = $1 and id = $2`,
  row: fileRow,
};

const quota: Statement<{ request: number; day: number }> = {
  name: 'files-quota',
  sql: `select
      (select count(*)::int from files
        where city = $1 and request_id = $2 and state in ('arriving', 'verified', 'attached')) as request,
      (select coalesce(sum(attempts), 0)::int from files
        where city = $1 and sender = $3 and created_at > now() - interval '1 day') as day`,
  row: once(() => z.object({ request: z.number(), day: z.number() })),
};

const begin: Statement<FileRow> = {
  name: 'file-begin',
  sql: `insert into files as f (city, id, request_id, paper, page, sha256, bytes, type, metadata, sender, carrier, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'arriving')
    on conflict (city, id) do update
      set page = excluded.page, bytes = excluded.bytes, type = excluded.type, metadata = excluded.metadata,
        carrier = excluded.carrier, state = 'arriving', problem = null, attempts = f.attempts + 1, created_at = now(), changed_at = now()
      where f.state in ('refused', 'gone')
    returning ${COLUMNS}`,
  row: fileRow,
};

const announce: Statement<FileRow> = {
  name: 'file-announce',
  sql: `update files set carrier = $3, changed_at = now(),
      metadata = case state when 'arriving' then $4 else metadata end,
      bytes = case state when 'arriving' then $5 else bytes end
    where city = $1 and id = $2 returning ${COLUMNS}`,
  row: fileRow,
};

const verified: Statement<object> = {
  name: 'file-verified',
  sql: `update files set state = 'verified', width = $3, height = $4, changed_at = now()
    where city = $1 and id = $2 and state = 'arriving'`,
  row: nothing,
};

const refused: Statement<object> = {
  name: 'file-refused',
  sql: `update files set state = 'refused', problem = $3, changed_at = now()
    where city = $1 and id = $2 and state = 'arriving' returning id::text`,
  row: nothing,
};

const gone: Statement<object> = {
  name: 'file-gone',
  sql: `update files set state = 'gone', changed_at = now()
    where city = $1 and id = $2 and state in ('arriving', 'verified', 'loose') returning id::text`,
  row: nothing,
};

const attach: Statement<object> = {
  name: 'files-attach',
  sql: `update files set state = case when id = any($3::uuid[]) then 'attached' else 'loose' end, changed_at = now()
    where city = $1 and request_id = $2 and (
      (id = any($3::uuid[]) and state in ('verified', 'loose')) or (not id = any($3::uuid[]) and state = 'attached'))`,
  row: nothing,
};

/** The file with this id, whoever may see it. */
export async function readFileRow(session: Session, city: string, id: string): Promise<FileRow | undefined> {
  const [row] = await session.query(byId, [city, id]);
  return row;
}

/** How many files the request holds, and how many the sender began within a day. */
export async function countFiles(
  session: Session,
  city: string,
  request: string,
  sender: string,
): Promise<{ readonly request: number; readonly day: number }> {
  const [row] = await session.query(quota, [city, request, sender]);
  return row ?? { request: 0, day: 0 };
}

/** Begins a file, also one that was refused or is gone; undefined when it is there already. */
export async function beginFile(session: Session, city: string, file: NewFile): Promise<FileRow | undefined> {
  const { id, request, paper, page, sha256, bytes, type, metadata, sender, carrier } = file;
  const values = [city, id, request, paper, page, sha256, bytes, type, metadata, sender, carrier];
  const [row] = await session.query(begin, values);
  return row;
}

/** Notes how a file that is known was announced again, and by whom; one that is here whole keeps what it is. */
export async function announceAnew(
  session: Session,
  city: string,
  id: string,
  { carrier, metadata, bytes }: Pick<FileRow, 'carrier' | 'metadata' | 'bytes'>,
): Promise<FileRow | undefined> {
  const [row] = await session.query(announce, [city, id, carrier, metadata, bytes]);
  return row;
}

/** The file came whole and its picture is kept. */
export async function noteVerified(
  session: Session,
  city: string,
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  await session.query(verified, [city, id, width, height]);
}

/** The file came and is not taken. Says whether it was on its way until now. */
export async function noteRefused(session: Session, city: string, id: string, problem: ProblemCode): Promise<boolean> {
  return (await session.query(refused, [city, id, problem])).length > 0;
}

/** The file is taken back, unless it is a page of a paper. Says whether it was there to be taken back. */
export async function noteGone(session: Session, city: string, id: string): Promise<boolean> {
  return (await session.query(gone, [city, id])).length > 0;
}

/** Says which files of a request are pages now; those that were and are no longer become loose. */
export async function attachFiles(
  session: Session,
  city: string,
  request: string,
  ids: readonly string[],
): Promise<void> {
  await session.query(attach, [city, request, ids]);
}
