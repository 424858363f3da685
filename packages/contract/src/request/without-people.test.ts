import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { parseCommand } from './parse-command.js';
import { contextFor, fulfil, givenLives, life, LIFE_ID, type Wish } from './random-life.test-support.js';
import { isRecordCommand } from '../record/is-record-command.js';
import { requestView, type RequestView } from './view.js';
import { withoutPeople } from './without-people.js';

/** All that a view says of people and in words of their own. */
function toldOfPeople(view: RequestView): string[] {
  const { applicant, address, citizen, note, items, papers, visits, deliveries, takenInBy } = view;
  const names = deliveries.flatMap(({ receivedBy, proof }) => [receivedBy?.name, proof?.witness?.name]);
  const notes = [...items, ...papers, ...deliveries].map((each) => each.note);
  const more = visits.map(({ failure }) => failure?.note);
  const all = [
    ...[applicant.name, applicant.phone, applicant.nik, address.street, address.landmark, citizen, note],
    ...items.flatMap(({ person, reference }) => [person, reference]),
    ...papers.map(({ owner }) => owner),
    ...[takenInBy?.name, ...names, ...notes, ...more],
  ];
  return all.flatMap((each) => (each === null || each === undefined || each.length < 3 ? [] : [each]));
}

test('what is left of any request says nothing of people, has the shape of one, and is left once', () => {
  let told = 0;
  fc.assert(
    fc.property(life, (wishes) => {
      let view: RequestView | null = null;
      for (const [n, wished] of wishes.entries()) {
        const { type, payload, role } = fulfil(wished, view);
        const id = `0193d5a0-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
        const read = parseCommand({ id, type, requestId: LIFE_ID, at: '2026-11-21T00:00:00Z', payload });
        if (!read.ok || isRecordCommand(read.command)) continue;
        const decision = decide(view, read.command, contextFor(role, n));
        if (decision.ok) view = decision.events.reduce<RequestView | null>(evolve, view);
      }
      if (view === null) return;
      const left = withoutPeople(view);
      const text = JSON.stringify(left);
      const inStaff = view.officer?.name ?? '';
      for (const each of toldOfPeople(view)) {
        told += 1;
        assert.ok(!text.includes(JSON.stringify(each)) || each === inStaff, each);
      }
      assert.deepEqual(requestView().parse(JSON.parse(text)), left);
      assert.deepEqual(withoutPeople(left), left);
    }),
    { numRuns: 300, examples: givenLives(60).map((wishes): [Wish[]] => [wishes]) },
  );
  assert.ok(told > 300, 'there was something to erase');
});
