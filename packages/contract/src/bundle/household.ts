import type { CityPack, FactAnswer, FactQuestion, HouseholdRules, HouseholdSeat } from '../city/index.js';
import { applies, tagsOfPerson, type FamilyCard, type Person, type Situation } from './situation.js';
import { answersTo, type Told } from './told.js';
import { daysLate } from './triage.js';

/** A question as it is put: `key` names its answer in {@link Told}, `person` whom it is about, `{name}` is still in `plain`. */
export interface AskedQuestion {
  readonly key: string;
  readonly question: FactQuestion;
  readonly answers: readonly FactAnswer[];
  readonly person: string | null;
}

/** A person of the household with the name that the family gave. */
export interface HouseholdPerson {
  readonly id: string;
  readonly seat: string;
  readonly name: string | null;
}

/** A household as far as it was told: what is still to be asked is among what is asked. */
export interface Household {
  readonly rules: HouseholdRules;
  /** Questions about the household, then seats in their order, then questions about each person. */
  readonly questions: readonly AskedQuestion[];
  readonly seats: readonly HouseholdSeat[];
  readonly about: readonly AskedQuestion[];
  readonly people: readonly HouseholdPerson[];
  /** Days by which the report is late, 0 when in time, null where the day was not told. */
  readonly late: number | null;
  readonly situation: Situation;
}

type Rules = Pick<CityPack, 'bundleRules' | 'services'>;

/**
 * Reads what a family told by the questions of the pack: what else to ask, and the situation for the solver. An answer to
 * a question that is not asked any more counts for nothing, so that a changed mind leaves no trace.
 *
 * @param today the day in the city's zone, `YYYY-MM-DD`
 * @returns undefined where the pack asks nothing about the event
 */
export function readHousehold(pack: Rules, told: Told, today: string): Household | undefined {
  const rules = pack.bundleRules.households.find(({ event }) => event === told.event);
  if (rules === undefined) return undefined;
  const late = lateOf(pack, rules, told, today);
  const facts = new Set<string>(late !== null && late > 0 ? ['late'] : []);
  const questions: AskedQuestion[] = [];
  for (const question of rules.questions) {
    if (question.about !== undefined || !applies(question, facts)) continue;
    const asked = askedOf(question, null, facts);
    questions.push(asked);
    for (const { tags } of givenTo(asked, told)) for (const tag of tags ?? []) facts.add(tag);
  }
  const seats = rules.seats.filter((seat) => applies(seat, facts));
  const about: AskedQuestion[] = [];
  const people = seats.flatMap((seat) =>
    seatedOf(seat, told).map(({ name, age }, index) => {
      const id = `${seat.code}-${String(index + 1)}`;
      const born = seat.bornThen === true && told.since !== null ? yearsSince(told.since, today) : null;
      let person: Person = {
        id,
        role: seat.role,
        age: born ?? age ?? seat.age ?? null,
        tags: seat.tags ?? [],
        has: [],
        lacks: [],
        card: seat.card ?? null,
        ...(seat.newCard === undefined ? {} : { newCard: seat.newCard }),
      };
      for (const question of rules.questions) {
        const tags = tagsOfPerson(person, [...facts], pack.bundleRules.ages);
        if (question.about !== seat.code || !applies(question, tags)) continue;
        const asked = askedOf(question, id, tags);
        about.push(asked);
        person = withAnswers(person, givenTo(asked, told));
      }
      return { person, seat: seat.code, name };
    }),
  );
  return {
    rules,
    questions,
    seats,
    about,
    people: people.map(({ person, seat, name }) => ({ id: person.id, seat, name })),
    late,
    situation: {
      event: told.event,
      people: people.map(({ person }) => person),
      cards: cardsOf(rules, facts, people),
      facts: [...facts],
      missing: [],
    },
  };
}

/** The days by which a report is late, by the deadline of the service that has one from this kind of event. */
function lateOf({ services }: Rules, { since }: HouseholdRules, told: Told, today: string): number | null {
  const deadline = services.find((service) => since !== undefined && service.deadline?.from === since.from)?.deadline;
  return deadline === undefined || told.since === null ? null : daysLate(deadline, told.since, today);
}

function askedOf(question: FactQuestion, person: string | null, tags: ReadonlySet<string>): AskedQuestion {
  return {
    key: person === null ? question.code : `${question.code}@${person}`,
    question,
    answers: question.answers.filter((answer) => applies(answer, tags)),
    person,
  };
}

/** The answers that hold: an answer that stands alone drops the others. */
function givenTo({ key, question, answers }: AskedQuestion, told: Told): FactAnswer[] {
  const codes = answersTo(told, key);
  const given = answers.filter((answer) => codes.includes(answer.code));
  if (question.many !== true) return given.slice(0, 1);
  const alone = given.find((answer) => answer.alone === true);
  return alone === undefined ? given : [alone];
}

/** Who sits on a seat: those named, at least as many as must be there. */
function seatedOf(seat: HouseholdSeat, { people }: Told): { name: string | null; age: number | null }[] {
  const named = people.filter((person) => person.seat === seat.code).slice(0, seat.most);
  const lacking = Math.max(0, seat.least - named.length);
  return [...named, ...Array.from({ length: lacking }, () => ({ name: null, age: null }))];
}

function withAnswers(person: Person, given: readonly FactAnswer[]): Person {
  return {
    ...person,
    tags: [...person.tags, ...given.flatMap(({ tags = [] }) => tags)],
    has: [...person.has, ...given.flatMap(({ has = [] }) => has)],
    lacks: [...person.lacks, ...given.flatMap(({ lacks = [] }) => lacks)],
  };
}

function cardsOf(
  { cards }: HouseholdRules,
  facts: ReadonlySet<string>,
  people: readonly { readonly person: Person; readonly seat: string }[],
): FamilyCard[] {
  return cards
    .filter((card) => {
      const of = people.find(({ seat }) => seat === card.of)?.person;
      return applies(card, of === undefined ? facts : new Set([...facts, ...of.tags]));
    })
    .map(({ code, role, from, tags = [] }) => ({ id: code, role, tags, ...(from === undefined ? {} : { from }) }));
}

/** Whole years between two days. */
function yearsSince(day: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return Math.max(0, today.slice(5) < day.slice(5) ? years - 1 : years);
}
