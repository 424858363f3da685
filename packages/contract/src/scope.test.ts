import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from './fixed-dice.test-support.js';
import { roles, type Actor, type Role } from './actor.js';
import { inScope, placedAt, scopeOf, sights, type Placed } from './scope.js';

const city = fc.constantFrom('32.75', '16.12');
const person = fc.constantFrom('a', 'b', 'c');
const place = fc
  .tuple(
    city,
    fc.constantFrom('01', '02'),
    fc.constantFrom('1001', '1002'),
    fc.constantFrom('', '/001', '/002', '/011'),
  )
  .map(([c, district, village, rw]) => `${c}.${district}.${village}${rw}`);
const area = fc.tuple(place, fc.constantFrom(5, 8, 13, 17)).map(([code, length]) => code.slice(0, length));

const actors = fc.record({
  id: person,
  name: fc.constant('Rekaan'),
  role: fc.constantFrom(...roles),
  city,
  areas: fc.array(area, { maxLength: 4 }),
});

const requests = fc
  .record({ place, owner: fc.option(person), officer: fc.option(person), left: fc.subarray(['a', 'b', 'c']) })
  .map(({ place: where, owner, officer, left }) => ({
    ...placedAt({ city: where.slice(0, 5), place: where, officer: officer === null ? null : { id: officer } }, owner),
    left: left.filter((each) => each !== officer),
  }));

const byArea: readonly Role[] = ['officer', 'rw-head', 'rt-head', 'courier', 'operator', 'supervisor'];

/** The rule in other words, written apart from the table. */
function shouldSee(actor: Actor, request: Placed): boolean {
  if (actor.city !== request.city) return false;
  if (actor.role === 'manager' || actor.role === 'auditor') return true;
  if (actor.role === 'citizen' || actor.role === 'partner') return request.owner === actor.id;
  if (actor.role === 'officer' && request.officer === actor.id) return true;
  if (actor.role === 'officer' && request.left?.includes(actor.id)) return false;
  const parts = request.place.split(/[./]/);
  const isInArea = actor.areas.some((each) => each.split(/[./]/).every((part, index) => part === parts[index]));
  return byArea.includes(actor.role) && isInArea;
}

describe('scope', () => {
  it('sees what the rule in other words says', () => {
    fc.assert(
      fc.property(actors, requests, (actor, request) => {
        assert.equal(inScope(scopeOf(actor), request), shouldSee(actor, request));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has a row for every role, and shows nothing to an area role without areas', () => {
    assert.deepEqual(Object.keys(sights).sort(), [...roles].sort());
    for (const role of byArea.filter((each) => each !== 'officer')) {
      assert.deepEqual(scopeOf({ id: 'a', name: 'A', role, city: '32.75', areas: [] }).branches, []);
    }
  });

  it('drops areas that a wider one holds, and those of another city', () => {
    const scope = scopeOf({
      id: 'a',
      name: 'A',
      role: 'operator',
      city: '32.75',
      areas: ['32.75.01', '32.75.01.1001/007', '16.12', '32.75.02.1001'],
    });
    assert.deepEqual(scope.branches, [
      { column: 'district', values: ['32.75.01'] },
      { column: 'village', values: ['32.75.02.1001'] },
    ]);
  });
});
