import * as z from 'zod/mini';
import {
  boardFigures,
  centreWaitsShape,
  figuresShape,
  once,
  type BoardFigure,
  type CentreWaits,
  type Figures,
} from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';
import { LATE, UNANSWERED, VISITS } from './figure-conditions.js';

const placeRow = once(() => z.object({ place: z.string(), text: z.string() }));

/** What is counted of a place that has or had work, with the text of `place`, `figures` and `waitsSince` as one JSON object. */
export type CountedPlace = z.infer<ReturnType<typeof placeRow>>;

/** What the text of a counted place says. */
const countedPlace = once(() => z.object({ figures: figuresShape() }));

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Where each figure of a place is counted. */
const COUNTED_IN: Readonly<Record<BoardFigure, string>> = {
  open: 'p.open',
  officer: 'p.officer',
  operator: 'p.operator',
  centre: 'p.centre',
  carrier: 'p.carrier',
  citizen: 'p.citizen',
  unanswered: 'coalesce(u.n, 0)',
  late: 'coalesce(u.late, 0)',
  warned: 'p.warned',
  visits: 'coalesce(v.n, 0)',
  originals: 'coalesce(o.n, 0)',
};

// Numbers and codes need no escaping, and put together by hand they cost a quarter of what building JSON does.
const FIGURES = boardFigures.map((name, nth) => `'${nth === 0 ? '' : ','}"${name}":', ${COUNTED_IN[name]}`).join(', ');

// An area is a range of places: `32.75.01` begins all that lies in it, and `/` and `.` come before every digit. What is
// counted beside is materialized: where the planner knows no sizes yet, it would count it anew for each place.
const places: Statement<CountedPlace> = {
  name: 'board-places',
  sql: `with
    unanswered as materialized (
      select c.place, count(*)::int as n, count(*) filter (where ${LATE})::int as late,
        min(c.submitted_at) as since
      from changes c where c.city = $1 and c.place >= $2 and c.place < $3 and ${UNANSWERED}
      group by c.place),
    visited as materialized (
      select c.place, count(distinct e.request_id)::int as n
      from events e join changes c on c.city = $1 and c.request_id = e.request_id
      where e.city = $1 and e.type in ${VISITS}
        and e.at >= $5::timestamptz and c.place >= $2 and c.place < $3
      group by c.place),
    outside as materialized (
      select c.place, count(*)::int as n
      from custody_alarms a join changes c on c.city = $1 and c.request_id = a.request_id
      where a.city = $1 and c.place >= $2 and c.place < $3
      group by c.place)
    select p.place, concat('{"place":"', p.place, '","figures":{', ${FIGURES}, '},"waitsSince":',
      coalesce('"' || to_char(u.since at time zone 'utc', ${MOMENT}) || '"', 'null'), '}') as text
    from place_counts p
    left join unanswered u using (place) left join visited v using (place) left join outside o using (place)
    where p.city = $1 and p.place >= $2 and p.place < $3
    order by p.place`,
  row: placeRow,
};

const centre: Statement<CentreWaits> = {
  name: 'board-centre',
  sql: `select count(distinct c.request_id)::int as requests, count(distinct c.district)::int as districts,
      to_char(min(e.at) at time zone 'utc', ${MOMENT}) as since
    from events e join changes c on c.city = $1 and c.request_id = e.request_id
    where e.city = $1 and e.type = 'centre-awaited' and e.at >= $4::timestamptz
      and c.turn = 'centre' and c.place >= $2 and c.place < $3`,
  row: centreWaitsShape,
};

const signRow = once(() => z.object({ officer: z.string(), heard_at: z.string() }));

const signs: Statement<z.infer<ReturnType<typeof signRow>>> = {
  name: 'board-signs',
  sql: `select officer, to_char(heard_at at time zone 'utc', ${MOMENT}) as heard_at from officer_signs where city = $1`,
  row: signRow,
};

/** Which places are counted, and from when on. */
export interface BoardQuestion {
  readonly city: string;
  readonly area: string;
  /** What was submitted before and is not answered is late. */
  readonly lateBefore: string;
  /** When today began in the city. */
  readonly today: string;
}

/** Every place in the area that has or had work, in the order of their codes. The board passes its text through as it is. */
export async function readPlaces(
  session: Session,
  { city, area, lateBefore, today }: BoardQuestion,
): Promise<CountedPlace[]> {
  // `:` comes right after the digits, so that the range ends with the last place of the area.
  return session.query(places, [city, area, `${area}:`, lateBefore, today]);
}

/** The figures of a counted place. */
export function figuresOf({ text }: CountedPlace): Figures {
  return countedPlace().parse(JSON.parse(text)).figures;
}

/** What came to wait for the centre since a moment, and still does. */
export async function readCentreWaits(
  session: Session,
  { city, area, since }: Pick<BoardQuestion, 'city' | 'area'> & { readonly since: string },
): Promise<CentreWaits> {
  const [row] = await session.query(centre, [city, area, `${area}:`, since]);
  return row ?? { requests: 0, districts: 0, since: null };
}

/** When something was last heard of each officer of a city. */
export async function readSigns(session: Session, city: string): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query(signs, [city]);
  return new Map(rows.map(({ officer, heard_at: heardAt }) => [officer, heardAt]));
}
