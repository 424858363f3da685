import { acceptStop, refuseStop, type StopDecision } from './decision.js';
import type { StopCommandOf } from './kinds.js';
import { OTHER_PHONE, unnamedLine } from './reconcile.js';
import type { StopView } from './shape.js';
import type { StopContext } from './stop-rules.js';

/** Judges `use-blank`. More than was brought is taken too: the reconciliation says so. */
export function decideUse(view: StopView, command: StopCommandOf<'use-blank'>, context: StopContext): StopDecision {
  const { kind, for: meant = null } = command.payload;
  if (view.status === 'planned') return refuseStop('illegal-transition');
  if (!context.rules.isBlank(kind)) return refuseStop('unknown-variant');
  if (meant !== null && !view.tickets.some(({ id }) => id === meant.ticket)) return refuseStop('unknown-ticket');
  return acceptStop('blank-used', command, context, { kind, for: meant });
}

/** Judges `spoil-blank`. */
export function decideSpoil(view: StopView, command: StopCommandOf<'spoil-blank'>, context: StopContext): StopDecision {
  const { kind, reason } = command.payload;
  if (view.status === 'planned') return refuseStop('illegal-transition');
  if (!context.rules.isBlank(kind)) return refuseStop('unknown-variant');
  if (!context.rules.isSpoilReason(reason)) return refuseStop('unknown-reason');
  return acceptStop('blank-spoiled', command, context, { kind, reason });
}

/** Judges `take-back-blank`: only what the same officer counted can be taken back, so it follows what it takes back. */
export function decideTakeBack(
  view: StopView,
  command: StopCommandOf<'take-back-blank'>,
  context: StopContext,
): StopDecision {
  const { kind, for: meant = null, reason = null } = command.payload;
  const own = view.tallies.find((tally) => tally.kind === kind && tally.by === context.actor.id);
  const counted = reason === null ? own?.used : own?.spoiled.find((spoiled) => spoiled.reason === reason)?.times;
  if ((counted ?? 0) === 0) return refuseStop('nothing-changed');
  if (meant !== null && !wasPrinted(view, meant, kind)) return refuseStop('nothing-changed');
  return acceptStop('blank-taken-back', command, context, { kind, for: meant, reason });
}

function wasPrinted({ tickets }: StopView, meant: { ticket: string; service: string }, kind: string): boolean {
  const printed = tickets.find(({ id }) => id === meant.ticket)?.printed;
  return printed?.some((each) => each.service === meant.service && each.kind === kind && each.times > 0) ?? false;
}

/**
 * Judges `close-stop`: everything adds up, or each line that does not is named with its amount and a reason. A line may
 * also wait for the work of another phone, whatever its amount; then the stop stays `differs` until that has come. A closed
 * stop may be counted again.
 */
export function decideClose(view: StopView, command: StopCommandOf<'close-stop'>, context: StopContext): StopDecision {
  const { counted, differences } = command.payload;
  if (view.status === 'planned') return refuseStop('illegal-transition');
  const wrong = differences.find(({ reason }) => !context.rules.isDifferenceReason(reason));
  if (wrong) return refuseStop('unknown-reason', wrong.line);
  const named = differences.map((each) => ({ ...each, note: each.note ?? null }));
  const open = unnamedLine(
    view,
    counted,
    named,
    ({ reason, amount }, { difference }) => reason === OTHER_PHONE || amount === difference,
  );
  if (open) return refuseStop('sums-differ', open.line);
  const { id, name } = context.actor;
  return acceptStop('stop-closed', command, context, { counted, differences: named, by: { id, name } });
}
