import { dutiesOf, once, type CityPack, type PayloadInput } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import type { DutyTerms } from '../../locale/id-duty.js';
import { momentAt } from '../officer/visit-times.js';

const shape = once(() =>
  z.object({
    category: z.string(),
    place: z.string(),
    rt: z.string(),
    day: z.string(),
    clock: z.string(),
    text: z.string(),
    people: z.string(),
  }),
);

/** A note as it is typed. `day` (`YYYY-MM-DD`) and `clock` (`HH:MM`) are empty while it is about now. */
export type DutyDraft = z.infer<ReturnType<typeof shape>>;

/** A note of which nothing is typed yet. */
export const newDutyDraft: DutyDraft = { category: '', place: '', rt: '', day: '', clock: '', text: '', people: '' };

/** Reads what was kept; what cannot be read counts as nothing. */
export function readDutyDraft(kept: unknown): DutyDraft | undefined {
  const read = shape().safeParse(kept);
  return read.success ? read.data : undefined;
}

/** Whether a number of people belongs to this category: to what was given or told, not to what is asked of the city. */
export function countsPeople(pack: CityPack, category: string): boolean {
  return dutiesOf(pack).some(({ code, answer }) => code === category && !answer);
}

/** What is wrong with a note, by field. `at`: when it happened, or undefined where that is no moment up to now. */
export function dutyFaults(
  draft: DutyDraft,
  of: { readonly at: string | undefined; readonly counts: boolean; readonly words: DutyTerms['form'] },
): Record<string, string | undefined> {
  const { words, counts } = of;
  const people = Number(draft.people);
  const isCount = /^\d{1,5}$/.test(draft.people.trim()) && people >= 1 && people <= 10_000;
  return {
    category: draft.category === '' ? words.categoryFault : undefined,
    text: draft.text.trim() === '' ? words.textFault : undefined,
    people: counts && draft.people.trim() !== '' && !isCount ? words.peopleFault : undefined,
    place: draft.place === '' ? words.placeFault : undefined,
    rt: /^\d{0,3}$/.test(draft.rt.trim()) ? undefined : words.rtFault,
    clock: of.at === undefined ? words.clockFault : undefined,
  };
}

/** When it happened, RFC 3339; undefined where what was typed is no moment or lies ahead. */
export function dutyMoment({ day, clock }: DutyDraft, pack: CityPack, now: Date): string | undefined {
  if (day === '' && clock === '') return now.toISOString();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(clock)) return undefined;
  const at = momentAt(day, clock, pack.utcOffset);
  return Date.parse(at) > now.getTime() ? undefined : at;
}

/** The payload of a whole note. */
export function dutyPayload(draft: DutyDraft, at: string, counts: boolean): PayloadInput<'note-duty'> {
  const rt = draft.rt.trim();
  return {
    category: draft.category,
    at,
    place: draft.place,
    rt: rt === '' ? null : rt.padStart(3, '0'),
    text: draft.text.trim(),
    people: counts && draft.people.trim() !== '' ? Number(draft.people) : null,
  };
}
