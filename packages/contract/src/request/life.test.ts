import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { foldEvents } from './evolve.js';
import { itemStatuses, type ItemStatus } from './item-status.js';
import { live } from './lived.test-support.js';
import { possibleCommands } from './possible.js';
import { life } from './random-life.test-support.js';
import { requestView } from './view.js';

/** The design page's table written a second time, as a graph, so that a slip in the rulebook's own table shows. */
const allowed: Record<ItemStatus, readonly ItemStatus[]> = {
  submitted: ['visit-agreed', 'collected', 'cancelled'],
  'visit-agreed': ['collected', 'cancelled'],
  collected: ['filed', 'cancelled'],
  filed: ['returned', 'approved', 'refused'],
  returned: ['collected', 'refused', 'cancelled'],
  approved: ['waiting-centre', 'printed', 'refused'],
  'waiting-centre': ['printed', 'refused'],
  printed: ['ready'],
  ready: ['out-for-delivery'],
  'out-for-delivery': ['out-for-delivery', 'ready', 'delivered'],
  delivered: [],
  refused: [],
  cancelled: [],
};

test('no sequence of commands makes a move that the design does not have', () => {
  fc.assert(
    fc.property(life, (attempts) => {
      live(attempts, (before, after) => {
        for (const item of after.items) {
          const was = before?.items.find((each) => each.id === item.id)?.status;
          if (was === undefined) assert.equal(item.status, 'submitted');
          else if (was !== item.status) {
            assert.ok(allowed[was].includes(item.status), `${was} may not become ${item.status}`);
          }
          assert.equal(item.steps.at(-1)?.status, item.status);
          assert.equal(item.steps.at(-1)?.at, item.since);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('folding the stored events gives the stored view, and the view has its shape', () => {
  fc.assert(
    fc.property(life, (attempts) => {
      const { view, events } = live(attempts, () => undefined);
      if (view === null) return;
      assert.deepEqual(foldEvents(events), view);
      assert.deepEqual(requestView().parse(JSON.parse(JSON.stringify(view))), view);
      assert.equal(view.version, events.length);
    }),
    { numRuns: 300 },
  );
});

test('what is accepted was offered as possible', () => {
  fc.assert(
    fc.property(life, (attempts) => {
      live(attempts, (before, _after, { type, role }) => {
        if (before !== null) assert.ok(possibleCommands(before, { role }).includes(type), `${type} was not offered`);
      });
    }),
    { numRuns: 300 },
  );
});

test('an accepted paper is never asked for again', () => {
  fc.assert(
    fc.property(life, (attempts) => {
      live(attempts, (before, after, attempt) => {
        if (attempt.type === 'return-papers') return;
        for (const paper of after.papers) {
          const was = before?.papers.find((each) => each.code === paper.code)?.status;
          if (was === 'accepted') assert.notEqual(paper.status, 'needed');
        }
      });
    }),
    { numRuns: 200 },
  );
});

test('the dice reach every status, so that the properties above have something to say', () => {
  const seen = new Set<ItemStatus>();
  for (const attempts of fc.sample(life, { numRuns: 1_000, seed: 20261121 })) {
    live(attempts, (_before, after) => {
      for (const item of after.items) seen.add(item.status);
    });
  }
  assert.deepEqual([...seen].sort(), [...itemStatuses].sort());
});
