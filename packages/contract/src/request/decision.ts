import type { Actor } from '../actor.js';
import type { ProblemCode } from '../problem-codes.js';
import type { CityRules } from './city-rules.js';
import type { EventData, EventType, RequestEvent } from './events.js';
import { moves, type ItemMove } from './item-moves.js';
import type { ItemStatus } from './item-status.js';
import type { RequestView } from './view.js';

/** A file that was sent whole and can become a page of a paper. */
export interface KnownFile {
  /** The request for which it was sent. */
  readonly request: string;
  /** Code of the paper for which it was sent. */
  readonly paper: string;
  /** Hash of the file as it was sent, in hex. */
  readonly sha256: string;
}

/** Everything that judging depends on and that is not in the request or the command. */
export interface Context {
  /** The judge's clock, RFC 3339 in UTC. */
  readonly now: string;
  /** When the device did it, as far as that is known, also where others acted since; absent: `now`. */
  readonly doneAt?: string;
  readonly actor: Actor;
  readonly rules: CityRules;
  /** A fresh tracking code; used by a submission alone. */
  readonly mintCode: () => string;
  /** The officer who serves a place, or null when there is none today. */
  readonly officerFor: (place: string) => { id: string; name: string } | null;
  /** The officer with this id, if the city has one. */
  readonly officerById: (id: string) => { id: string; name: string; areas: readonly string[] } | undefined;
  /** A verified file by its id; absent where no file is known, such as on a phone. */
  readonly fileById?: (id: string) => KnownFile | undefined;
  /**
   * Whether the code is that of this round, for whoever carries. Takes the same time for a right and a wrong one. A phone
   * cannot know and says yes: there the code is judged later.
   */
  readonly isHandoverCode: (about: HandoverRound, code: string) => boolean;
}

/** What a hand-over code belongs to, beside the city. */
export interface HandoverRound {
  readonly request: string;
  /** Id of the person who carries the documents. */
  readonly carrier: string;
  readonly round: number;
}

/** Why a command was not accepted. `item`, `paper` or `original` names the line at fault; `status` where that item stands. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly item?: string;
  readonly paper?: string;
  readonly original?: string;
  readonly status?: ItemStatus;
  /** A line of the reconciliation of a stop. */
  readonly line?: string;
}

/**
 * What the rulebook says to a command: the events it leads to, or why not. A refusal may leave a trace, such as a wrong
 * code that counts: then its events are stored, and the refusal is remembered with the command's id, so that the same
 * command sent again is answered alike and counts once.
 */
export type Decision =
  | { readonly ok: true; readonly events: readonly RequestEvent[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly events?: readonly RequestEvent[] };

/** Refuses a command, with the events of the trace that it leaves, if any. */
export function refuse(
  code: ProblemCode,
  where: Omit<Refusal, 'code'> = {},
  trace: readonly RequestEvent[] = [],
): Decision {
  const refusal = { code, ...where };
  return trace.length === 0 ? { ok: false, refusal } : { ok: false, refusal, events: trace };
}

/** Accepts a command with one event. */
export function accept<T extends EventType>(
  type: T,
  command: { readonly id: string },
  context: Context,
  data: EventData<T>,
): Decision {
  return { ok: true, events: [eventOf(type, command, context, data)] };
}

/** One event of a command, for decisions that lead to several. */
export function eventOf<T extends EventType>(
  type: T,
  command: { readonly id: string },
  { now, actor }: Pick<Context, 'now' | 'actor'>,
  data: EventData<T>,
): RequestEvent {
  return narrow({
    type,
    at: now,
    by: { id: actor.id, role: actor.role, name: actor.name },
    command: command.id,
    data,
  });
}

// The members of an event belong together by construction of `eventOf`; TypeScript cannot see that a generic object is
// one of the members of the union, so this overload states it in one place instead of a cast at each call.
function narrow<T extends EventType>(event: {
  type: T;
  at: string;
  by: RequestEvent['by'];
  command: string;
  data: EventData<T>;
}): RequestEvent;
function narrow(event: RequestEvent): RequestEvent {
  return event;
}

/**
 * Looks whether a move may be made with all of the named items.
 *
 * @returns the refusal, or `undefined` when it may
 */
export function refuseMove(view: RequestView, ids: readonly string[], move: ItemMove): Decision | undefined {
  for (const id of ids) {
    const item = view.items.find((each) => each.id === id);
    if (item === undefined) return refuse('unknown-item', { item: id });
    if (!moves[move].from.includes(item.status)) {
      return refuse('illegal-transition', { item: id, status: item.status });
    }
  }
  return undefined;
}

/** The ids once each, in the order of the request. */
export function inOrder(view: RequestView, ids: readonly string[]): string[] {
  return view.items.map((item) => item.id).filter((id) => ids.includes(id));
}

/** The codes of the papers that any of the named items needs. */
export function papersOf(view: RequestView, ids: readonly string[]): string[] {
  return view.papers.filter((paper) => paper.needs.some((need) => ids.includes(need.item))).map((paper) => paper.code);
}
