import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { roles, inScope, placedAt, scopeOf } from '@halo-pamor/contract';
import { Listeners } from './listeners.js';

const places = fc.constantFrom('32.75.01.1001/001', '32.75.01.1001/002', '32.75.02.1001', '16.12.01.2001');
const people = fc.constantFrom('a', 'b');
const actors = fc.record({
  id: people,
  name: fc.constant('Rekaan'),
  role: fc.constantFrom(...roles),
  city: fc.constantFrom('32.75', '16.12'),
  areas: fc.array(
    fc.tuple(places, fc.constantFrom(5, 8, 13, 17)).map(([place, end]) => place.slice(0, end)),
    { maxLength: 3 },
  ),
});

describe('listeners', () => {
  it('are found exactly when the request is in their scope', () => {
    fc.assert(
      fc.property(fc.array(actors), places, people, people, (list, place, owner, officer) => {
        const listeners = new Listeners<{ scope: ReturnType<typeof scopeOf> }>();
        const all = list.map((actor) => ({ scope: scopeOf(actor) }));
        all.forEach((one) => listeners.add(one));
        const placed = placedAt({ city: place.slice(0, 5), place, officer: { id: officer } }, owner);
        assert.deepEqual(new Set(all.filter(({ scope }) => inScope(scope, placed))), listeners.seeing(placed));
        all.forEach((one) => listeners.remove(one));
        assert.equal(listeners.size, 0);
        assert.equal(listeners.seeing(placed).size, 0);
      }),
    );
  });
});
