import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { OTHER_PHONE } from './reconcile.js';
import { after, deed, morning, type Deed, type Who } from './stop-day.test-support.js';
import type { StopView } from './shape.js';

const steps = ['give', 'call', 'leave', 'serve', 'print', 'use', 'spoil', 'take-back', 'hand-out', 'open'] as const;
const phone = fc.array(
  fc.record({
    step: fc.constantFrom(...steps),
    on: fc.nat(9),
    services: fc.constantFrom(['KTP-EL'], ['KK', 'KTP-EL'], ['VAKSIN']),
    biometric: fc.boolean(),
  }),
  { maxLength: 25 },
);
const KIND_OF = new Map([
  ['KTP-EL', 'KTP-EL'],
  ['KK', 'KERTAS'],
]);
type Steps = typeof phone extends fc.Arbitrary<infer T> ? T : never;

/** What one phone does without a signal: it knows its own tickets and those that all knew in the morning. */
function dayOf(who: Who, first: number, all: readonly string[], written: Steps): Deed[] {
  const tickets = [...all];
  const slips: Deed[] = [];
  let number = first;
  return written.flatMap(({ step, on, services, biometric }): Deed[] => {
    const ticket = tickets[on % tickets.length];
    const [service = ''] = services;
    const kind = KIND_OF.get(service);
    switch (step) {
      case 'give': {
        if (number >= first + 8) return [];
        const given = deed(who, 'give-ticket', {
          label: String(number).padStart(3, '0'),
          name: 'Rekaan',
          wants: services,
        });
        number += 1;
        tickets.push(given.id);
        return [given];
      }
      case 'call':
        return [deed(who, 'call-ticket', { ticket })];
      case 'leave':
        return [deed(who, 'leave-ticket', { ticket })];
      case 'serve':
        return [deed(who, 'serve-ticket', { ticket, services, biometric })];
      case 'print':
      case 'use': {
        if (kind === undefined) return [];
        const payload = { kind, for: step === 'print' ? { ticket, service } : null };
        slips.push(deed(who, 'take-back-blank', payload));
        return [deed(who, 'use-blank', payload)];
      }
      case 'spoil':
        slips.push(deed(who, 'take-back-blank', { kind: 'KERTAS', reason: 'misprint' }));
        return [deed(who, 'spoil-blank', { kind: 'KERTAS', reason: 'misprint' })];
      case 'take-back': {
        const slip = slips.pop();
        return slip ? [slip] : [];
      }
      case 'hand-out':
        return kind === undefined ? [] : [deed(who, 'hand-out', { ticket, services })];
      case 'open':
        return [deed(who, 'open-stop')];
    }
  });
}

/** Both lists in an order in which each keeps its own. */
function mixed(one: readonly Deed[], other: readonly Deed[], dice: readonly boolean[]): Deed[] {
  const queues = [[...one], [...other]];
  const all: Deed[] = [];
  for (let turn = 0; all.length < one.length + other.length; turn += 1) {
    const [first, second] = dice[turn % dice.length] === true ? queues : [queues[1], queues[0]];
    const next = first?.shift() ?? second?.shift();
    if (next) all.push(next);
  }
  return all;
}

function settled({ version: _version, changedAt: _changedAt, ...rest }: StopView) {
  return rest;
}

const dice = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 });

/** Everything that was counted waits for the other phone, so that the closing itself depends on nothing. */
const closing = {
  counted: { blanks: [{ kind: 'KTP-EL', left: 12, papers: 1 }], kits: 2 },
  differences: ['people', 'blank:KTP-EL', 'papers:KTP-EL', 'blank:KERTAS', 'papers:KERTAS'].map((line) => ({
    line,
    amount: 0,
    reason: OTHER_PHONE,
  })),
};

test('whichever phone is heard first, the stop is the same and nothing is refused', () => {
  const before = after(morning(), [
    deed('ani', 'give-ticket', { label: '001', name: 'Pagi Rekaan', wants: ['KK'] }),
    deed('budi', 'give-ticket', { label: '011', name: 'Fajar Rekaan', wants: ['KTP-EL'] }),
  ]);
  const all = before.tickets.map(({ id }) => id);
  fc.assert(
    fc.property(phone, phone, dice, dice, (written, other, oneOrder, otherOrder) => {
      const ani = [...dayOf('ani', 2, all, written), deed('ani', 'close-stop', closing)];
      const budi = dayOf('budi', 12, all, other);
      const one = after(before, mixed(ani, budi, oneOrder));
      assert.deepEqual(settled(after(before, mixed(ani, budi, otherOrder))), settled(one));
      assert.deepEqual(settled(after(before, [...budi, ...ani])), settled(one));
      const labels = one.tickets.map(({ label }) => label);
      assert.equal(new Set(labels).size, labels.length);
    }),
    { numRuns: 300 },
  );
});
