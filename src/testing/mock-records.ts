import {
  decideRecord,
  discloseRecord,
  evolveRecord,
  isOpening,
  problem,
  recordEventShape,
  scopeOf,
  seesRecord,
  type Actor,
  type CommandResult,
  type Context,
  type RecordCommand,
  type RecordDecision,
  type RecordView,
  type StoredRecordEvent,
} from '@halo-pamor/contract';

/** What became of a record, or why nothing did. */
export type MockTaken =
  | { readonly ok: true; readonly view: RecordView }
  | { readonly ok: false; readonly refusal: Extract<RecordDecision, { ok: false }>['refusal'] };

/** The records that a mock gateway holds, in memory, and the order in which they changed. */
export interface MockRecords {
  /** Every record. */
  all(): readonly RecordView[];
  /** Keeps what a decision about a record leads to; undefined where it leads to nothing. */
  take(id: string, decide: (standing: RecordView | null) => RecordDecision): MockTaken;
  /** Judges a command about a record, as it was not judged before. */
  judge(command: RecordCommand, actor: Actor): CommandResult;
  /** The record as this person may read it, or undefined. */
  seen(id: string, actor: Actor): RecordView | undefined;
  /** Whether there is a record with this id. */
  has(id: string): boolean;
  events(id: string): readonly StoredRecordEvent[];
  /** Records that this person may see, each with its place in the feed. */
  feed(actor: Actor): readonly { readonly at: number; readonly record: RecordView }[];
  /** Who stands in for this officer at a place now; nobody's requests are moved here. */
  standIn(place: string, officer: string, now: string): { id: string; name: string } | undefined;
}

/** Makes a room for records without any; `changed` gives each change its place in the feed and tells those who listen. */
export function makeMockRecords(
  contextOf: (actor: Actor) => Context,
  changed: (record: RecordView) => number,
): MockRecords {
  const views = new Map<string, RecordView>();
  const events = new Map<string, StoredRecordEvent[]>();
  const changedAt = new Map<string, number>();
  const shown = (view: RecordView, actor: Actor): RecordView | undefined =>
    seesRecord(scopeOf(actor), view) ? (discloseRecord(view, actor) ?? undefined) : undefined;
  const take: MockRecords['take'] = (id, decide) => {
    const decision = decide(views.get(id) ?? null);
    if (!decision.ok) return decision;
    let view = views.get(id) ?? null;
    const log = events.get(id) ?? [];
    for (const event of decision.events) {
      view = evolveRecord(view, event);
      log.push(recordEventShape().parse({ ...event, number: log.length + 1 }));
    }
    if (view === null) return { ok: false, refusal: { code: 'nothing-changed' } };
    views.set(id, view);
    events.set(id, log);
    changedAt.set(id, changed(view));
    return { ok: true, view };
  };

  return {
    take,
    all: () => [...views.values()],
    judge: (command, actor) => {
      const { id, requestId, type } = command;
      const known = views.get(requestId);
      const isUnseen = known === undefined || shown(known, actor) === undefined;
      if (isUnseen && !isOpening(type)) return { id, outcome: 'refused', problem: problem('record-unknown') };
      const context = {
        ...contextOf(actor),
        callbackById: (record: string) => {
          const view = views.get(record);
          return view?.kind === 'callback' ? view : undefined;
        },
      };
      const taken = take(requestId, (standing) => decideRecord(standing, command, context));
      if (taken.ok) return { id, outcome: 'accepted', record: shown(taken.view, actor) };
      const { code, line } = taken.refusal;
      const errors = line === undefined ? {} : { errors: [{ path: `/lines/${line}`, code }] };
      return { id, outcome: 'refused', problem: problem(code, errors) };
    },
    seen: (id, actor) => {
      const view = views.get(id);
      return view && shown(view, actor);
    },
    has: (id) => views.has(id),
    events: (id) => events.get(id) ?? [],
    feed: (actor) =>
      [...views.values()].flatMap((view) => {
        const record = shown(view, actor);
        return record === undefined ? [] : [{ at: changedAt.get(view.id) ?? 0, record }];
      }),
    standIn: (place, officer, now) => {
      for (const view of views.values()) {
        if (view.kind !== 'cover' || view.officer.id !== officer || !view.areas.includes(place)) continue;
        const isAgreed = ['agreed', 'begun', 'handed-over'].includes(view.status);
        if (isAgreed && view.from <= now && (view.until === null || view.until > now)) return view.standIn;
      }
      return undefined;
    },
  };
}
