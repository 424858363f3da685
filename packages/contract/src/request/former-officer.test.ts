import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { commandRoles } from './command-roles.js';
import { decide } from './decide.js';
import type { RequestEvent } from './events.js';
import { evolve } from './evolve.js';
import { formerOfficersOf } from './former-officer.js';
import { live } from './lived.test-support.js';
import { parseCommand } from './parse-command.js';
import { contextFor, fulfil, givenLives, life, LIFE_ID, type Wish } from './random-life.test-support.js';

const TAKEN_AT = '2026-11-22T00:00:00.000Z';
const BEFORE = '2026-11-21T23:59:59.000Z';
const AFTER = '2026-11-22T00:00:01.000Z';
/** What may still be done with what is in one's hands. */
const inHand = ['fail-delivery', 'deliver-items', 'hand-over-originals', 'accept-originals', 'dispute-originals'];

const taken: RequestEvent = {
  type: 'officer-reassigned',
  at: TAKEN_AT,
  by: { id: 'system', role: 'system', name: '' },
  command: '',
  data: { officer: { id: 'officer-2', name: 'Rekaan Dua' } },
};

test('what an officer did before a request was taken counts as if it were theirs, and what they do later does not', () => {
  const judged = { before: 0, after: 0 };
  const pairs = givenLives(50).map((past, nth, all): [Wish[], Wish[]] => [past, all.at(-nth - 1) ?? []]);
  fc.assert(
    fc.property(life, life, (past, wishes) => {
      const { view } = live(past, () => undefined);
      if (view?.officer?.id !== 'officer-1') return;
      const after = evolve(view, taken);
      assert.deepEqual(
        after.formerOfficers?.filter(({ id }) => id === 'officer-1'),
        [{ id: 'officer-1', until: TAKEN_AT }],
      );
      const { formerOfficers: _former, ...asIfTheirs } = after;
      for (const [n, wish] of wishes.entries()) {
        const { type, role, payload } = fulfil(wish, after);
        const id = `0193d5a0-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
        const read = parseCommand({ id, type, requestId: LIFE_ID, at: BEFORE, payload });
        if (role !== 'officer' || type === 'submit-request' || !commandRoles[type].includes(role) || !read.ok) continue;
        const context = contextFor('officer', 1);
        const expected = decide(asIfTheirs, read.command, context);
        assert.deepEqual(decide(after, read.command, { ...context, doneAt: BEFORE }), expected);
        judged.before += 1;
        const late = decide(after, read.command, { ...context, doneAt: AFTER });
        if (inHand.includes(type)) assert.deepEqual(late, expected);
        else {
          assert.deepEqual(late, { ok: false, refusal: { code: 'not-yours' } });
          judged.after += 1;
        }
      }
    }),
    { numRuns: 150, examples: pairs },
  );
  assert.ok(judged.before > 100 && judged.after > 100, 'the given lives gave too little to judge');
});

test('whoever gets a request back is no former officer of it', () => {
  fc.assert(
    fc.property(life, (past) => {
      const { view } = live(past, () => undefined);
      if (view?.officer?.id !== 'officer-1') return;
      const back = evolve(evolve(view, taken), {
        ...taken,
        at: AFTER,
        data: { officer: { id: 'officer-1', name: 'Rekaan Satu' } },
      });
      assert.deepEqual(
        back.formerOfficers?.map(({ id, until }) => [id, until]),
        [['officer-2', AFTER]],
      );
    }),
    { numRuns: 100 },
  );
});

test('a former officer has something in hand, or has left; who has nothing in hand has left', () => {
  const met = { holding: 0, left: 0 };
  fc.assert(
    fc.property(life, (past) => {
      const { view } = live(past, () => undefined);
      if (view?.officer?.id !== 'officer-1') return;
      assert.deepEqual(formerOfficersOf(view).left.includes('officer-1'), false);
      const after = evolve(view, taken);
      const { holding, left } = formerOfficersOf(after);
      const carries = after.items.some(({ status }) => status === 'out-for-delivery');
      const hands = (after.originals ?? []).flatMap(({ holder, leg }) => [holder, ...(leg === null ? [] : [leg.to])]);
      const mayHold = carries || hands.some(({ kind, id }) => kind === 'officer' && id === 'officer-1');
      assert.equal(holding.includes('officer-1'), !left.includes('officer-1'));
      if (!mayHold) assert.ok(left.includes('officer-1'));
      met[holding.includes('officer-1') ? 'holding' : 'left'] += 1;
    }),
    { numRuns: 600, examples: givenLives(100).map((past): [Wish[]] => [past]) },
  );
  assert.ok(met.holding > 0 && met.left > 0, JSON.stringify(met));
});
