import type { FamilyCard, Person, Situation } from '@halo-pamor/contract';
import fc from './fixed-dice.test-support.js';

/** A person of a test; untold unless said. */
export function person(id: string, role: string, age: number | null, rest: Partial<Person> = {}): Person {
  return { id, role, age, tags: [], has: [], lacks: [], card: 'k', ...rest };
}

/** A family card of a test. */
export function card(id: string, role: string, rest: Partial<FamilyCard> = {}): FamilyCard {
  return { id, role, tags: [], ...rest };
}

/** A situation of a test with one family card `k`. */
export function situation(event: string, people: Person[], rest: Partial<Situation> = {}): Situation {
  return { event, people, cards: [card('k', 'own')], facts: [], missing: [], ...rest };
}

/** Two who marry, each from the card of their parents. */
export const marriage = situation(
  'marriage',
  [
    person('suami', 'spouse', 27, { card: 'a', newCard: 'c' }),
    person('istri', 'spouse', 25, { card: 'b', newCard: 'c' }),
  ],
  { cards: [card('a', 'origin'), card('b', 'origin'), card('c', 'couple')] },
);

const FACTS = [
  'late',
  'foundling',
  'head-died',
  'lived-alone',
  'unidentified',
  'body-missing',
  'died-travelling',
  'died-abroad',
  'recorded-at-kua',
  'same-address',
  'some-stay',
  'only-minors-stay',
  'joins-household',
  'lodging',
  'widowed-before',
  'divorced-before',
];
const PERSON_TAGS = ['ever-married', 'lost-ktp-el', 'lost-kia', 'damaged-ktp-el', 'damaged-kia', 'not-on-ktp'];
const CARD_TAGS = ['lost-kk', 'damaged-kk'];
const DOCUMENTS = ['KTP-EL', 'KIA', 'AKTA-LAHIR', 'KK'];

interface Roles {
  readonly code: string;
  readonly people: readonly string[];
  readonly cards: readonly string[];
}

/** Random households in which an event happens: up to five people on up to three cards, any facts. */
export function situations({ code, people, cards }: Roles): fc.Arbitrary<Situation> {
  const cardIds = fc.constantFrom('k1', 'k2', 'k3');
  const someone = fc.record({
    role: fc.constantFrom(...people, 'bystander'),
    age: fc.option(fc.integer({ min: 0, max: 95 }), { nil: null }),
    tags: fc.subarray(PERSON_TAGS),
    documents: fc.tuple(...DOCUMENTS.map(() => fc.constantFrom('has', 'lacks', 'untold'))),
    card: fc.option(cardIds, { nil: null }),
    newCard: fc.option(cardIds, { nil: undefined }),
  });
  return fc
    .record({
      people: fc.array(someone, { maxLength: 5 }),
      cards: fc.array(fc.record({ role: fc.constantFrom(...cards), tags: fc.subarray(CARD_TAGS) }), { maxLength: 3 }),
      facts: fc.subarray(FACTS),
    })
    .map((drawn) => ({
      event: code,
      people: drawn.people.map(({ documents, newCard, ...rest }, index) => ({
        ...rest,
        id: `p${String(index + 1)}`,
        has: DOCUMENTS.filter((_code, at) => documents[at] === 'has'),
        lacks: DOCUMENTS.filter((_code, at) => documents[at] === 'lacks'),
        ...(newCard === undefined ? {} : { newCard }),
      })),
      cards: drawn.cards.map((one, index) => ({ ...one, id: `k${String(index + 1)}` })),
      facts: drawn.facts,
      missing: [],
    }));
}
