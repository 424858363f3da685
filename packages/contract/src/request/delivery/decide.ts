import type { CommandOf } from '../commands.js';
import { accept, eventOf, inOrder, refuse, refuseMove, type Context, type Decision } from '../decision.js';
import { broughtHome } from '../custody/decide.js';
import type { RequestView } from '../view.js';
import { openItems } from '../standing.js';
import { nextWarning, openWarnings } from '../warning/open.js';
import type { RequestEvent } from '../events.js';
import { soundProof } from './proof.js';
import { carrierOf, handoverOf, MAX_TRIES } from './handover.js';

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

/**
 * Judges `deliver-items`: only whoever took the documents out may hand them over, and only with the citizen's code or a
 * signature before a witness. A wrong code is refused and counted; after five nothing goes until the citizen asks for
 * another code, not even by signature, or the count would mean nothing. Originals that come home too are accepted by the same proof.
 */
export function decideDeliver(view: RequestView, command: CommandOf<'deliver-items'>, context: Context): Decision {
  const { items, originals = [], receivedBy, note } = command.payload;
  const proof = soundProof(command.payload.proof);
  if (proof === undefined) return refuse('invalid-payload');
  const refused = refuseMove(view, items, 'deliver-items');
  if (refused !== undefined) return refused;
  const carrier = context.actor.id;
  const foreign = items.find((item) => carrierOf(view, item) !== carrier);
  if (foreign !== undefined) return refuse('not-the-carrier', { item: foreign });
  const home = broughtHome(view, originals, context);
  if ('refused' in home) return home.refused;
  const handover = handoverOf(view);
  const round = handover?.round ?? 0;
  // Asked before the lock is looked at, so that every answer takes as long.
  const isRight = proof.kind !== 'code' || context.isHandoverCode({ request: view.id, carrier, round }, proof.code);
  if (handover?.locked === true) return refuse('code-locked');
  if (proof.kind === 'code' && handover === undefined) return refuse('no-handover-code');
  if (!isRight) {
    return refuse('wrong-code', {}, wrongCode(view, command, context, round));
  }
  const delivered = eventOf('items-delivered', command, context, {
    items: inOrder(view, items),
    carrier,
    receivedBy,
    note: note ?? null,
    proof: proof.kind === 'code' ? { kind: 'code', round } : proof,
  });
  const { brought } = home;
  if (brought.length === 0) return { ok: true, events: [delivered] };
  return { ok: true, events: [delivered, eventOf('originals-accepted', command, context, { originals: brought })] };
}

// The last try that a round bears locks the code, and a warning says so to those who look after the city.
function wrongCode(
  view: RequestView,
  command: { readonly id: string },
  context: Context,
  round: number,
): readonly RequestEvent[] {
  const counted = eventOf('handover-code-refused', command, context, { carrier: context.actor.id, round });
  const locks = (handoverOf(view)?.tries ?? 0) + 1 >= MAX_TRIES;
  const warning = { warning: nextWarning(view), kind: 'code-locked' } as const;
  return locks ? [counted, eventOf('warning-raised', command, context, warning)] : [counted];
}

/** Judges `renew-handover-code`: while something is on its way to a citizen who can read the code. Ends the warning. */
export function decideRenewCode(
  view: RequestView,
  command: CommandOf<'renew-handover-code'>,
  context: Context,
): Decision {
  const handover = handoverOf(view);
  if (handover === undefined) return refuse('no-handover-code');
  if (!view.items.some((item) => item.status === 'out-for-delivery')) {
    const status = view.items[0]?.status;
    return refuse('illegal-transition', status === undefined ? {} : { status });
  }
  const ended = openWarnings(view)
    .filter(({ kind }) => kind === 'code-locked')
    .map(({ id }) => eventOf('warning-closed', command, context, { warning: id }));
  return {
    ok: true,
    events: [eventOf('handover-code-renewed', command, context, { round: handover.round + 1 }), ...ended],
  };
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
