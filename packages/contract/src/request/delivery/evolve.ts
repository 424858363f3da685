import { moveItems } from '../moved.js';
import type { EventOf } from '../events.js';
import type { Delivery, RequestView } from '../view.js';

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

/** What the events of bringing documents home change. */
export const deliveryChanges = {
  'items-taken-out': (view: RequestView, { data, at }: EventOf<'items-taken-out'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'out-for-delivery', at),
    deliveries: [...view.deliveries, attempt(at, data, {})],
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
  }),
  'items-delivered': (view: RequestView, { data, at }: EventOf<'items-delivered'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'delivered', at),
    deliveries: [
      ...view.deliveries,
      attempt(at, data, { outcome: 'delivered', receivedBy: data.receivedBy, note: data.note }),
    ],
    visits: view.visits.map((visit) =>
      visit.purpose === 'deliver' && visit.status !== 'done' ? { ...visit, status: 'done' } : visit,
    ),
  }),
  'receipt-confirmed': (_view: RequestView, { at }: EventOf<'receipt-confirmed'>): Partial<RequestView> => ({
    confirmedAt: at,
  }),
};
