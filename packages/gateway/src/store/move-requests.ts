import {
  evolve,
  evolveRecord,
  openItems,
  recordEvent,
  type RequestEvent,
  type RequestView,
} from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import { jobsOf } from '../rules/jobs-of.js';
import type { Judged } from '../rules/judge.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import { keepCovers } from './covers.js';
import type { Database } from './database.js';
import { lockOf } from './request-lock.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** From whom to whom requests go, and for which cover. */
export interface Handed {
  readonly from: Named;
  readonly to: Named;
  readonly cover: string;
  /** When, RFC 3339. */
  readonly at: string;
}

const SYSTEM = { id: 'system', role: 'system', name: '' };

/**
 * Gives a request to somebody else on behalf of the system, if it still lies where it was found, is not finished and
 * `isMeant`. Judged anew under the request's lock.
 */
export async function moveRequest(
  database: Database,
  desk: CityDesk,
  id: string,
  { from, to, cover, at }: Handed,
  isMeant: (view: RequestView) => boolean,
): Promise<void> {
  const city = desk.code;
  await database.transaction(
    async (session) => {
      const standing = (await readBatch(session, city, [], [id], [])).requests.get(id);
      if (standing === undefined) return;
      const { view } = standing;
      if (view.officer?.id !== from.id || openItems(view).length === 0 || !isMeant(view)) return;
      const officer = { id: to.id, name: to.name };
      const event: RequestEvent = { type: 'officer-reassigned', at, by: SYSTEM, command: '', data: { officer, cover } };
      const after = evolve(view, event);
      const judged: Judged = {
        results: [],
        kept: [],
        events: [{ requestId: id, number: after.version, event }],
        lines: [],
        changed: new Map([[id, { ...standing, view: after, officerBefore: from.id }]]),
        records: new Map(),
      };
      await writeBatch(session, desk, judged, jobsOf(judged), []);
    },
    [lockOf(city, id)],
  );
}

/** Notes on behalf of the system that a cover went on from one status to the next, unless it has changed meanwhile. */
export async function noteCover(
  database: Database,
  desk: CityDesk,
  id: string,
  status: 'agreed' | 'begun',
  type: 'cover-begun' | 'cover-ended',
  now: string,
): Promise<void> {
  const city = desk.code;
  await database.transaction(
    async (session) => {
      const view = (await readBatch(session, city, [], [id], [])).records.get(id);
      if (view?.kind !== 'cover' || view.status !== status) return;
      const event = recordEvent(type, { id: '' }, { now, actor: SYSTEM }, {});
      const after = evolveRecord(view, event);
      const records = new Map([[id, after]]);
      const events = [{ requestId: id, number: after.version, event }];
      const judged: Judged = { results: [], kept: [], events, lines: [], changed: new Map(), records };
      await writeBatch(session, desk, judged, [], []);
      await keepCovers(session, city, [after]);
    },
    [lockOf(city, id)],
  );
}
