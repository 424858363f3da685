import {
  areaName,
  findArea,
  findVariant,
  rwOf,
  type CityPack,
  type Item,
  type Paper,
  type Reason,
  type RequestView,
} from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import type { StaffTerms } from '../../locale/staff-terms.js';
import type { SharedTerms } from '../../locale/terms.js';
import type { DateWriter } from './dates.js';
import { inSentence, listed } from './language/in-sentence.js';
import { statusWords } from './status-words.js';
import type { TimelineStep } from './timeline.js';

/** "RT 003 · RW 007", or the village where a city has no RW. */
export function shortPlace(pack: CityPack, view: Pick<RequestView, 'place' | 'address'>): string {
  const rw = rwOf(view.place);
  const { village } = findArea(pack, view.place);
  const parts = [
    view.address.rt === null ? undefined : `${pack.words.subUnit} ${view.address.rt}`,
    rw === undefined ? village?.name : `${pack.words.areaUnit} ${rw}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ') || areaName(pack, view.place);
}

/** A document as staff name it: "Penggantian KTP-el hilang, untuk Rani". */
export function itemName(words: StaffTerms, item: Pick<Item, 'name' | 'person'>): string {
  return item.person === null ? item.name : `${item.name}, ${fill(words.forPerson, { name: item.person })}`;
}

/** A paper as staff name it, with whose it is: "KTP-el lama, milik Rani". */
export function paperName(words: StaffTerms, { name, owner }: Pick<Paper, 'name' | 'owner'>): string {
  return owner === undefined ? name : fill(words.paperOf, { paper: name, name: owner });
}

/** The names of some documents in one line. */
export function itemNames(items: readonly Pick<Item, 'name'>[]): string {
  return items.map((item) => item.name).join(' · ');
}

/** `itemName` to be drawn: what the city calls the document stands in an element of its own. */
export function sayItem(words: StaffTerms, item: Pick<Item, 'name' | 'person'>): unknown {
  if (item.person === null) return item.name;
  return [inSentence('{item}', { item: item.name }), `, ${fill(words.forPerson, { name: item.person })}`];
}

/** `paperName` to be drawn, in the same way. */
export function sayPaper(words: StaffTerms, { name, owner }: Pick<Paper, 'name' | 'owner'>): unknown {
  if (owner === undefined) return name;
  return words.paperOf
    .split(/(\{name\})/)
    .map((part) => (part === '{name}' ? owner : inSentence(part, { paper: name })));
}

/** `itemNames` to be drawn, in the same way. */
export function sayItems(items: readonly Pick<Item, 'name'>[]): unknown {
  return listed(
    items.map(({ name }) => name),
    ' · ',
  );
}

/** The reason with this code, or undefined. */
export function reasonOf(list: readonly Reason[], code: string | null): Reason | undefined {
  return list.find((reason) => reason.code === code);
}

/** The name of a service point; the code itself where the city does not know it. */
export function servicePointName(pack: CityPack, code: string): string {
  return pack.servicePoints.find((point) => point.code === code)?.name ?? code;
}

/** When the citizen would like the visit: "Selasa, 24 November 2026, pagi". */
export function wishes(terms: SharedTerms, dates: DateWriter, view: Pick<RequestView, 'times'>): string[] {
  return view.times.map(({ day, part }) => {
    const words = terms.dayPart[part];
    return day === null ? words : `${dates.day(`${day}T05:00:00Z`)}, ${words.toLowerCase()}`;
  });
}

/** That the office has still to confirm the days until an original is back, where it has not: " (Belum dipastikan …)". */
export function unsureBackBy({ custody }: Pick<CityPack, 'custody'>, words: Pick<StaffTerms, 'unsure'>): string {
  return custody?.confirmed === 'yes' ? '' : ` (${words.unsure})`;
}

/** Why the last visit came to nothing, while no other is agreed: "Kunjungan 21 Nov gagal: Tidak ada orang di rumah. …". */
export function failedVisit(words: StaffTerms, dates: DateWriter, view: RequestView): string | undefined {
  const last = view.visits[view.visits.length - 1];
  if (last?.failure === undefined) return undefined;
  const { reason, note, at } = last.failure;
  const why = fill(words.lastVisitFailed, { when: dates.shortDay(at), why: words.visitFailed[reason] });
  return note === null ? `${why}.` : `${why}. ${note}`;
}

/** How and through whom a request came in that the citizen did not fill in alone, and how they agreed. */
export function takenIn(words: StaffTerms, { takenInBy, consent }: RequestView): [string, string | null][] {
  return [
    [words.fact.takenIn, takenInBy?.name ?? null],
    [words.fact.consent, consent.how === undefined ? null : words.consentHow[consent.how]],
  ];
}

/** Requirements of these documents whose old paper must be taken back before the new one is handed over, by name. */
export function surrenders(pack: CityPack, items: readonly Pick<Item, 'variant'>[]): string[] {
  const names = items.flatMap(({ variant }) => {
    const found = findVariant(pack, variant);
    const codes = found?.surrenderOnDelivery ?? [];
    return codes.map((code) => found?.requirements.find((each) => each.code === code)?.name ?? code);
  });
  return [...new Set(names)];
}

/** The sentence of the city for why an item was returned, refused or cancelled, or waits for the centre. */
export function itemReason(pack: CityPack, item: Pick<Item, 'status' | 'reason' | 'note'>): string | undefined {
  const { reasons } = pack;
  const lists = {
    returned: reasons.returnReasons,
    refused: reasons.refuseReasons,
    cancelled: reasons.cancelReasons,
    'waiting-centre': reasons.centreCauses,
    ready: reasons.deliveryFailReasons,
    'out-for-delivery': reasons.deliveryFailReasons,
  };
  const list = Object.entries(lists).find(([status]) => status === item.status)?.[1] ?? [];
  return [reasonOf(list, item.reason)?.name, item.note].filter(Boolean).join(': ') || undefined;
}

/** The steps that one document has gone, oldest first. */
export function itemSteps(terms: SharedTerms, dates: DateWriter, pack: CityPack, item: Item): TimelineStep[] {
  return item.steps.map(({ status, at }, index) => {
    const { label, icon, tone } = statusWords(terms, status);
    const last = index === item.steps.length - 1;
    const where = status === 'ready' && item.servicePoint !== null ? servicePointName(pack, item.servicePoint) : '';
    return {
      label,
      icon,
      tone,
      state: last ? 'now' : 'done',
      when: `${dates.shortDay(at)}, ${dates.time(at)}`,
      text: last ? [itemReason(pack, item), where].filter(Boolean).join(' · ') : where,
    };
  });
}
