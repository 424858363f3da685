import {
  cityRules,
  custodyLines,
  decide,
  disclose,
  discloseEvent,
  eventShape,
  evolve,
  formerOfficersOf,
  inScope,
  isOpening,
  isRecordCommand,
  parseCommand,
  placedRequest,
  problem,
  scopeOf,
  takenFrom,
  trackingCode,
  type Actor,
  type CityPack,
  type CommandResult,
  type Context,
  type CustodyLine,
  type KnownFile,
  type OfficersReply,
  type ProblemCode,
  type RecordView,
  type RequestView,
  type StoredEvent,
} from '@halo-pamor/contract';

import { mockHandoverCode } from './mock-codes.js';
import { makeMockRecords, type MockRecords } from './mock-records.js';

/** What a gateway holds, in memory: requests, their events, and the order in which they changed. */
export interface Register {
  /** Judges one command as the gateway does: the same id twice has one effect. */
  judge(input: unknown, actor: Actor): CommandResult;
  view(id: string): RequestView | undefined;
  events(id: string): readonly StoredEvent[];
  /** The request as this person may read it; undefined where they may not, or there is none. */
  seen(id: string, actor: Actor): RequestView | undefined;
  /** What happened to it, as this person may read it. */
  seenEvents(id: string, actor: Actor): readonly StoredEvent[];
  /** What happened to its original papers. */
  lines(id: string): readonly CustodyLine[];
  /** Every request. */
  all(): readonly RequestView[];
  /** Requests that this person may see, in the order of their last change, each with its place in the feed. */
  feed(actor: Actor): readonly { readonly at: number; readonly view: RequestView }[];
  /** What is not a request. */
  readonly records: Pick<MockRecords, 'seen' | 'events' | 'feed' | 'all' | 'take'>;
  /** Ids of requests that were taken from this officer, each with its place in the feed. */
  gone(actor: Actor): readonly { readonly at: number; readonly id: string }[];
  byCode(code: string): RequestView | undefined;
  /** How often each command took effect. */
  effects(): ReadonlyMap<string, number>;
  /** Calls back after each accepted command; returns what stops it. */
  listen(told: (at: number, view: RequestView | RecordView) => void): () => void;
}

/** Makes an empty register for a city. */
export function makeRegister(
  pack: CityPack,
  { officers }: OfficersReply,
  now: () => number,
  fileById: (id: string) => KnownFile | undefined = () => undefined,
): Register {
  const rules = cityRules(pack);
  const views = new Map<string, RequestView>();
  const events = new Map<string, StoredEvent[]>();
  const judged = new Map<string, { content: string; refusal: ProblemCode | undefined }>();
  const effects = new Map<string, number>();
  const owners = new Map<string, string>();
  const lines = new Map<string, CustodyLine[]>();
  const changedAt = new Map<string, number>();
  const listeners = new Set<(at: number, view: RequestView | RecordView) => void>();
  let changes = 0;

  const contextOf = (actor: Actor): Context => ({
    now: new Date(now()).toISOString(),
    actor,
    rules,
    mintCode: () => trackingCode(crypto.getRandomValues(new Uint8Array(10))),
    officerFor: (place) => {
      const found = officers.find((officer) => officer.areas.includes(place));
      if (found === undefined) return null;
      return records.standIn(place, found.id, new Date(now()).toISOString()) ?? { id: found.id, name: found.name };
    },
    fileById,
    officerById: (id) => officers.find((officer) => officer.id === id),
    isHandoverCode: (about, code) => code === mockHandoverCode(about),
  });

  const tell = (view: RequestView | RecordView): number => {
    changes += 1;
    for (const told of [...listeners]) told(changes, view);
    return changes;
  };
  const records = makeMockRecords(contextOf, tell);

  const maySee = (actor: Actor, view: RequestView) =>
    inScope(scopeOf(actor), placedRequest(view, owners.get(view.id) ?? null));
  const shown = (view: RequestView | undefined, actor: Actor): RequestView | undefined =>
    view !== undefined && maySee(actor, view) ? disclose(view, scopeOf(actor).disclosure) : undefined;

  return {
    judge: (input, actor) => {
      const parsed = parseCommand(input);
      const id = typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '';
      if (!parsed.ok) return { id, outcome: 'refused', problem: parsed.problem };
      const { command } = parsed;
      const content = JSON.stringify([actor.id, command]);
      const before = judged.get(id);
      const known = views.get(command.requestId);
      if (before !== undefined) {
        if (before.content !== content) return { id, outcome: 'refused', problem: problem('id-reused') };
        const { requestId } = command;
        if (isRecordCommand(command)) return { id, outcome: 'duplicate', record: records.seen(requestId, actor) };
        return before.refusal === undefined
          ? { id, outcome: 'duplicate', view: shown(known, actor) }
          : { id, outcome: 'refused', view: shown(known, actor), problem: problem(before.refusal) };
      }
      if (isRecordCommand(command)) {
        if (known !== undefined) {
          const code = isOpening(command.type) ? 'already-exists' : 'record-unknown';
          return { id, outcome: 'refused', problem: problem(code) };
        }
        const result = records.judge(command, actor);
        if (result.outcome === 'accepted') {
          judged.set(id, { content, refusal: undefined });
          effects.set(id, (effects.get(id) ?? 0) + 1);
        }
        return result;
      }
      if (records.has(command.requestId)) {
        const code = isOpening(command.type) ? 'already-exists' : 'request-unknown';
        return { id, outcome: 'refused', problem: problem(code) };
      }
      const isTheirs = known !== undefined && (maySee(actor, known) || takenFrom(known, actor.id) !== undefined);
      if (!isTheirs && !isOpening(command.type)) {
        return { id, outcome: 'refused', problem: problem('request-unknown') };
      }
      const decision = decide(known ?? null, command, contextOf(actor));
      const refusal = decision.ok ? undefined : decision.refusal.code;
      if (refusal !== undefined && decision.events === undefined) {
        return { id, outcome: 'refused', problem: problem(refusal) };
      }
      let view = known ?? null;
      const log = events.get(command.requestId) ?? [];
      for (const event of decision.events ?? []) {
        const next = evolve(view, event);
        const further = custodyLines(view, event, next, lines.get(next.id)?.length ?? 0);
        lines.set(next.id, [...(lines.get(next.id) ?? []), ...further]);
        view = next;
        log.push(eventShape().parse({ ...event, number: log.length + 1 }));
      }
      if (view === null) return { id, outcome: 'refused', problem: problem('nothing-changed') };
      const owner = view.citizen ?? (actor.role === 'partner' ? actor.id : undefined);
      if (known === undefined && owner !== undefined) owners.set(view.id, owner);
      judged.set(id, { content, refusal });
      effects.set(id, (effects.get(id) ?? 0) + 1);
      views.set(view.id, view);
      events.set(view.id, log);
      changedAt.set(view.id, tell(view));
      return refusal === undefined
        ? { id, outcome: 'accepted', view: shown(view, actor) }
        : { id, outcome: 'refused', view: shown(view, actor), problem: problem(refusal) };
    },
    view: (id) => views.get(id),
    events: (id) => events.get(id) ?? [],
    seen: (id, actor) => shown(views.get(id), actor),
    seenEvents: (id, actor) => (events.get(id) ?? []).map((event) => discloseEvent(event, actor)),
    lines: (id) => lines.get(id) ?? [],
    all: () => [...views.values()],
    feed: (actor) =>
      [...views.values()]
        .flatMap((held) => {
          const view = shown(held, actor);
          return view === undefined ? [] : [{ at: changedAt.get(view.id) ?? 0, view }];
        })
        .sort((one, other) => one.at - other.at),
    gone: (actor) =>
      [...views.values()]
        .filter((view) => formerOfficersOf(view).left.includes(actor.id) && !maySee(actor, view))
        .map(({ id }) => ({ at: changedAt.get(id) ?? 0, id })),
    byCode: (code) => [...views.values()].find((view) => view.code === code),
    records,
    effects: () => effects,
    listen: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
