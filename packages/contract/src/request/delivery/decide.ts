import type { CommandOf } from '../commands.js';
import { accept, inOrder, refuse, refuseMove, type Context, type Decision } from '../decision.js';
import { openItems, type RequestView } from '../view.js';

/** Judges `take-out`. */
export function decideTakeOut(view: RequestView, command: CommandOf<'take-out'>, context: Context): Decision {
  const { items } = command.payload;
  return (
    refuseMove(view, items, 'take-out') ??
    accept('items-taken-out', command, context, { items: inOrder(view, items), carrier: context.actor.id })
  );
}

/** Judges `fail-delivery`. Documents that come back lie at the named service point, or where they were fetched. */
export function decideFailDelivery(view: RequestView, command: CommandOf<'fail-delivery'>, context: Context): Decision {
  const { items, reason, next, note } = command.payload;
  if (!context.rules.isReason('deliveryFailReasons', reason)) return refuse('unknown-reason');
  const refused = refuseMove(view, items, 'fail-delivery');
  if (refused !== undefined) return refused;
  const from = view.items.find((item) => items.includes(item.id))?.servicePoint ?? null;
  const servicePoint = next === 'back' ? (command.payload.servicePoint ?? from) : null;
  if (next === 'back' && (servicePoint === null || !context.rules.isServicePoint(servicePoint))) {
    return refuse('unknown-service-point');
  }
  return accept('delivery-failed', command, context, {
    items: inOrder(view, items),
    carrier: context.actor.id,
    reason,
    note: note ?? null,
    servicePoint,
  });
}

/** Judges `deliver-items`. */
export function decideDeliver(view: RequestView, command: CommandOf<'deliver-items'>, context: Context): Decision {
  const { items, receivedBy, note } = command.payload;
  return (
    refuseMove(view, items, 'deliver-items') ??
    accept('items-delivered', command, context, {
      items: inOrder(view, items),
      carrier: context.actor.id,
      receivedBy,
      note: note ?? null,
    })
  );
}

/** Judges `confirm-receipt`: once, when something was delivered and nothing is on its way any more. */
export function decideConfirmReceipt(
  view: RequestView,
  command: CommandOf<'confirm-receipt'>,
  context: Context,
): Decision {
  if (view.confirmedAt !== null) return refuse('nothing-changed');
  const open = openItems(view)[0];
  if (open !== undefined) return refuse('illegal-transition', { item: open.id, status: open.status });
  if (!view.items.some((item) => item.status === 'delivered')) return refuse('finished');
  return accept('receipt-confirmed', command, context, {});
}
