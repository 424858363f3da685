import * as z from 'zod/mini';
import { boardFigures, once, type BoardFigure } from '@halo-pamor/contract';
import type { BoardQuestion } from './board.js';
import type { QueueEnd } from './cursor.js';
import type { Session, Statement } from './database.js';
import { figureConditions } from './figure-conditions.js';
import type { QueueRows } from './requests-page.js';

const figureRow = once(() => z.object({ view: z.string(), submittedAt: z.string(), id: z.string() }));
type FigureRow = z.infer<ReturnType<typeof figureRow>>;

function rowsOf(figure: BoardFigure): Statement<FigureRow> {
  return {
    name: `figure-rows-${figure}`,
    // The two moments are named in every statement, so that each takes the same parameters.
    sql: `select r.view::text as view, p.request_id::text as id,
        to_char(p.submitted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "submittedAt"
      from (
        select c.request_id, c.submitted_at from changes c
        where c.city = $1 and c.place >= $2 and c.place < $3 and c.kind = 'request' and ${figureConditions[figure]}
          and $4::timestamptz is not null and $5::timestamptz is not null
          and exists (select 1 from unnest($6::text[]) as own(area) where c.place >= own.area and c.place < own.area || ':')
          and (c.submitted_at, c.request_id) > ($7::timestamptz, $8::uuid)
        order by c.submitted_at, c.request_id limit $9) p
      join requests r on r.city = $1 and r.id = p.request_id
      order by p.submitted_at, p.request_id`,
    row: figureRow,
  };
}

const statements = new Map(boardFigures.map((figure) => [figure, rowsOf(figure)]));

/**
 * The requests that a figure of the board counts, those that wait longest first.
 *
 * @param own areas that the reader sees
 */
export async function readFigureRows(
  session: Session,
  { city, area, lateBefore, today }: BoardQuestion,
  of: {
    readonly figure: BoardFigure;
    readonly own: readonly string[];
    readonly after: QueueEnd | undefined;
    readonly limit: number;
  },
): Promise<QueueRows<QueueEnd>> {
  const statement = statements.get(of.figure);
  if (statement === undefined) return { items: [], end: undefined };
  const from = of.after ?? { submittedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  const rows = await session.query(statement, [
    ...[city, area, `${area}:`, lateBefore, today, of.own, from.submittedAt, from.id],
    of.limit + 1,
  ]);
  const shown = rows.slice(0, of.limit);
  const last = rows.length > of.limit ? shown.at(-1) : undefined;
  return { items: shown.map(({ view }) => view), end: last && { submittedAt: last.submittedAt, id: last.id } };
}
