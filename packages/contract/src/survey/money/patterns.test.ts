import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { chanceOf } from './chance.js';
import { patternRule, patternsIn, type MoneyCount } from './patterns.js';

/** Dice that fall the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A city whose officers all have the same rate. */
function fairCity(roll: () => number, officers: number, most: number, rate: number): MoneyCount[] {
  return Array.from({ length: officers }, (_unused, nth) => {
    const answered = Math.floor(roll() * (most + 1));
    const asked = Array.from({ length: answered }, roll).filter((one) => one < rate).length;
    return { officer: `satgas-${nth}`, asked, answered };
  });
}

const counts = fc.array(
  fc.tuple(fc.nat(30), fc.nat(30)).map(([asked, more]) => ({ asked, answered: asked + more })),
  { minLength: 1, maxLength: 20 },
);

describe('how likely something is by chance', () => {
  test('is what is reckoned by hand', () => {
    assert.equal(chanceOf(0, 5, 0.2), 1);
    assert.equal(chanceOf(6, 5, 0.2), 0);
    assert.ok(Math.abs(chanceOf(3, 3, 0.5) - 0.125) < 1e-12);
    assert.ok(Math.abs(chanceOf(1, 2, 0.1) - 0.19) < 1e-12);
    assert.ok(Math.abs(chanceOf(500, 1000, 0.5) - 0.5126) < 1e-4);
    assert.ok(chanceOf(900, 5000, 0.01) < 1e-12);
  });
});

describe('patterns of money', () => {
  test('are there when one officer asks and the others do not', () => {
    const others = Array.from({ length: 50 }, (_unused, nth) => ({ officer: `satgas-${nth}`, asked: 0, answered: 4 }));
    const [pattern, ...more] = patternsIn([...others, { officer: 'satgas-x', asked: 3, answered: 4 }]);
    assert.deepEqual([pattern?.officer, more], ['satgas-x', []]);
  });

  test('name nobody beneath the smallest number, nobody who is like the others, and nobody without others', () => {
    const others = { officer: 'satgas-1', asked: 0, answered: 400 };
    assert.deepEqual(patternsIn([others, { officer: 'satgas-2', asked: 2, answered: 2 }]), []);
    assert.deepEqual(patternsIn([{ officer: 'satgas-2', asked: 30, answered: 30 }]), []);
    const alike = Array.from({ length: 20 }, (_unused, nth) => ({ officer: `satgas-${nth}`, asked: 5, answered: 10 }));
    assert.deepEqual(patternsIn(alike), []);
  });

  test('hold to the rule in every city, and never name who is unknown', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const all = given.map((each, nth) => ({ ...each, officer: nth === 0 ? '' : `satgas-${nth}` }));
        for (const { officer, asked, answered, elsewhere, chance } of patternsIn(all)) {
          assert.ok(officer !== '' && asked >= patternRule.smallest);
          assert.ok(asked / answered >= patternRule.times * elsewhere && chance <= patternRule.chance);
        }
      }),
    );
  });

  test('name somebody in at most one of twenty cities in which all are alike', () => {
    const kinds = [
      { officers: 1018, most: 12, rate: 0.01 },
      { officers: 200, most: 40, rate: 0.05 },
      { officers: 30, most: 60, rate: 0.2 },
      { officers: 10, most: 8, rate: 0.02 },
    ];
    for (const [nth, { officers, most, rate }] of kinds.entries()) {
      const roll = dice(nth + 1);
      const cities = Array.from({ length: 300 }, () => patternsIn(fairCity(roll, officers, most, rate)));
      const wrong = cities.filter((found) => found.length > 0).length;
      assert.ok(wrong <= 15, `${wrong} of 300 with ${officers} officers`);
    }
  });

  test('find an officer who asks every third among a thousand who do not', () => {
    const roll = dice(7);
    const cities = Array.from({ length: 50 }, () => {
      const asked = Array.from({ length: 15 }, roll).filter((one) => one < 1 / 3).length;
      return patternsIn([...fairCity(roll, 1017, 12, 0.005), { officer: 'satgas-x', asked, answered: 15 }]);
    });
    const found = cities.filter((each) => each.some(({ officer }) => officer === 'satgas-x')).length;
    assert.ok(found >= 35, `${found} of 50`);
  });
});
