import { acceptStop, refuseStop, type StopDecision } from './decision.js';
import type { StopCommandOf } from './kinds.js';
import { ticketLabel } from './own-number.js';
import type { StopView } from './shape.js';
import type { StopContext } from './stop-rules.js';

// What a phone did while it had no signal is judged whenever it comes: an open or a closed stop takes it alike, and a
// second phone may say the same thing again. So nothing here depends on which phone is heard first.

/** Judges `open-stop`. */
export function decideOpen(_view: StopView, command: StopCommandOf<'open-stop'>, context: StopContext): StopDecision {
  return acceptStop('stop-opened', command, context, {});
}

/** Judges `give-ticket`: a number of this officer's own range, or a spare one; never one that is given already. */
export function decideGive(view: StopView, command: StopCommandOf<'give-ticket'>, context: StopContext): StopDecision {
  const { label, line = null, name = null, wants } = command.payload;
  if (view.status === 'planned') return refuseStop('illegal-transition');
  if (view.tickets.some((ticket) => ticket.label === label)) return refuseStop('ticket-taken');
  if (!label.startsWith('C-') && !isOwnNumber(view, label, context)) return refuseStop('ticket-range');
  if (line !== null && !view.roster.some(({ id }) => id === line)) return refuseStop('unknown-ticket');
  if (wants.some((service) => !context.rules.isService(service))) return refuseStop('unknown-variant');
  return acceptStop('ticket-given', command, context, { label, line, name, wants: inOrder(wants) });
}

function isOwnNumber({ ranges }: StopView, label: string, { actor }: StopContext): boolean {
  const number = Number(label);
  // The same number written with another count of noughts is not another number.
  if (label !== ticketLabel(number)) return false;
  return ranges.some(({ officer, from, until }) => officer.id === actor.id && from <= number && number <= until);
}

/** Judges `call-ticket`. */
export function decideCall(view: StopView, command: StopCommandOf<'call-ticket'>, context: StopContext): StopDecision {
  const { ticket } = command.payload;
  return has(view, ticket) ? acceptStop('ticket-called', command, context, { ticket }) : refuseStop('unknown-ticket');
}

/** Judges `leave-ticket`. Who was served on another phone meanwhile stays served. */
export function decideLeave(
  view: StopView,
  command: StopCommandOf<'leave-ticket'>,
  context: StopContext,
): StopDecision {
  const { ticket } = command.payload;
  return has(view, ticket) ? acceptStop('ticket-left', command, context, { ticket }) : refuseStop('unknown-ticket');
}

/** Judges `serve-ticket`. */
export function decideServe(
  view: StopView,
  command: StopCommandOf<'serve-ticket'>,
  context: StopContext,
): StopDecision {
  const { ticket, services, biometric, request = null } = command.payload;
  if (!has(view, ticket)) return refuseStop('unknown-ticket');
  if (services.some((service) => !context.rules.isService(service))) return refuseStop('unknown-variant');
  return acceptStop('ticket-served', command, context, { ticket, services: inOrder(services), biometric, request });
}

/** Judges `hand-out`: documents that are printed on a blank, each once. */
export function decideHandOut(view: StopView, command: StopCommandOf<'hand-out'>, context: StopContext): StopDecision {
  const { ticket, services } = command.payload;
  if (!has(view, ticket)) return refuseStop('unknown-ticket');
  const papers = inOrder(services).flatMap((service) => {
    const kind = context.rules.blankOf(service);
    return kind === undefined ? [] : [{ service, kind }];
  });
  if (papers.length === 0) return refuseStop('unknown-variant');
  return acceptStop('papers-handed-out', command, context, { ticket, papers });
}

function has({ tickets }: StopView, id: string): boolean {
  return tickets.some((ticket) => ticket.id === id);
}

function inOrder(services: readonly string[]): string[] {
  return [...new Set(services)].sort();
}
