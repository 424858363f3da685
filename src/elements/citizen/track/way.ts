import { isClosed, type CityPack, type ItemStatus, type Reason } from '@halo-pamor/contract';
import { fill } from '../../../locale/fill.js';
import type { DateWriter } from '../../shared/dates.js';
import { statusWords } from '../../shared/status-words.js';
import type { TimelineStep } from '../../shared/timeline.js';
import type { CitizenState } from '../citizen-state.js';

/** What of an item its way is drawn from; the full view and the one behind a tracking code both have it. */
export interface Traveller {
  readonly name: string;
  readonly status: ItemStatus;
  readonly steps: readonly { readonly status: ItemStatus; readonly at: string }[];
  readonly servicePoint: string | null;
  readonly reason: string | null;
  readonly note?: string | null;
}

/** The usual way on. A return goes back to the door; waiting for the centre ends in print. */
const usual: readonly ItemStatus[] = [
  'submitted',
  'visit-agreed',
  'collected',
  'filed',
  'approved',
  'printed',
  'ready',
  'out-for-delivery',
  'delivered',
];

const lastUsual: Readonly<Partial<Record<ItemStatus, ItemStatus>>> = {
  returned: 'visit-agreed',
  'waiting-centre': 'approved',
};

type Words = Pick<CitizenState, 'terms' | 'words' | 'dates' | 'pack'>;

/** The way of an item: what is done, what is now with its reason or place, and what still comes. */
export function wayOf(item: Traveller, of: Words): TimelineStep[] {
  const { terms, dates } = of;
  const travelled = item.steps.map((step, index): TimelineStep => {
    const { label, icon, tone } = statusWords(terms, step.status);
    const isLast = index === item.steps.length - 1;
    const done = !isLast || step.status === 'delivered';
    return {
      label,
      icon,
      tone,
      state: done ? 'done' : 'now',
      when: shortMoment(dates, step.at),
      text: isLast ? whyOf(item, of) : undefined,
    };
  });
  return isClosed(item.status) ? travelled : [...travelled, ...ahead(item.status, of)];
}

/** "Senin, 23 Nov, 14.30": a line of its own on a narrow phone, for a way has many steps. */
function shortMoment(dates: DateWriter, moment: string): string {
  const [weekday = ''] = dates.day(moment).split(',');
  return `${weekday}, ${dates.shortDay(moment)}, ${dates.time(moment)}`;
}

function ahead(status: ItemStatus, { terms }: Words): TimelineStep[] {
  const from = usual.indexOf(lastUsual[status] ?? status) + 1;
  return usual.slice(from).map((next) => {
    const { label, icon } = statusWords(terms, next);
    return { label, icon, state: 'next' };
  });
}

/** Why an item stands where it stands: the pack's sentence for the reason, the clerk's own words, the place. */
function whyOf(item: Traveller, { pack, words }: Words): string | undefined {
  const parts = [
    reasonSentence(pack, item),
    item.note ?? undefined,
    item.status === 'ready' && item.servicePoint !== null
      ? fill(words.track.readyAt, { name: placeName(pack, item.servicePoint) })
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}

function reasonSentence(pack: CityPack, { status, reason }: Traveller): string | undefined {
  const lists: Readonly<Partial<Record<ItemStatus, readonly Reason[]>>> = {
    returned: pack.reasons.returnReasons,
    refused: pack.reasons.refuseReasons,
    cancelled: pack.reasons.cancelReasons,
    'waiting-centre': pack.reasons.centreCauses,
  };
  return lists[status]?.find(({ code }) => code === reason)?.plain;
}

/** The name of a service point; an unknown code is shown as it came. */
function placeName(pack: CityPack, code: string): string {
  return pack.servicePoints.find((point) => point.code === code)?.name ?? code;
}

/** Items that went exactly the same way, so that one timeline tells of all of them. */
export function sameWay<T extends Traveller>(items: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify([item.steps, item.reason, item.note, item.servicePoint]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
