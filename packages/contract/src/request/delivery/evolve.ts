import { moveItems } from '../moved.js';
import type { EventOf } from '../events.js';
import type { Delivery, RequestView } from '../view.js';
import { freshRound, handoverOf, MAX_TRIES } from './handover.js';
import type { Handover } from './handover-shape.js';

function attempt(at: string, data: { items: string[]; carrier: string }, rest: Partial<Delivery>): Delivery {
  return {
    at,
    items: data.items,
    outcome: 'taken-out',
    carrier: data.carrier,
    reason: null,
    note: null,
    receivedBy: null,
    ...rest,
  };
}

function proofOf(proof: NonNullable<EventOf<'items-delivered'>['data']['proof']>): Delivery['proof'] {
  return { kind: proof.kind, witness: proof.kind === 'signature' ? proof.witness : null };
}

// The round outlives a delivery that failed: taking the documents out once more gives no further tries.
function withHandover(handover: Handover | undefined): Partial<RequestView> {
  return handover === undefined ? {} : { handover };
}

/** What the events of bringing documents home change. */
export const deliveryChanges = {
  'items-taken-out': (view: RequestView, { data, at }: EventOf<'items-taken-out'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'out-for-delivery', at),
    deliveries: [...view.deliveries, attempt(at, data, {})],
    ...withHandover(handoverOf(view)),
  }),
  'delivery-failed': (view: RequestView, { data, at }: EventOf<'delivery-failed'>): Partial<RequestView> => ({
    items:
      data.servicePoint === null
        ? moveItems(view, data.items, 'out-for-delivery', at, { reason: data.reason, note: data.note })
        : moveItems(view, data.items, 'ready', at, {
            reason: data.reason,
            note: data.note,
            servicePoint: data.servicePoint,
          }),
    deliveries: [...view.deliveries, attempt(at, data, { outcome: 'failed', reason: data.reason, note: data.note })],
    // Whoever was at the door with them went away again; a visit that was only agreed may still be kept.
    visits: view.visits.map((visit) =>
      visit.purpose === 'deliver' && visit.status === 'started' ? { ...visit, status: 'failed' } : visit,
    ),
  }),
  'items-delivered': (view: RequestView, { data, at }: EventOf<'items-delivered'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'delivered', at),
    deliveries: [
      ...view.deliveries,
      attempt(at, data, {
        outcome: 'delivered',
        receivedBy: data.receivedBy,
        note: data.note,
        ...(data.proof && { proof: proofOf(data.proof) }),
      }),
    ],
    // A code opens one door once; what is still on its way needs the next one.
    ...(data.proof?.kind === 'code' ? withHandover(freshRound(data.proof.round + 1)) : {}),
    visits: view.visits.map((visit) =>
      visit.purpose === 'deliver' && visit.status !== 'failed' ? { ...visit, status: 'done' } : visit,
    ),
  }),
  'handover-code-refused': (view: RequestView): Partial<RequestView> => {
    const handover = handoverOf(view);
    if (handover === undefined) return {};
    const tries = handover.tries + 1;
    return { handover: { ...handover, tries, locked: tries >= MAX_TRIES } };
  },
  'handover-code-renewed': (_view: RequestView, { data }: EventOf<'handover-code-renewed'>): Partial<RequestView> => ({
    handover: freshRound(data.round),
  }),
  'receipt-confirmed': (_view: RequestView, { at }: EventOf<'receipt-confirmed'>): Partial<RequestView> => ({
    confirmedAt: at,
  }),
};
