import {
  evolve,
  evolveRecord,
  type RecordEvent,
  type RecordView,
  type RequestEvent,
  type RequestView,
} from '@halo-pamor/contract';
import type { CityDesk } from '../rules/city-desk.js';
import type { KnownRequest, Numbered } from '../rules/judge.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import type { Database, Session } from './database.js';
import { lockOf } from './request-lock.js';

/** What the system looks for by itself again and again. */
export interface DueLook {
  /** What the log says when a round of it fails. */
  readonly failed: string;
  /** Requests or records of which something is to be said by now, those that wait longest first. */
  readonly read: (session: Session, city: string, now: string, limit: number) => Promise<string[]>;
  /**
   * Says what is due of one. Judged anew under its lock, so that of several gateways one says it and the others find nothing
   * left.
   *
   * @returns how much was said
   */
  readonly raise: (database: Database, desk: CityDesk, id: string, now: string) => Promise<number>;
}

/** A record that is opened beside a request, once. */
export interface OpenedBeside {
  /** The id that it has or would have. */
  readonly idOf: (city: string, request: string) => string;
  /** What opens it for these events of the request; undefined where they open none. */
  readonly opening: (
    id: string,
    request: KnownRequest,
    events: readonly RequestEvent[],
    desk: CityDesk,
    now: string,
  ) => RecordEvent | undefined;
}

/** Something that the system says of requests by itself once its time has come. */
interface DueKind extends Pick<DueLook, 'failed' | 'read'> {
  /** What is to be said of one. */
  readonly eventsOf: (view: RequestView, desk: CityDesk, now: string) => readonly RequestEvent[];
  /** What is done where there was nothing to say after all. */
  readonly nothing?: (session: Session, view: RequestView, desk: CityDesk) => Promise<void>;
  /** What is opened beside, in the same transaction. */
  readonly record?: OpenedBeside;
}

/** A look for what is due of requests. */
export function ofRequests(kind: DueKind): DueLook {
  const { failed, read } = kind;
  return { failed, read, raise: (...of) => raiseDue(kind, ...of) };
}

function raiseDue(kind: DueKind, database: Database, desk: CityDesk, request: string, now: string): Promise<number> {
  const city = desk.code;
  return database.transaction(
    async (session) => {
      const beside = kind.record?.idOf(city, request);
      const known = await readBatch(session, city, [], [request, ...(beside === undefined ? [] : [beside])], []);
      const standing = known.requests.get(request);
      if (standing === undefined) return 0;
      let { view } = standing;
      const said = kind.eventsOf(view, desk, now);
      const events: Numbered[] = said.map((event) => {
        view = evolve(view, event);
        return { requestId: request, number: view.version, event };
      });
      if (events.length === 0) {
        await kind.nothing?.(session, view, desk);
        return 0;
      }
      const records = new Map<string, RecordView>();
      const isNew = beside !== undefined && !known.records.has(beside);
      const event = isNew ? kind.record?.opening(beside, { ...standing, view }, said, desk, now) : undefined;
      if (beside !== undefined && event !== undefined) {
        records.set(beside, evolveRecord(null, event));
        events.push({ requestId: beside, number: 1, event });
      }
      const changed = new Map([[request, { ...standing, view, officerBefore: view.officer?.id ?? null }]]);
      await writeBatch(session, desk, { results: [], kept: [], events, lines: [], changed, records }, [], []);
      return events.length;
    },
    [lockOf(city, request)],
  );
}
