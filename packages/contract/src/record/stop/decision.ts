import type { ProblemCode } from '../../problem-codes.js';
import type { StopEvent, StopEventData, StopEventType } from './events.js';
import type { StopContext } from './stop-rules.js';

/** Why a command about a stop was not accepted. `line` names the line of the reconciliation that does not add up. */
export interface StopRefusal {
  readonly code: ProblemCode;
  readonly line?: string;
}

/** What the rulebook says to a command about a stop. */
export type StopDecision =
  { readonly ok: true; readonly events: readonly StopEvent[] } | { readonly ok: false; readonly refusal: StopRefusal };

/** Refuses a command. */
export function refuseStop(code: ProblemCode, line?: string): StopDecision {
  return { ok: false, refusal: line === undefined ? { code } : { code, line } };
}

/** Accepts a command with one event. */
export function acceptStop<T extends StopEventType>(
  type: T,
  command: { readonly id: string },
  { now, actor }: StopContext,
  data: StopEventData<T>,
): StopDecision {
  const by = { id: actor.id, role: actor.role, name: actor.name };
  return { ok: true, events: [narrow({ type, at: now, by, command: command.id, data })] };
}

// Type and data belong together by the signature above; a generic object is not seen as a member of the union.
function narrow<T extends StopEventType>(event: {
  type: T;
  at: string;
  by: StopEvent['by'];
  command: string;
  data: StopEventData<T>;
}): StopEvent;
function narrow(event: StopEvent): StopEvent {
  return event;
}
