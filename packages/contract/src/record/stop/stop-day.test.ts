import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankSums, peopleOf, sumLines, ticketStatus } from './reconcile.js';
import { nextNumber, spareLabel } from './own-number.js';
import { discloseStop } from './disclose.js';
import { stopView } from './shape.js';
import { TICKET_PATTERN } from './commands.js';
import { after, deed, freshId, judged, morning, people, plan, refusal } from './stop-day.test-support.js';

const person = (label: string, who: 'ani' | 'budi' = 'ani') =>
  deed(who, 'give-ticket', { label, name: 'Warga Rekaan', wants: ['KTP-EL'] });

test('a plan names what the city has, and ends after it begins', () => {
  const refused = (change: object) => refusal(null, deed('desk', 'plan-stop', { ...plan, ...change })).code;
  assert.equal(refused({ place: '64.11.04' }), 'unknown-place');
  assert.equal(refused({ services: ['PASPOR'] }), 'unknown-variant');
  assert.equal(refused({ team: ['warga'] }), 'unknown-officer');
  assert.equal(refused({ until: '08:00' }), 'visit-times');
  assert.equal(refused({ blanks: [{ kind: 'PASPOR', brought: 1 }] }), 'unknown-variant');
  assert.equal(refusal(null, deed('ani', 'plan-stop', plan)).code, 'not-your-role');
});

test('each phone has numbers of its own, and gives no other', () => {
  const view = morning();
  assert.deepEqual(
    view.ranges.map(({ from, until }) => [from, until]),
    [
      [1, 10],
      [11, 20],
    ],
  );
  assert.equal(refusal(view, person('011')).code, 'ticket-range');
  assert.equal(refusal(view, person('0001')).code, 'ticket-range');
  const given = after(view, [person('001')]);
  assert.equal(refusal(given, person('001')).code, 'ticket-taken');
  const [range] = given.ranges;
  assert.ok(range);
  assert.deepEqual(nextNumber(given, range.phone, 'ani'), { label: '002', left: 9 });
  assert.equal(nextNumber(given, range.phone, 'budi'), null);
});

test('a phone without numbers gives spare ones that are marked', () => {
  const label = spareLabel(new Uint8Array([0, 40, 90, 255]));
  assert.match(label, TICKET_PATTERN);
  const view = after(morning(), [person(label)]);
  assert.equal(view.tickets[0]?.label, label);
});

test('whoever is not of the team does nothing at a stop', () => {
  assert.equal(refusal(morning(), deed('lain', 'open-stop')).code, 'not-on-team');
  assert.equal(refusal(morning(), deed('warga', 'open-stop')).code, 'not-your-role');
  assert.equal(refusal(null, deed('ani', 'open-stop')).code, 'record-unknown');
});

test('somebody who was absent comes back, and whoever was served stays served', () => {
  const given = person('001');
  const ticket = { ticket: given.id };
  const status = (...deeds: Parameters<typeof after>[1]) => {
    const [found] = after(morning(), [given, ...deeds]).tickets;
    assert.ok(found);
    return ticketStatus(found);
  };
  assert.equal(status(), 'waiting');
  const left = [deed('ani', 'call-ticket', ticket), deed('ani', 'leave-ticket', ticket)];
  assert.equal(status(...left), 'absent');
  assert.equal(status(...left, deed('ani', 'call-ticket', ticket)), 'called');
  const served = deed('ani', 'serve-ticket', { ...ticket, services: ['KK'], biometric: false });
  assert.equal(status(served, deed('budi', 'leave-ticket', ticket)), 'served');
});

test('a list that is sent twice holds everybody once', () => {
  const line = { id: freshId(), name: 'Daftar Rekaan', services: ['KK'] };
  const view = after(morning(), [
    deed('desk', 'load-roster', { lines: [line] }),
    deed('desk', 'load-roster', { lines: [line, { ...line, id: freshId() }] }),
  ]);
  assert.equal(view.roster.length, 2);
  assert.equal(refusal(view, deed('desk', 'load-roster', { lines: [line] })).code, 'nothing-changed');
});

test('a blank that was counted by mistake is taken back by the same officer alone', () => {
  const given = person('001');
  const printed = { kind: 'KTP-EL', for: { ticket: given.id, service: 'KTP-EL' } };
  const view = after(morning(), [given, deed('ani', 'use-blank', printed)]);
  assert.equal(blankSums(view, 'KTP-EL').used, 1);
  assert.equal(refusal(view, deed('budi', 'take-back-blank', printed)).code, 'nothing-changed');
  const back = after(view, [deed('ani', 'take-back-blank', printed)]);
  assert.equal(blankSums(back, 'KTP-EL').used, 0);
  assert.deepEqual(back.tickets[0]?.printed, []);
  assert.equal(refusal(back, deed('ani', 'take-back-blank', printed)).code, 'nothing-changed');
});

/** One person served, one card printed and handed out, one sheet spoiled. */
function evening() {
  const given = person('001');
  const ticket = given.id;
  return after(morning(), [
    given,
    deed('ani', 'serve-ticket', { ticket, services: ['KTP-EL'], biometric: true }),
    deed('ani', 'use-blank', { kind: 'KTP-EL', for: { ticket, service: 'KTP-EL' } }),
    deed('ani', 'hand-out', { ticket, services: ['KTP-EL'] }),
    deed('ani', 'spoil-blank', { kind: 'KERTAS', reason: 'misprint' }),
  ]);
}

const counted = {
  blanks: [
    { kind: 'KTP-EL', left: 19, papers: 0 },
    { kind: 'KERTAS', left: 29, papers: 0 },
  ],
  kits: 2,
};

test('a day that adds up is closed without a word', () => {
  const view = after(evening(), [deed('ani', 'close-stop', { counted, differences: [] })]);
  assert.equal(view.status, 'closed');
  assert.equal(view.closing?.balance, 'adds-up');
  assert.ok(sumLines(view, counted).every(({ difference }) => difference === 0));
  assert.deepEqual(stopView().parse(JSON.parse(JSON.stringify(view))), view);
});

test('each line that does not add up is asked for by its name', () => {
  const short = { ...counted, kits: 1 };
  const close = (differences: readonly object[]) => deed('ani', 'close-stop', { counted: short, differences });
  assert.deepEqual(refusal(evening(), close([])), { code: 'sums-differ', line: 'kits' });
  const wrong = close([{ line: 'kits', amount: 2, reason: 'lost' }]);
  assert.deepEqual(refusal(evening(), wrong), { code: 'sums-differ', line: 'kits' });
  const unknown = close([{ line: 'kits', amount: 1, reason: 'because' }]);
  assert.deepEqual(refusal(evening(), unknown), { code: 'unknown-reason', line: 'kits' });
  const view = after(evening(), [close([{ line: 'kits', amount: 1, reason: 'lost' }])]);
  assert.equal(view.closing?.balance, 'adds-up');
});

test('what comes late from another phone opens the sums again until they are named', () => {
  const closed = after(evening(), [deed('ani', 'close-stop', { counted, differences: [] })]);
  const late = after(closed, [person('011', 'budi')]);
  assert.equal(late.status, 'closed');
  assert.equal(late.closing?.balance, 'differs');
  assert.equal(peopleOf(late).waiting, 1);
  const differences = [{ line: 'people', amount: 1, reason: 'lost' }];
  assert.equal(after(late, [deed('desk', 'close-stop', { counted, differences })]).closing?.balance, 'adds-up');
});

test('a line that waits for another phone adds up when that phone has come', () => {
  const early = { ...counted, blanks: [{ kind: 'KTP-EL', left: 18, papers: 0 }, ...counted.blanks.slice(1)] };
  const differences = [{ line: 'blank:KTP-EL', amount: 1, reason: 'other-phone' }];
  const closed = after(evening(), [deed('ani', 'close-stop', { counted: early, differences })]);
  assert.equal(closed.closing?.balance, 'differs');
  const other = person('011', 'budi');
  const came = after(closed, [
    other,
    deed('budi', 'serve-ticket', { ticket: other.id, services: ['KTP-EL'], biometric: true }),
    deed('budi', 'use-blank', { kind: 'KTP-EL' }),
    deed('budi', 'hand-out', { ticket: other.id, services: ['KTP-EL'] }),
  ]);
  assert.equal(came.closing?.balance, 'adds-up');
});

test('a closed stop is planned no more', () => {
  const closed = after(evening(), [deed('ani', 'close-stop', { counted, differences: [] })]);
  for (const [type, payload] of [
    ['change-stop', { expected: 3 }],
    ['reserve-tickets', { phone: freshId(), count: 5 }],
  ] as const) {
    assert.equal(refusal(closed, deed('ani', type, payload)).code, 'finished');
  }
  const changed = after(morning(), [deed('ani', 'change-stop', { kits: 1, team: ['budi'] })]);
  assert.deepEqual([changed.kits, changed.officer?.id, changed.expected], [1, 'budi', 40]);
});

test('names are for the team and the desk', () => {
  const view = evening();
  assert.equal(discloseStop(view, people.ani).tickets[0]?.name, 'Warga Rekaan');
  assert.equal(discloseStop(view, people.desk).tickets[0]?.name, 'Warga Rekaan');
  for (const other of [people.lain, { id: 'x', role: 'auditor' } as const]) {
    assert.equal(discloseStop(view, other).tickets[0]?.name, 'W•••• R•••••');
  }
});

test('before it is opened nothing is given or used', () => {
  const planned = after(null, [deed('desk', 'plan-stop', plan)]);
  for (const each of [person('C-2222'), deed('ani', 'use-blank', { kind: 'KERTAS' })]) {
    assert.equal(refusal(planned, each).code, 'illegal-transition');
  }
  assert.ok(judged(planned, deed('ani', 'open-stop')).ok);
});
