import { normalisePhone, type PayloadInput } from '@halo-pamor/contract';
import type { Draft } from './draft.js';
import { placeOf } from './faults.js';

/** What `submit-request` asks for, made of a draft that every screen has accepted. */
export function payloadOf(draft: Draft): PayloadInput<'submit-request'> {
  const person = draft.forWhom === 'self' ? '' : draft.person.trim();
  return {
    items: draft.variants.map((variant) => ({ variant, person: orNull(person) })),
    applicant: { name: draft.name.trim(), phone: normalisePhone(draft.phone) ?? null },
    forWhom: draft.forWhom === '' ? 'self' : draft.forWhom,
    channel: 'app',
    place: placeOf(draft),
    address: {
      street: draft.street.trim(),
      rt: orNull(threeDigits(draft.rt)),
      landmark: orNull(draft.landmark),
    },
    papersAtHand: Object.entries(draft.papers).map(([code, atHand]) => ({ code, atHand })),
    times: timesOf(draft),
    note: orNull(draft.note),
    consent: { version: draft.consent, given: true },
  };
}

/** The wishes for a visit: each day with the part of the day, or the part alone where any day is fine. */
function timesOf({ days, part }: Pick<Draft, 'days' | 'part'>): { day: string | null; part: Draft['part'] }[] {
  return days.length === 0 ? [{ day: null, part }] : days.map((day) => ({ day, part }));
}

/** An RT as it is written on papers: `3` becomes `003`. */
export function threeDigits(typed: string): string {
  const digits = typed.trim();
  return digits === '' ? '' : digits.padStart(3, '0');
}

function orNull(typed: string): string | null {
  return typed.trim() || null;
}
