import type { BundleSolver, Person, Situation } from '@halo-pamor/contract';

type Event = BundleSolver['events'][number];

const DOCUMENTS = ['KTP-EL', 'KIA', 'AKTA-LAHIR', 'KK'];
const FACTS = ['late', 'head-died', 'lodging', 'some-stay', 'joins-household', 'recorded-at-kua', 'same-address'];
const TAGS = ['ever-married', 'lost-ktp-el', 'lost-kia', 'damaged-ktp-el', 'damaged-kia'];

/** Invented households of two to six people, the same in each run, in which one event happens. */
export function inventedHouseholds({ code, people, cards }: Event, count: number): Situation[] {
  const draw = dice(code.length * 7919 + count);
  return Array.from({ length: count }, () => {
    const size = 2 + draw(5);
    const owned = cards.flatMap((role) => (role === 'origin' ? [role, role] : [role]));
    return {
      event: code,
      people: Array.from({ length: size }, (_unused, nth): Person => {
        const documents = DOCUMENTS.map((document) => ({ document, told: draw(3) }));
        return {
          id: `p${nth}`,
          role: people[draw(people.length)] ?? 'bystander',
          age: draw(80),
          tags: TAGS.filter(() => draw(3) === 0),
          has: documents.flatMap(({ document, told }) => (told === 0 ? [document] : [])),
          lacks: documents.flatMap(({ document, told }) => (told === 1 ? [document] : [])),
          card: `k${nth % owned.length}`,
          newCard: `k${draw(owned.length)}`,
        };
      }),
      cards: owned.map((role, nth) => ({
        id: `k${nth}`,
        role,
        tags: draw(2) === 0 ? ['lost-kk', 'damaged-kk'] : [],
      })),
      facts: FACTS.filter(() => draw(3) === 0),
      missing: draw(4) === 0 ? ['SK-LAHIR@p0', 'KTP@p1'] : [],
    };
  });
}

/** A dice that falls the same way in each run: whole numbers from 0, below `sides`. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
