import {
  acceptedBy,
  currentVisit,
  handedOverBy,
  openItems,
  originalsOut,
  statusOf,
  type Actor,
  type Item,
  type ItemStatus,
  type RequestView,
} from '@halo-pamor/contract';
import type { DayGroupKey } from '../../locale/officer-terms.js';

/** One request on the day list: since when it waits there, and the documents that are the matter. */
export interface DayTask {
  readonly view: RequestView;
  readonly since: string;
  readonly items: readonly Item[];
  /** The matter is an original paper, not a document. */
  readonly isOriginal?: true;
}

/** One group of the day list. */
export interface DayGroup {
  readonly key: DayGroupKey;
  readonly tasks: readonly DayTask[];
}

/** Which status puts a request into which group, most pressing first. */
const groupOfStatus: readonly (readonly [DayGroupKey, ItemStatus])[] = [
  ['file', 'collected'],
  ['fetch', 'ready'],
  ['fix', 'returned'],
  ['new', 'submitted'],
  ['again', 'visit-agreed'],
];

/** The groups from top to bottom. */
const shown: readonly DayGroupKey[] = [
  'today',
  'new',
  'again',
  'file',
  'fetch',
  'fix',
  'originals',
  'later',
  'waiting',
];

/**
 * Puts open requests into the groups of the day. What is due today goes before all else and is listed by its time: a visit
 * of today or one that was missed, documents on their way, and originals that go home. Everything else is listed by how long it waits. Closed requests are left out, but for those with an original
 * that this officer has still to see to; empty groups too.
 *
 * @param dayOf gives the day in the city's zone as `YYYY-MM-DD`
 */
export function dayGroups(
  views: readonly RequestView[],
  today: string,
  dayOf: (moment: string) => string,
  actor: Pick<Actor, 'id' | 'role'>,
): DayGroup[] {
  const known = grouped.get(views);
  if (known?.today === today && known.dayOf === dayOf && known.actor === actor) return known.groups;
  const groups = new Map<DayGroupKey, Placed[]>(shown.map((key) => [key, []]));
  for (const view of views) {
    const at = placeOf(view, today, dayOf, actor);
    if (at !== undefined) groups.get(at.key)?.push(at);
  }
  const found = [...groups]
    .filter(([, placed]) => placed.length > 0)
    .map(([key, placed]) => ({ key, tasks: placed.sort(byOrder).map(({ task }) => task) }));
  grouped.set(views, { today, dayOf, actor, groups: found });
  return found;
}

interface Asked {
  readonly today: string;
  readonly dayOf: (moment: string) => string;
  readonly actor: Pick<Actor, 'id' | 'role'>;
}

/** The groups as last asked for: a list of thousands is asked for at each drawing, by more than one. */
const grouped = new WeakMap<readonly RequestView[], Asked & { readonly groups: DayGroup[] }>();
/** Where each request stood when it was last asked: of thousands hardly one has changed by the next time. */
const places = new WeakMap<RequestView, Asked & { readonly placed: Placed | undefined }>();

function placeOf(view: RequestView, today: string, dayOf: Asked['dayOf'], actor: Asked['actor']): Placed | undefined {
  const known = places.get(view);
  if (known?.today === today && known.dayOf === dayOf && known.actor === actor) return known.placed;
  const at = inGroup(view, today, dayOf, actor);
  const placed = at && { ...at, order: order(at.key, at.task) };
  places.set(view, { today, dayOf, actor, placed });
  return placed;
}

function inGroup(view: RequestView, today: string, dayOf: Asked['dayOf'], actor: Asked['actor']): Grouped | undefined {
  if (openItems(view).length > 0) return openTask(view, groupOf(view, today, dayOf), actor);
  const hasOriginal = handedOverBy(view, actor).length + acceptedBy(view, actor).length > 0;
  if (!hasOriginal) return undefined;
  // What goes home is a stop like any other; what belongs to the office is not.
  const goesHome = handedOverBy(view, actor).some(({ surrendered }) => !surrendered);
  return { key: goesHome ? 'today' : 'originals', task: originalsTask(view) };
}

interface Grouped {
  readonly key: DayGroupKey;
  readonly task: DayTask;
}

interface Placed extends Grouped {
  /** A moment, by which a group is in order. */
  readonly order: string;
}

function byOrder(one: Placed, other: Placed): number {
  return one.order < other.order ? -1 : one.order > other.order ? 1 : 0;
}

/** A paper that was handed to the officer waits for an answer, also while the documents wait for somebody else. */
function openTask(view: RequestView, key: DayGroupKey, actor: Pick<Actor, 'id' | 'role'>): Grouped {
  const isArriving = key === 'waiting' && acceptedBy(view, actor).length > 0;
  return isArriving ? { key: 'originals', task: originalsTask(view) } : { key, task: taskOf(view) };
}

function originalsTask(view: RequestView): DayTask {
  const since = originalsOut(view).map((original) => original.leg?.since ?? original.since);
  return { view, since: since.sort()[0] ?? view.submittedAt, items: view.items, isOriginal: true };
}

/** The pictures of what is due today, that is needed at a door, in the order of the day. */
export function picturesOfToday(tasks: readonly DayTask[]): string[] {
  return tasks.flatMap(({ view }) => view.papers.flatMap(({ files = [] }) => files.map(({ id }) => id)));
}

function groupOf(view: RequestView, today: string, dayOf: (moment: string) => string): DayGroupKey {
  const visit = currentVisit(view);
  if (visit !== undefined && dayOf(visit.from) <= today) return 'today';
  if (visit === undefined && view.items.some(({ status }) => status === 'out-for-delivery')) return 'today';
  // A visit that is agreed answers a new request and a returned paper; documents in hand or ready do not wait for it.
  const answered = (key: DayGroupKey): boolean =>
    visit !== undefined && (key === 'new' || key === 'again' || key === 'fix');
  const found = groupOfStatus.find(
    ([key, status]) => !answered(key) && view.items.some((item) => item.status === status),
  );
  return found?.[0] ?? (visit === undefined ? 'waiting' : 'later');
}

function taskOf(view: RequestView): DayTask {
  const status = statusOf(view);
  const items = view.items.filter((item) => item.status === status);
  const since = items.map((item) => item.since).sort()[0] ?? view.submittedAt;
  return { view, since, items: openItems(view) };
}

function order(key: DayGroupKey, task: DayTask): string {
  return key === 'today' || key === 'later' ? (currentVisit(task.view)?.from ?? 'z') : task.since;
}
