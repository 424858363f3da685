import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../actor.js';
import type { Command } from '../../commands.js';
import { decide } from '../decide.js';
import { evolve } from '../evolve.js';
import { disclose } from '../mask.js';
import { parseCommand } from '../parse-command.js';
import { contextFor, LIFE_ID } from '../random-life.test-support.js';
import type { RequestView } from '../view.js';
import { placeInQueue, turnIn } from '../standing.js';
import { openWarnings } from '../warning/open.js';
import { alarmsDue, nextAlarm } from './alarms.js';

let count = 0;

function command(type: string, payload: unknown): Command {
  const id = `0193d5a0-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const read = parseCommand({ id, type, requestId: LIFE_ID, at: '2026-11-21T00:00:00Z', payload });
  assert.ok(read.ok, JSON.stringify(!read.ok && read.problem));
  return read.command;
}

function attempt(view: RequestView | null, role: Role, type: string, payload: unknown): RequestView | string {
  const decision = decide(view, command(type, payload), contextFor(role, 1));
  if (!decision.ok) return decision.refusal.code;
  return decision.events.reduce<RequestView | null>((before, event) => evolve(before, event), view) ?? 'nothing';
}

function after(view: RequestView | null, role: Role, type: string, payload: unknown): RequestView {
  const result = attempt(view, role, type, payload);
  assert.ok(typeof result === 'object', typeof result === 'string' ? result : '');
  return result;
}

/** A new KK: the marriage book is lent, the old KK stays with the office. */
const submitted = after(null, 'citizen', 'submit-request', {
  items: [{ variant: 'KK.NEW' }, { variant: 'KIA.NEW' }],
  applicant: { name: 'Rekaan Uji', phone: null },
  forWhom: 'self',
  channel: 'app',
  place: '32.75.01.1001/007',
  address: { street: 'Jalan Rekaan 1' },
  consent: { version: 'c1', given: true },
});
const collected = after(submitted, 'officer', 'collect-papers', {
  papers: [
    { code: 'MARRIAGE', outcome: 'collected', original: { condition: 'good' } },
    { code: 'KK', outcome: 'collected' },
    { code: 'PERSON', outcome: 'collected' },
  ],
});
const toDesk = (view: RequestView, originals: string[]) =>
  after(view, 'officer', 'hand-over-originals', { originals, to: { kind: 'desk', servicePoint: 'MPP' } });
const atDesk = (view: RequestView, originals: string[]) =>
  after(toDesk(view, originals), 'operator', 'accept-originals', {
    originals: originals.map((id) => ({ id, condition: 'good' })),
  });
const ends = (view: RequestView) => view.originals?.map(({ ended }) => ended);

test('what stays with the office or is lent to it leaves the house as an original, with the condition that was noted', () => {
  assert.deepEqual(
    collected.originals?.map(({ id, paper, surrendered, condition, holder }) => [
      id,
      paper,
      surrendered,
      condition,
      holder.kind,
    ]),
    [
      ['1', 'MARRIAGE', false, 'good', 'officer'],
      ['2', 'KK', true, 'not-noted', 'officer'],
    ],
  );
  const wrong = { code: 'PERSON', outcome: 'collected', original: { condition: 'good' } };
  assert.equal(attempt(submitted, 'officer', 'collect-papers', { papers: [wrong] }), 'illegal-transition');
  const photo = '0193d5a0-0000-7000-8000-00000000f001';
  const pictured = { code: 'MARRIAGE', outcome: 'collected', original: { condition: 'good', photo } };
  assert.equal(attempt(submitted, 'officer', 'collect-papers', { papers: [pictured] }), 'unknown-file');
});

test('collecting a paper again takes no second original, unless the officer notes one', () => {
  const filed = after(collected, 'officer', 'file-items', { items: ['1', '2'] });
  const back = after(filed, 'operator', 'return-papers', { papers: [{ code: 'MARRIAGE', reason: 'some-reason' }] });
  const again = { code: 'MARRIAGE', outcome: 'collected' };
  const kk = { code: 'KK', outcome: 'collected' };
  assert.equal(after(back, 'officer', 'collect-papers', { papers: [again, kk] }).originals?.length, 2);
  const another = { ...again, original: { condition: 'worn' } };
  assert.equal(after(back, 'officer', 'collect-papers', { papers: [another] }).originals?.length, 3);
});

test('only who was given a paper accepts it, and only who has it gives it', () => {
  const given = toDesk(collected, ['1', '2']);
  const accept = { originals: [{ id: '1', condition: 'good' }] };
  assert.equal(attempt(given, 'officer', 'accept-originals', accept), 'not-your-original');
  assert.equal(attempt(given, 'citizen', 'accept-originals', accept), 'not-your-original');
  assert.equal(attempt(collected, 'operator', 'accept-originals', accept), 'not-your-original');
  const to = { kind: 'desk', servicePoint: 'MPP' };
  assert.equal(attempt(given, 'officer', 'hand-over-originals', { originals: ['1'], to }), 'not-your-original');
  assert.equal(attempt(collected, 'operator', 'hand-over-originals', { originals: ['1'], to }), 'not-your-original');
  assert.equal(attempt(collected, 'officer', 'hand-over-originals', { originals: ['7'], to }), 'unknown-original');
  const self = { kind: 'officer', id: 'officer-1' };
  assert.equal(attempt(collected, 'officer', 'hand-over-originals', { originals: ['1'], to: self }), 'nothing-changed');
  const stranger = { kind: 'officer', id: 'officer-2' };
  assert.equal(
    attempt(collected, 'officer', 'hand-over-originals', { originals: ['1'], to: stranger }),
    'unknown-officer',
  );
  const nowhere = { kind: 'desk', servicePoint: 'NOWHERE' };
  assert.equal(
    attempt(collected, 'officer', 'hand-over-originals', { originals: ['1'], to: nowhere }),
    'unknown-service-point',
  );
});

test('a surrendered paper ends at the desk and is given to no citizen', () => {
  assert.deepEqual(ends(atDesk(collected, ['1', '2'])), [null, 'kept']);
  const home = { originals: ['2'], to: { kind: 'citizen' } };
  assert.equal(attempt(collected, 'officer', 'hand-over-originals', home), 'original-surrendered');
});

test('a surrendered paper comes home when its document is refused, also after the desk had taken it in', () => {
  const filed = after(atDesk(collected, ['2']), 'officer', 'file-items', { items: ['1', '2'] });
  const refused = after(filed, 'operator', 'refuse-items', { items: ['1', '2'], reason: 'some-reason' });
  const [, kk] = refused.originals ?? [];
  assert.deepEqual([kk?.surrendered, kk?.ended, kk?.holder.kind], [false, null, 'desk']);
  assert.equal(turnIn(refused), 'operator');
  assert.equal(placeInQueue(refused).turn, 'operator');
});

test('papers go on after the request is finished, until the citizen has them', () => {
  const cancelled = after(collected, 'citizen', 'cancel-request', { reason: 'some-reason' });
  assert.equal(turnIn(cancelled), 'officer');
  const given = after(cancelled, 'officer', 'hand-over-originals', { originals: ['1', '2'], to: { kind: 'citizen' } });
  assert.equal(turnIn(given), 'citizen');
  const home = after(given, 'citizen', 'accept-originals', {
    originals: ['1', '2'].map((id) => ({ id, condition: 'good' })),
  });
  assert.deepEqual(ends(home), ['returned', 'returned']);
  assert.equal(turnIn(home), 'nobody');
});

test('what is disputed stays with the sender, and people are warned; so does what came damaged', () => {
  const given = toDesk(collected, ['1', '2']);
  const disputed = after(given, 'operator', 'dispute-originals', { originals: ['1', '2'], reason: 'missing' });
  assert.deepEqual(
    disputed.originals?.map(({ holder, leg }) => [holder.kind, leg]),
    [
      ['officer', null],
      ['officer', null],
    ],
  );
  assert.deepEqual(
    openWarnings(disputed).map(({ id, kind, original }) => [id, kind, original]),
    [
      ['1', 'original-disputed', '1'],
      ['2', 'original-disputed', '2'],
    ],
  );
  const worse = { originals: [{ id: '1', condition: 'damaged', note: 'sobek' }] };
  const damaged = after(given, 'operator', 'accept-originals', worse);
  assert.deepEqual(
    openWarnings(damaged).map(({ kind, original }) => [kind, original]),
    [['original-disputed', '1']],
  );
  const closed = after(disputed, 'supervisor', 'close-warning', { warning: '1' });
  assert.deepEqual(
    openWarnings(closed).map(({ id }) => id),
    ['2'],
  );
  assert.equal(attempt(closed, 'supervisor', 'close-warning', { warning: '1' }), 'unknown-warning');
});

test('an overseer moves on what an ill officer has, and sends back what nobody answers', () => {
  const given = after(collected, 'supervisor', 'hand-over-originals', {
    originals: ['1'],
    to: { kind: 'desk', servicePoint: 'MPP' },
  });
  assert.equal(given.originals?.[0]?.leg?.to.id, 'MPP');
  const back = after(given, 'supervisor', 'dispute-originals', { originals: ['1'], reason: 'other' });
  assert.deepEqual([back.originals?.[0]?.leg, back.originals?.[0]?.holder.id], [null, 'officer-1']);
});

test('late papers and unanswered hand-overs are warned of; both end by themselves and by no hand', () => {
  const given = toDesk(collected, ['1']);
  assert.equal(nextAlarm(given), '2026-11-23T00:01:00.000Z');
  const late = alarmsDue(given, '2026-12-24T00:00:00.000Z').reduce<RequestView>(evolve, given);
  assert.deepEqual(
    openWarnings(late).map(({ kind, original }) => [kind, original]),
    [
      ['original-overdue', '1'],
      ['leg-open', '1'],
      ['original-overdue', '2'],
    ],
  );
  assert.equal(attempt(late, 'supervisor', 'close-warning', { warning: '1' }), 'warning-stands');
  const accepted = after(late, 'operator', 'accept-originals', { originals: [{ id: '1', condition: 'good' }] });
  assert.deepEqual(
    openWarnings(accepted).map(({ kind }) => kind),
    ['original-overdue', 'original-overdue'],
  );
  assert.deepEqual(
    openWarnings(atDesk(accepted, ['2'])).map(({ original }) => original),
    ['1'],
  );
});

test('those who read a request masked learn of no picture, and a courier of no paper that others carry', () => {
  const [original] = collected.originals ?? [];
  assert.ok(original);
  const pictured = { ...collected, originals: [{ ...original, photo: 'f', note: 'sobek' }] };
  assert.deepEqual(
    disclose(pictured, 'masked').originals?.map(({ photo, note }) => [photo, note]),
    [[null, null]],
  );
  assert.deepEqual(disclose(pictured, 'courier').originals, []);
});

test('somebody without the app signs for what comes home, on the phone of whoever brought it', () => {
  const cancelled = after(collected, 'citizen', 'cancel-request', { reason: 'some-reason' });
  const unseen = { ...cancelled, citizen: null };
  const witness = { name: 'Rekaan Saksi', relation: 'neighbour' };
  const proof = { kind: 'signature', mark: 'Rekaan Uji', witness };
  const originals = [{ id: '1', condition: 'good' }];
  assert.equal(attempt(cancelled, 'officer', 'accept-originals', { originals, proof }), 'invalid-payload');
  assert.equal(attempt(unseen, 'officer', 'accept-originals', { originals }), 'not-your-original');
  const code = { kind: 'code', code: '123456' };
  assert.equal(attempt(unseen, 'officer', 'accept-originals', { originals, proof: code }), 'invalid-payload');
  const self = { ...proof, witness: { ...witness, relation: 'self' } };
  assert.equal(attempt(unseen, 'officer', 'accept-originals', { originals, proof: self }), 'invalid-payload');
  assert.equal(attempt(unseen, 'operator', 'accept-originals', { originals, proof }), 'not-your-original');
  const home = after(unseen, 'officer', 'accept-originals', { originals, proof });
  assert.deepEqual([home.originals?.[0]?.ended, home.originals?.[0]?.holder.kind], ['returned', 'citizen']);
  const announced = after(unseen, 'officer', 'hand-over-originals', { originals: ['1'], to: { kind: 'citizen' } });
  assert.equal(after(announced, 'officer', 'accept-originals', { originals, proof }).originals?.[0]?.ended, 'returned');
  const staying = { ...unseen, originals: (unseen.originals ?? []).map((each) => ({ ...each, surrendered: true })) };
  assert.equal(attempt(staying, 'officer', 'accept-originals', { originals, proof }), 'original-surrendered');
});
