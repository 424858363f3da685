import type { RequestView } from '../view.js';
import type { Handover } from './handover-shape.js';

/** Wrong codes that a round bears; then only the citizen opens another round. */
export const MAX_TRIES = 5;

/** A round with no wrong code yet. */
export function freshRound(round: number): Handover {
  return { round, tries: 0, locked: false };
}

/**
 * The code's round of a request. Absent where nobody could read a code: somebody without the app asked, and a signature
 * before a witness stands for it.
 */
export function handoverOf(view: RequestView): Handover | undefined {
  return view.handover ?? (view.citizen === null ? undefined : freshRound(1));
}

/** Who took an item out, as long as it is on its way. */
export function carrierOf(view: RequestView, item: string): string | undefined {
  if (view.items.find(({ id }) => id === item)?.status !== 'out-for-delivery') return undefined;
  return view.deliveries.findLast((delivery) => delivery.outcome === 'taken-out' && delivery.items.includes(item))
    ?.carrier;
}
