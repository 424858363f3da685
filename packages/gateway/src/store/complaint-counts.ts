import * as z from 'zod/mini';
import { complaintClasses, complaintNews, complaintTopics, once, type CountedComplaint } from '@halo-pamor/contract';
import type { Session, Statement } from './database.js';

const counted: Statement<CountedComplaint> = {
  name: 'complaints-counted',
  sql: `select r.view->>'class' as class, r.view->>'about' as about, r.view->>'openedAt' as "openedAt",
      r.view->>'closedAt' as "closedAt", r.view->>'by' = 'system' as "bySystem",
      (select coalesce(json_agg(json_build_object('at', e->>'at', 'news', e->>'news')), '[]'::json)
        from json_array_elements(r.view->'course') e) as course
    from changes c join records r on r.city = c.city and r.id = c.request_id
    where c.city = $1 and c.kind = 'complaint'
      and (r.view->>'openedAt')::timestamptz >= $2::timestamptz and (r.view->>'openedAt')::timestamptz < $3::timestamptz`,
  row: once(() =>
    z.object({
      class: z.enum(complaintClasses),
      about: z.enum(complaintTopics),
      openedAt: z.string(),
      closedAt: z.nullable(z.string()),
      bySystem: z.boolean(),
      course: z.array(z.object({ at: z.string(), news: z.enum(complaintNews) })),
    }),
  ),
};

/** What is counted of the complaints that were opened between two moments; no text and nobody. */
export async function countComplaints(
  session: Session,
  city: string,
  begin: string,
  end: string,
): Promise<CountedComplaint[]> {
  return session.query(counted, [city, begin, end]);
}
