import { attachmentChanges } from './attachment/evolve.js';
import { custodyChanges } from './custody/evolve.js';
import { deliveryChanges } from './delivery/evolve.js';
import { deskChanges } from './desk/evolve.js';
import type { EventOf, EventType, RequestEvent } from './events.js';
import { begin, intakeChanges } from './intake/evolve.js';
import type { RequestView } from './view.js';
import { promiseChanges, settlePromises } from './promise/evolve.js';
import { visitChanges } from './visit/evolve.js';
import { warningChanges } from './warning/evolve.js';

/**
 * The request after one more event. Pure: the same events give the same request everywhere and for ever.
 *
 * @throws RangeError when the first event is not `request-submitted`, or a later one is
 */
export function evolve(view: RequestView | null, event: RequestEvent): RequestView {
  if (event.type === 'request-submitted') {
    if (view !== null) throw new RangeError('a request is submitted once');
    return begin(event);
  }
  if (view === null) throw new RangeError(`a request cannot begin with ${event.type}`);
  const next = { ...view, ...change(view, event), version: view.version + 1, changedAt: event.at };
  return settlePromises(next, event.at);
}

/** Folds events in their order. */
export function foldEvents(events: Iterable<RequestEvent>): RequestView | null {
  let view: RequestView | null = null;
  for (const event of events) view = evolve(view, event);
  return view;
}

type LaterType = Exclude<EventType, 'request-submitted'>;

const changes: { readonly [T in LaterType]: (view: RequestView, event: EventOf<T>) => Partial<RequestView> } = {
  ...intakeChanges,
  ...visitChanges,
  ...attachmentChanges,
  ...deskChanges,
  ...deliveryChanges,
  ...custodyChanges,
  ...warningChanges,
  ...promiseChanges,
};

function change<T extends LaterType>(view: RequestView, event: EventOf<T>): Partial<RequestView> {
  return changes[event.type](view, event);
}
