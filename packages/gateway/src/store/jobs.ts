import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const jobRow = once(() =>
  z.object({
    city: z.string(),
    id: z.string(),
    kind: z.string(),
    request: z.string(),
    details: z.record(z.string(), z.string()),
  }),
);
/** Something to be done after a commit. */
export type JobRow = z.infer<ReturnType<typeof jobRow>>;

const nothing = once(() => z.looseObject({}));

const take: Statement<JobRow> = {
  name: 'jobs-take',
  sql: `select city, id::text, kind, request_id::text as request, details from jobs
    where city = any($1::text[]) and done_at is null and due_at <= now()
    order by city, due_at, id limit $2 for update skip locked`,
  row: jobRow,
};

const done: Statement<object> = {
  name: 'jobs-done',
  sql: `update jobs set done_at = now(), attempts = attempts + 1 where city = $1 and id = any($2::bigint[])`,
  row: nothing,
};

const notices: Statement<object> = {
  name: 'notices-add',
  sql: `insert into notices (city, job, kind, officer, request_id)
    select n.city, n.id, n.kind, n.officer, n.request
    from json_to_recordset($1::json) as n(city text, id bigint, kind text, officer text, request uuid)
    on conflict (city, job) do nothing`,
  row: nothing,
};

/** Takes open jobs for the length of the transaction; those that another worker holds are passed over. */
export async function takeJobs(session: Session, cities: readonly string[], limit: number): Promise<JobRow[]> {
  return session.query(take, [cities, limit]);
}

/** Marks jobs as done. */
export async function finishJobs(session: Session, city: string, ids: readonly string[]): Promise<void> {
  await session.query(done, [city, ids]);
}

/** Keeps what officers were told; once for each job. */
export async function addNotices(
  session: Session,
  told: readonly { readonly job: JobRow; readonly officer: string }[],
): Promise<void> {
  const rows = told.map(({ job: { city, id, kind, request }, officer }) => ({ city, id, kind, officer, request }));
  await session.query(notices, [JSON.stringify(rows)]);
}
