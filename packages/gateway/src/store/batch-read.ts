import * as z from 'zod/mini';
import { isProblemCode, itemStatuses, once, type ProblemCode, type RequestView } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';
import type { Known } from '../rules/judge.js';

// The view was checked by the fold that made it; reading it again field by field would cost more than the query.
const storedView = once(() =>
  z.custom<RequestView>((value: unknown) => typeof value === 'object' && value !== null && 'version' in value),
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
    (select json_agg(json_build_object('id', id, 'request', request_id, 'paper', paper, 'sha256', sha256))
       from files where city = $1 and id = any($4::uuid[]) and state in ('verified', 'attached', 'loose')) as files,
    (select json_agg(json_build_object('request', l.request_id, 'number', l.number, 'hash', l.hash))
       from unnest($3::uuid[]) as asked(id) cross join lateral (
         select request_id, number, hash from custody_lines
         where city = $1 and request_id = asked.id order by number desc limit 1) l) as chains`,
  row: knownRow,
};

/**
 * Reads which of the commands had their effect before, how the requests stand, where their custody lines end and which of
 * the files are whole, in one round trip.
 */
export async function readBatch(
  session: Session,
  city: string,
  commands: readonly string[],
  requests: readonly string[],
  files: readonly string[],
): Promise<Known> {
  const [row] = await session.query(readKnown, [city, commands, requests, files]);
  return {
    commands: new Map(row?.commands?.map(({ id, ...rest }) => [id, rest])),
    requests: new Map(row?.requests?.map(({ id, ...rest }) => [id, rest])),
    files: new Map(row?.files?.map(({ id, ...rest }) => [id, rest])),
    chains: new Map(row?.chains?.map(({ request, ...rest }) => [request, rest])),
  };
}
