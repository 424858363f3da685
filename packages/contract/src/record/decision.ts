import type { ProblemCode } from '../problem-codes.js';
import type { Context, Refusal } from '../request/decision.js';
import type { DrawnHandover } from './callback/drawn-handover.js';
import type { CallbackView } from './callback/view.js';
import type { RecordEvent, RecordEventData, RecordEventType } from './events.js';

/** Everything that judging a record's command depends on and that is not in the record or the command. */
export interface RecordContext extends Pick<
  Context,
  'now' | 'actor' | 'rules' | 'officerFor' | 'officerById' | 'fileById'
> {
  /** A hand-over that was drawn by lot, by the request and the number of its event; absent on a phone, which knows of none. */
  readonly drawnHandover?: (request: string, handover: number) => DrawnHandover | undefined;
  /** A call-back by its id; absent on a phone. */
  readonly callbackById?: (id: string) => CallbackView | undefined;
}

/** What the rulebook says to a command about a record: the events it leads to, or why not. */
export type RecordDecision =
  { readonly ok: true; readonly events: readonly RecordEvent[] } | { readonly ok: false; readonly refusal: Refusal };

/** Refuses a command about a record. */
export function refuseRecord(code: ProblemCode): RecordDecision {
  return { ok: false, refusal: { code } };
}

/** Accepts a command about a record with one event. */
export function acceptRecord<T extends RecordEventType>(
  type: T,
  command: { readonly id: string },
  context: { readonly now: string; readonly actor: RecordEvent['by'] },
  data: RecordEventData<T>,
): RecordDecision {
  return { ok: true, events: [recordEvent(type, command, context, data)] };
}

/** One event of a record. */
export function recordEvent<T extends RecordEventType>(
  type: T,
  command: { readonly id: string },
  { now, actor }: { readonly now: string; readonly actor: RecordEvent['by'] },
  data: RecordEventData<T>,
): RecordEvent {
  return narrow({ type, at: now, by: { id: actor.id, role: actor.role, name: actor.name }, command: command.id, data });
}

// The members belong together by construction of `recordEvent`; see `eventOf` of the requests.
function narrow<T extends RecordEventType>(event: {
  type: T;
  at: string;
  by: RecordEvent['by'];
  command: string;
  data: RecordEventData<T>;
}): RecordEvent;
function narrow(event: RecordEvent): RecordEvent {
  return event;
}
