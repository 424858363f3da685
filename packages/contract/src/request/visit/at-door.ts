import type { ItemStatus } from '../item-status.js';
import type { RequestView, Visit } from '../view.js';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Statuses in which somebody still has reason to come to the house. */
export const reasonsToCome: Readonly<Record<Visit['purpose'], readonly ItemStatus[]>> = {
  collect: ['submitted', 'visit-agreed', 'returned'],
  deliver: ['ready', 'out-for-delivery'],
};

/**
 * The visit for which the officer is at the door. Whoever leaves may forget to say so, or have no signal: so it is over at
 * the latest when the day on which it began is over in the city, when another visit was announced, or when nothing is
 * left to come for. A clock that is slow ends none.
 *
 * @param utcOffset - minutes by which the city is ahead of UTC, as its pack says
 */
export function visitAtDoor(view: RequestView, now: string | Date, utcOffset: number): Visit | undefined {
  const last = view.visits[view.visits.length - 1];
  if (last?.status !== 'started') return undefined;
  if (!view.items.some(({ status }) => reasonsToCome[last.purpose].includes(status))) return undefined;
  // A start that was folded before its moment was noted is taken to have been as agreed.
  const began = dayOf(last.startedAt ?? last.to, utcOffset);
  return dayOf(now, utcOffset) > began ? undefined : last;
}

/** The day there, counted since 1970. */
function dayOf(moment: string | Date, utcOffset: number): number {
  return Math.floor((new Date(moment).getTime() + utcOffset * MINUTE_MS) / DAY_MS);
}
