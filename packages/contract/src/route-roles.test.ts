import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roles } from './actor.js';
import { mayUse, routeRoles } from './route-roles.js';
import { routes } from './routes.js';

describe('who may use a route', () => {
  it('is said for every route of the contract, and for no other', () => {
    assert.deepEqual(Object.keys(routeRoles).sort(), Object.keys(routes).sort());
    for (const [name, callers] of Object.entries(routeRoles)) assert.ok(callers.length > 0, name);
  });

  it('lets nobody without a token use a route that demands one', () => {
    for (const name of ['sendCommands', 'changes', 'live', 'requests', 'request', 'history'] as const) {
      assert.equal(routes[name].auth, 'token');
      assert.equal(mayUse(name, 'anonymous'), false);
    }
    for (const name of ['officers', 'track', 'city', 'standards'] as const)
      assert.equal(mayUse(name, 'anonymous'), true);
  });

  it('lets everybody carry, and keeps the past from couriers', () => {
    for (const name of ['sendCommands', 'issuePermit', 'createUpload', 'continueUpload'] as const) {
      assert.ok(roles.every((role) => mayUse(name, role)));
    }
    assert.deepEqual(
      roles.filter((role) => !mayUse('history', role)),
      ['courier'],
    );
    assert.deepEqual(
      roles.filter((role) => mayUse('handoverCode', role)),
      ['citizen'],
    );
  });
});
