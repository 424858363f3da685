import { openItems, type RequestView } from '@halo-pamor/contract';
import type { HomeState } from './citizen-state.js';

/** A request on which something is still to be done, by the city or by the citizen. */
export function isRunning(view: RequestView): boolean {
  return openItems(view).length > 0 || (view.confirmedAt === null && view.items.some(isDelivered));
}

function isDelivered(item: RequestView['items'][number]): boolean {
  return item.status === 'delivered';
}

/** Requests that are on this phone and of which the gateway has not said anything yet. */
export function unanswered({ entries, views }: HomeState): HomeState['entries'] {
  return entries.filter(
    (entry) => entry.type === 'submit-request' && !views.some((view) => view.id === entry.requestId),
  );
}
