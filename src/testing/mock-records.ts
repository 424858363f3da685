import {
  coversAny,
  decideRecord,
  discloseRecord,
  evolveRecord,
  problem,
  teamOf,
  recordEventShape,
  type Actor,
  type CommandResult,
  type Context,
  type RecordCommand,
  type RecordView,
  type StoredRecordEvent,
} from '@halo-pamor/contract';

/** The records that a mock gateway holds, in memory, and the order in which they changed. */
export interface MockRecords {
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
  const shown = (view: RecordView, actor: Actor): RecordView | undefined => {
    const standsIn = view.kind === 'cover' && view.standIn.id === actor.id;
    const isTeam = actor.role === 'officer' && (teamOf(view)?.includes(actor.id) ?? false);
    const isSeen = standsIn || isTeam || coversAny(actor.areas, view.place);
    return isSeen ? (discloseRecord(view, actor) ?? undefined) : undefined;
  };

  return {
    judge: (command, actor) => {
      const { id, requestId } = command;
      const known = views.get(requestId);
      if (known !== undefined && shown(known, actor) === undefined) {
        return { id, outcome: 'refused', problem: problem('record-unknown') };
      }
      const decision = decideRecord(known ?? null, command, contextOf(actor));
      if (!decision.ok) {
        const { code, line } = decision.refusal;
        const errors = line === undefined ? {} : { errors: [{ path: `/lines/${line}`, code }] };
        return { id, outcome: 'refused', problem: problem(code, errors) };
      }
      let view = known ?? null;
      const log = events.get(requestId) ?? [];
      for (const event of decision.events) {
        view = evolveRecord(view, event);
        log.push(recordEventShape().parse({ ...event, number: log.length + 1 }));
      }
      if (view === null) return { id, outcome: 'refused', problem: problem('internal') };
      views.set(view.id, view);
      events.set(view.id, log);
      changedAt.set(view.id, changed(view));
      return { id, outcome: 'accepted', record: shown(view, actor) };
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
