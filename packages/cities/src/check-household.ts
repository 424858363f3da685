import type { CityPack, HouseholdRules } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault } from './fault.js';

/**
 * What a family is asked: about every event, about people and family cards that the household has, and in such a way that
 * each rule of the event can come to hold. A rule that no answer reaches would be a document that nobody is ever offered.
 */
export function checkHouseholds({ bundleRules: rules }: CityPack): Fault[] {
  const all = rules.households;
  const at = (index: number, ...rest: PropertyKey[]) => ['bundleRules', 'households', index, ...rest];
  return [
    ...repeated(
      all.map(({ event }, index) => ({ value: event, place: at(index, 'event') })),
      'event',
    ),
    ...rules.events.flatMap(({ code }, index) =>
      all.some(({ event }) => event === code)
        ? []
        : [faultAt(['bundleRules', 'events', index], `No household asks about "${code}".`)],
    ),
    ...all.flatMap((household, index) => [
      ...(rules.events.some(({ code }) => code === household.event)
        ? []
        : [faultAt(at(index, 'event'), `"${household.event}" is no event of this pack.`)]),
      ...named(household, (...rest) => at(index, ...rest)),
      ...unreached(household, rules),
    ]),
  ];
}

function named(household: HouseholdRules, at: (...rest: PropertyKey[]) => PropertyKey[]): Fault[] {
  const seats = new Set(household.seats.map(({ code }) => code));
  const cards = new Set(household.cards.map(({ code }) => code));
  const known = (among: ReadonlySet<string>, code: string | undefined, place: PropertyKey[], what: string) =>
    code === undefined || among.has(code) ? [] : [faultAt(place, `"${code}" is no ${what} of this household.`)];
  return [
    ...repeated(
      household.seats.map(({ code }, s) => ({ value: code, place: at('seats', s, 'code') })),
      'seat',
    ),
    ...repeated(
      household.questions.map(({ code, about = '' }, q) => ({
        value: `${code}@${about}`,
        place: at('questions', q, 'code'),
      })),
      'question',
    ),
    ...household.questions.flatMap(({ about }, q) => known(seats, about, at('questions', q, 'about'), 'seat')),
    ...household.seats.flatMap(({ card, newCard, least, most }, s) => [
      ...known(cards, card, at('seats', s, 'card'), 'family card'),
      ...known(cards, newCard, at('seats', s, 'newCard'), 'family card'),
      ...(least <= most ? [] : [faultAt(at('seats', s, 'least'), 'More people than fit are to be there.')]),
    ]),
    ...household.cards.flatMap(({ from, of }, c) => [
      ...known(cards, from, at('cards', c, 'from'), 'family card'),
      ...known(seats, of, at('cards', c, 'of'), 'seat'),
    ]),
  ];
}

function unreached(household: HouseholdRules, rules: CityPack['bundleRules']): Fault[] {
  const { event, questions, seats, cards } = household;
  const answers = questions.flatMap((question) => question.answers);
  const told = new Set([
    event,
    'late',
    ...rules.ages.map(({ tag }) => tag),
    ...[...answers, ...seats, ...cards].flatMap(({ tags = [] }) => tags),
    ...answers.flatMap(({ has = [] }) => has.map((code) => `has-${code.toLowerCase()}`)),
    ...answers.flatMap(({ lacks = [] }) => lacks.map((code) => `lacks-${code.toLowerCase()}`)),
  ]);
  const roles = new Set([...seats, ...cards].map(({ role }) => role));
  return rules.due.flatMap((rule, index) => {
    if (rule.event !== event) return [];
    const place = ['bundleRules', 'due', index];
    const untold = (rule.if ?? []).find((tag) => !told.has(tag));
    if (untold !== undefined) return [faultAt([...place, 'if'], `No answer of the household gives "${untold}".`)];
    return roles.has(rule.role) ? [] : [faultAt([...place, 'role'], `Nobody in the household is a "${rule.role}".`)];
  });
}
