import * as z from 'zod/mini';
import {
  isProblemCode,
  itemStatuses,
  once,
  type ProblemCode,
  type RecordView,
  type RequestView,
} from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';
import type { Known } from '../rules/judge.js';

// The view was checked by the fold that made it; reading it again field by field would cost more than the query.
const storedView = once(() =>
  z.custom<RequestView>((value: unknown) => typeof value === 'object' && value !== null && 'version' in value),
);

const storedRecord = once(() =>
  z.custom<RecordView>((value: unknown) => typeof value === 'object' && value !== null && 'kind' in value),
);

const storedRefusal = once(() =>
  z.object({
    code: z.custom<ProblemCode>((code) => typeof code === 'string' && isProblemCode(code)),
    item: z.exactOptional(z.string()),
    paper: z.exactOptional(z.string()),
    status: z.exactOptional(z.enum(itemStatuses)),
  }),
);

const knownRow = once(() =>
  z.object({
    commands: z.nullable(
      z.array(
        z.object({ id: z.string(), actor: z.string(), fingerprint: z.string(), refusal: z.nullable(storedRefusal()) }),
      ),
    ),
    files: z.nullable(
      z.array(z.object({ id: z.string(), request: z.string(), paper: z.string(), sha256: z.string() })),
    ),
    chains: z.nullable(z.array(z.object({ request: z.string(), number: z.number(), hash: z.string() }))),
    records: z.nullable(z.array(storedRecord())),
    covers: z.nullable(
      z.array(
        z.object({
          area: z.string(),
          officer: z.string(),
          standIn: z.object({ id: z.string(), name: z.string() }),
          from: z.string(),
          until: z.nullable(z.string()),
        }),
      ),
    ),
    requests: z.nullable(z.array(z.object({ id: z.string(), owner: z.nullable(z.string()), view: storedView() }))),
  }),
);

const readKnown: Statement<z.infer<ReturnType<typeof knownRow>>> = {
  name: 'batch-read',
  sql: `select
    (select json_agg(json_build_object('id', id, 'actor', actor, 'fingerprint', encode(fingerprint, 'hex'),
       'refusal', refusal))
       from commands where city = $1 and id = any($2::uuid[])) as commands,
    (select json_agg(json_build_object('id', id, 'owner', owner, 'view', view))
       from requests where city = $1 and id = any($3::uuid[])) as requests,
    (select json_agg(view) from records where city = $1 and id = any($3::uuid[])) as records,
    (select json_agg(json_build_object('area', area, 'officer', officer,
       'standIn', json_build_object('id', stand_in, 'name', stand_in_name), 'from', begins_at, 'until', ends_at))
       from cover_areas where city = $1 and area = any($5::text[])) as covers,
    (select json_agg(json_build_object('id', id, 'request', request_id, 'paper', paper, 'sha256', sha256))
       from files where city = $1 and id = any($4::uuid[]) and state in ('verified', 'attached', 'loose')) as files,
    (select json_agg(json_build_object('request', l.request_id, 'number', l.number, 'hash', l.hash))
       from unnest($3::uuid[]) as asked(id) cross join lateral (
         select request_id, number, hash from custody_lines
         where city = $1 and request_id = asked.id order by number desc limit 1) l) as chains`,
  row: knownRow,
};

/**
 * Reads which of the commands had their effect before, how the requests and records stand, where their custody lines end,
 * which of the files are whole and who stands in at the places, in one round trip.
 */
export async function readBatch(
  session: Session,
  city: string,
  commands: readonly string[],
  requests: readonly string[],
  files: readonly string[],
  places: readonly string[] = [],
): Promise<Omit<Known, 'drawn'>> {
  const [row] = await session.query(readKnown, [city, commands, requests, files, places]);
  return {
    commands: new Map(row?.commands?.map(({ id, ...rest }) => [id, rest])),
    requests: new Map(row?.requests?.map(({ id, ...rest }) => [id, rest])),
    records: new Map(row?.records?.map((view) => [view.id, view])),
    covers: row?.covers ?? [],
    files: new Map(row?.files?.map(({ id, ...rest }) => [id, rest])),
    chains: new Map(row?.chains?.map(({ request, ...rest }) => [request, rest])),
  };
}
