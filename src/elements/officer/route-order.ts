import { currentVisit, once } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import type { DayTask } from './day-groups.js';

/** The stops in one RT. */
export interface PlaceStops {
  /** The RT as a person reads it. */
  readonly place: string;
  readonly tasks: readonly DayTask[];
}

/** A route that was put in order by hand, as it is kept on the phone: the requests' ids of one day. */
const keptShape = once(() => z.object({ day: z.string(), order: z.array(z.string()) }));

/** Reads a kept route; undefined when it is of another day or cannot be read. */
export function readRoute(kept: unknown, day: string): readonly string[] | undefined {
  const read = keptShape().safeParse(kept);
  return read.success && read.data.day === day ? read.data.order : undefined;
}

/**
 * Puts stops together by RT, so that one street is walked once: the RT with the earliest agreed time first and those
 * without any last, and within each by time. Nothing is measured and nobody is located.
 *
 * @param placeOf the RT of a stop as a person reads it
 */
export function byPlace(tasks: readonly DayTask[], placeOf: (task: DayTask) => string): PlaceStops[] {
  const places = new Map<string, DayTask[]>();
  for (const task of [...tasks].sort(byTime)) {
    const place = placeOf(task);
    const stops = places.get(place);
    if (stops === undefined) places.set(place, [task]);
    else stops.push(task);
  }
  return [...places].map(([place, stops]) => ({ place, tasks: stops }));
}

/** The stops as they were put in order by hand; what came later stands behind. */
export function byHand(tasks: readonly DayTask[], order: readonly string[]): DayTask[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const rank = ({ view }: DayTask): number => places.get(view.id) ?? order.length;
  return [...tasks].sort((one, other) => rank(one) - rank(other));
}

/** The order with one of its stops at another place; places beyond the ends count as the ends. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const others = order.filter((each) => each !== id);
  others.splice(Math.max(0, to), 0, id);
  return others;
}

function byTime(one: DayTask, other: DayTask): number {
  return timeOf(one).localeCompare(timeOf(other)) || one.since.localeCompare(other.since);
}

// Sorts behind every moment.
function timeOf({ view }: DayTask): string {
  return currentVisit(view)?.from ?? 'z';
}
