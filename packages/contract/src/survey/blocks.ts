import { SEVERAL_SERVICES } from './surveyed.js';

/** Fewest answers that are ever counted at once, or shown together. */
export const SMALLEST_CELL = 5;
/** How many answers may wait in one district before services are put together. */
const MOST_WAITING = 15;

/** An answer that waits for others. */
export interface WaitingAnswer {
  readonly id: string;
  readonly service: string;
}

/** Answers that are counted at once, under one service. */
export interface Block {
  readonly service: string;
  readonly ids: readonly string[];
}

/**
 * Which of the answers that wait in a district are enough to be counted together: at least `smallest` about one service.
 * What is rarer waits; when many of several services wait, they are counted as several. So every figure that is ever
 * shown, and every difference of two of them, is of at least `smallest` answers.
 */
export function ripeBlocks(waiting: readonly WaitingAnswer[], smallest = SMALLEST_CELL): Block[] {
  const byService = new Map<string, string[]>();
  for (const { id, service } of waiting) byService.set(service, [...(byService.get(service) ?? []), id]);
  const ripe = [...byService].filter(([, ids]) => ids.length >= smallest).map(([service, ids]) => ({ service, ids }));
  const rest = [...byService].filter(([, ids]) => ids.length < smallest).flatMap(([, ids]) => ids);
  return rest.length >= Math.max(MOST_WAITING, smallest) ? [...ripe, { service: SEVERAL_SERVICES, ids: rest }] : ripe;
}
