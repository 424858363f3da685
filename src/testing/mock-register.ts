import {
  cityRules,
  coversAny,
  decide,
  eventShape,
  evolve,
  isRecordCommand,
  parseCommand,
  problem,
  trackingCode,
  type Actor,
  type CityPack,
  type CommandResult,
  type Context,
  type KnownFile,
  type OfficersReply,
  type ProblemCode,
  type RecordView,
  type RequestView,
  type StoredEvent,
} from '@halo-pamor/contract';

import { makeMockRecords, type MockRecords } from './mock-records.js';

/** What a gateway holds, in memory: requests, their events, and the order in which they changed. */
export interface Register {
  /** Judges one command as the gateway does: the same id twice has one effect. */
  judge(input: unknown, actor: Actor): CommandResult;
  view(id: string): RequestView | undefined;
  events(id: string): readonly StoredEvent[];
  /** Requests that this person may see, in the order of their last change, each with its place in the feed. */
  feed(actor: Actor): readonly { readonly at: number; readonly view: RequestView }[];
  /** What is not a request. */
  readonly records: Pick<MockRecords, 'seen' | 'events' | 'feed'>;
  byCode(code: string): RequestView | undefined;
  /** How often each command took effect. */
  effects(): ReadonlyMap<string, number>;
  /** Calls back after each accepted command; returns what stops it. */
  listen(told: (at: number, view: RequestView | RecordView) => void): () => void;
}

/** The hand-over code of a mock gateway: any six digits that differ from request to request and from round to round. */
export function mockHandoverCode(request: string, round: number): string {
  const letters = Array.from(`${request} ${round}`, (letter) => letter.charCodeAt(0));
  const digits = letters.reduce((sum, letter) => (sum * 31 + letter) % 1_000_000, 7);
  return String(digits).padStart(6, '0');
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
    isHandoverCode: ({ request, round }, code) => code === mockHandoverCode(request, round),
  });

  const tell = (view: RequestView | RecordView): number => {
    changes += 1;
    for (const told of [...listeners]) told(changes, view);
    return changes;
  };
  const records = makeMockRecords(contextOf, tell);

  const maySee = (actor: Actor, view: RequestView) =>
    actor.role === 'citizen' ? view.citizen === actor.id : coversAny(actor.areas, view.place);

  return {
    judge: (input, actor) => {
      const parsed = parseCommand(input);
      const id = typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : '';
      if (!parsed.ok) return { id, outcome: 'refused', problem: parsed.problem };
      const { command } = parsed;
      const content = JSON.stringify(command);
      const before = judged.get(id);
      const known = views.get(command.requestId);
      if (before !== undefined) {
        if (before.content !== content) return { id, outcome: 'refused', problem: problem('id-reused') };
        const { requestId } = command;
        if (isRecordCommand(command)) return { id, outcome: 'duplicate', record: records.seen(requestId, actor) };
        return before.refusal === undefined
          ? { id, outcome: 'duplicate', view: known }
          : { id, outcome: 'refused', view: known, problem: problem(before.refusal) };
      }
      if (isRecordCommand(command)) {
        if (known !== undefined) return { id, outcome: 'refused', problem: problem('already-exists') };
        const result = records.judge(command, actor);
        if (result.outcome === 'accepted') {
          judged.set(id, { content, refusal: undefined });
          effects.set(id, (effects.get(id) ?? 0) + 1);
        }
        return result;
      }
      if (records.has(command.requestId)) return { id, outcome: 'refused', problem: problem('already-exists') };
      if (known !== undefined && !maySee(actor, known)) {
        return { id, outcome: 'refused', problem: problem('request-unknown') };
      }
      const decision = decide(known ?? null, command, contextOf(actor));
      const refusal = decision.ok ? undefined : decision.refusal.code;
      if (refusal !== undefined && decision.events === undefined) {
        return { id, outcome: 'refused', view: known, problem: problem(refusal) };
      }
      let view = known ?? null;
      const log = events.get(command.requestId) ?? [];
      for (const event of decision.events ?? []) {
        view = evolve(view, event);
        log.push(eventShape().parse({ ...event, number: log.length + 1 }));
      }
      if (view === null) return { id, outcome: 'refused', problem: problem('internal') };
      judged.set(id, { content, refusal });
      effects.set(id, (effects.get(id) ?? 0) + 1);
      views.set(view.id, view);
      events.set(view.id, log);
      changedAt.set(view.id, tell(view));
      return refusal === undefined
        ? { id, outcome: 'accepted', view }
        : { id, outcome: 'refused', view, problem: problem(refusal) };
    },
    view: (id) => views.get(id),
    events: (id) => events.get(id) ?? [],
    feed: (actor) =>
      [...views.values()]
        .filter((view) => maySee(actor, view))
        .map((view) => ({ at: changedAt.get(view.id) ?? 0, view }))
        .sort((one, other) => one.at - other.at),
    byCode: (code) => [...views.values()].find((view) => view.code === code),
    records,
    effects: () => effects,
    listen: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
