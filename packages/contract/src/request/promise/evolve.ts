import type { EventOf } from '../events.js';
import type { ItemStatus } from '../item-status.js';
import type { RequestView } from '../view.js';
import type { Warning } from '../warning/shape.js';

/** While an item stands here, its papers are not complete. */
const GATHERING: readonly ItemStatus[] = ['submitted', 'visit-agreed'];
/** While an item stands here, somebody in the city is to make it ready. */
const IN_HAND: readonly ItemStatus[] = ['collected', 'filed', 'approved', 'printed'];
/** Where it may be late too: its clock stands, and what was missed before stays missed. */
const STANDING: readonly ItemStatus[] = ['returned', 'waiting-centre'];

/** What the events of a promise change. A promise that was missed needs no word any more that it soon will be. */
export const promiseChanges = {
  'promise-warned': (view: RequestView, { data, at }: EventOf<'promise-warned'>): Partial<RequestView> => ({
    warnings: [
      ...(view.warnings ?? []),
      { id: data.warning, kind: 'promise-near', at, promise: toldOf(data, data.before), closedAt: null },
    ],
  }),
  'promise-missed': (view: RequestView, { data, at }: EventOf<'promise-missed'>): Partial<RequestView> => ({
    warnings: [
      ...(view.warnings ?? []).map((each) =>
        each.kind === 'promise-near' && each.closedAt === null && isAbout(each, data.items)
          ? { ...each, closedAt: at }
          : each,
      ),
      { id: data.warning, kind: 'promise-missed', at, promise: toldOf(data, 0), closedAt: null },
    ],
  }),
};

function toldOf(
  { items, phase, basis, dueAt }: EventOf<'promise-missed'>['data'],
  before: number,
): NonNullable<Warning['promise']> {
  return { items, phase, basis, dueAt, before };
}

function isAbout({ promise }: Warning, items: readonly string[]): boolean {
  return promise?.items.every((item) => items.includes(item)) ?? false;
}

/** Ends the warnings of promises whose documents have moved on, as a warning of an original ends when it is back. */
export function settlePromises(view: RequestView, at: string): RequestView {
  const { warnings } = view;
  if (!warnings?.some((each) => isSettled(view, each))) return view;
  return { ...view, warnings: warnings.map((each) => (isSettled(view, each) ? { ...each, closedAt: at } : each)) };
}

function isSettled({ items }: RequestView, { kind, promise, closedAt }: Warning): boolean {
  if (promise === undefined || closedAt !== null) return false;
  const holding: readonly ItemStatus[] =
    promise.phase === 'papers' ? GATHERING : kind === 'promise-near' ? IN_HAND : [...IN_HAND, ...STANDING];
  // Of a service whose clock starts at once nothing has to be collected before it may be late.
  const counted = promise.phase === 'handling' ? [...GATHERING, ...holding] : holding;
  return !items.some(({ id, status }) => promise.items.includes(id) && counted.includes(status));
}
