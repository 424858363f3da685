import { turnOfOriginals } from './custody/turn.js';
import { isClosed, itemStatuses, turnOf, type ItemStatus, type Turn } from './item-status.js';
import type { Item, RequestView, Visit } from './view.js';

/** The items on which something is still to be done. */
export function openItems(view: RequestView): Item[] {
  return view.items.filter((each) => !isClosed(each.status));
}

/**
 * One status for the whole request: the open item that is least far, because that one keeps people waiting; when none
 * is open, the best that was reached.
 */
export function statusOf(view: RequestView): ItemStatus {
  const open = openItems(view);
  return leastFar(open.length > 0 ? open : view.items);
}

function leastFar(items: readonly Item[]): ItemStatus {
  const rank = (status: ItemStatus) => (status === 'returned' ? -1 : itemStatuses.indexOf(status));
  return items.reduce<ItemStatus>(
    (least, each) => (rank(each.status) < rank(least) ? each.status : least),
    items[0]?.status ?? 'cancelled',
  );
}

/**
 * Whose turn it is, by the item that is least far. Where that is nobody's, since all is refused, cancelled or confirmed, it
 * is the turn of whoever has an original paper that belongs elsewhere.
 */
export function turnIn(view: RequestView): Turn {
  const turn = view.confirmedAt === null ? turnOf[statusOf(view)] : 'nobody';
  return turn === 'nobody' ? (turnOfOriginals(view) ?? turn) : turn;
}

/**
 * Where a request stands in the queues of the gateway. Items move on their own, so a request with one document at the desk
 * and another at the officer's is the desk's to go on with: it stands where its least far item at the desk stands.
 */
export function placeInQueue(view: RequestView): { readonly status: ItemStatus; readonly turn: Turn } {
  const atDesk = view.items.filter((each) => turnOf[each.status] === 'operator');
  if (atDesk.length > 0) return { status: leastFar(atDesk), turn: 'operator' };
  const status = statusOf(view);
  // An original that still lies somewhere is not to wait until the citizen says that the document has come.
  const out = isClosed(status) ? turnOfOriginals(view) : undefined;
  return { status, turn: out ?? turnIn(view) };
}

/** The visit that is agreed or going on, if any. */
export function currentVisit(view: RequestView): Visit | undefined {
  return view.visits.find(({ status }) => status === 'agreed' || status === 'started');
}
