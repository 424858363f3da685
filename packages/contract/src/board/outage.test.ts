import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { isOutage } from './outage.js';

test('an outage is many at once in several districts; more of either never ends one', () => {
  const count = fc.nat({ max: 200 });
  fc.assert(
    fc.property(count, count, count, count, (requests, districts, moreRequests, moreDistricts) => {
      const since = '2026-11-23T02:10:00.000Z';
      const before = isOutage({ requests, districts, since });
      const after = isOutage({ requests: requests + moreRequests, districts: districts + moreDistricts, since });
      assert.ok(!before || after);
    }),
  );
  assert.equal(isOutage({ requests: 0, districts: 0, since: null }), false);
  assert.equal(isOutage({ requests: 50, districts: 1, since: null }), false);
  assert.equal(isOutage({ requests: 12, districts: 4, since: null }), true);
});
