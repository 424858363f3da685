import type { Household, HouseholdSeat } from '@halo-pamor/contract';
import { ownSeat } from './bundle.js';
import type { Draft } from './draft.js';

/** A person on a seat as typed so far. `isOwn`: the person who asks, whose name is known. */
export interface Seated {
  readonly name: string;
  readonly age: string;
  readonly isOwn: boolean;
}

/** Who sits on a seat: those typed, and empty places for those who must be there. */
export function seatedAt(seat: HouseholdSeat, household: Household, draft: Draft): Seated[] {
  const typed = draft.people.filter((person) => person.seat === seat.code).slice(0, seat.most);
  const lacking = Math.max(0, seat.least - typed.length);
  const isOwnSeat = ownSeat(household, draft) === seat.code;
  return [...typed, ...Array.from({ length: lacking }, () => ({ name: '', age: '' }))].map(({ name, age }, index) => ({
    name: isOwnSeat && index === 0 ? draft.name : name,
    age,
    isOwn: isOwnSeat && index === 0,
  }));
}

/** The people of a draft with those of one seat replaced. */
export function reseated(draft: Draft, seat: string, seated: readonly Pick<Seated, 'name' | 'age'>[]): Draft['people'] {
  return [
    ...draft.people.filter((person) => person.seat !== seat),
    ...seated.map(({ name, age }) => ({ seat, name, age })),
  ];
}

/** What a person is called on the screen: as typed, the person who asks by their own name, else a word for the seat. */
export function nameOf(household: Household, draft: Draft, id: string): string | undefined {
  const person = household.people.find((one) => one.id === id);
  if (person === undefined) return undefined;
  if (isOwnPerson(household, draft, id)) return draft.name.trim() || undefined;
  return person.name ?? undefined;
}

/** Whether a person of the household is the one who asks. */
export function isOwnPerson(household: Household, draft: Draft, id: string): boolean {
  const own = ownSeat(household, draft);
  return own !== undefined && id === `${own}-1`;
}
