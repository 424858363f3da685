import { evolve, type RequestEvent, type RequestView } from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import type { Judged, Numbered } from '../rules/judge.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import type { Database, Session } from './database.js';
import { lockOf } from './request-lock.js';

/** Something that the system says of requests by itself once its time has come. */
export interface DueKind {
  /** What the log says when a round of it fails. */
  readonly failed: string;
  /** Requests of which something is to be said by now, those that wait longest first. */
  readonly read: (session: Session, city: string, now: string, limit: number) => Promise<string[]>;
  /** What is to be said of one. */
  readonly eventsOf: (view: RequestView, desk: CityDesk, now: string) => readonly RequestEvent[];
  /** What is done where there was nothing to say after all. */
  readonly nothing?: (session: Session, view: RequestView, desk: CityDesk) => Promise<void>;
}

/**
 * Says what is due of a request. Judged anew under the request's lock, so that of several gateways one says it and the
 * others find nothing left.
 *
 * @returns how much was said
 */
export async function raiseDue(
  database: Database,
  kind: DueKind,
  desk: CityDesk,
  request: string,
  now: string,
): Promise<number> {
  const city = desk.code;
  return database.transaction(
    async (session) => {
      const standing = (await readBatch(session, city, [], [request], [])).requests.get(request);
      if (standing === undefined) return 0;
      let { view } = standing;
      const events: Numbered[] = [];
      for (const event of kind.eventsOf(view, desk, now)) {
        view = evolve(view, event);
        events.push({ requestId: request, number: view.version, event });
      }
      if (events.length === 0) {
        await kind.nothing?.(session, view, desk);
        return 0;
      }
      const changed = new Map([[request, { ...standing, view, officerBefore: view.officer?.id ?? null }]]);
      const judged: Judged = { results: [], kept: [], events, lines: [], changed, records: new Map() };
      await writeBatch(session, desk, judged, [], []);
      return events.length;
    },
    [lockOf(city, request)],
  );
}
