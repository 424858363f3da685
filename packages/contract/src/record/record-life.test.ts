import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { parseCommand } from '../request/parse-command.js';
import { contextFor } from '../request/random-life.test-support.js';
import { decideRecord } from './decide.js';
import { recordEventShape, type RecordEvent } from './events.js';
import { evolveRecord, foldRecord } from './evolve.js';
import { isRecordCommand } from './is-record-command.js';
import { recordView, type RecordView } from './view.js';

const ID = '0193d5a0-0000-7000-8000-00000000d001';
const FILE = '0193d5a0-0000-7000-8000-00000000f001';
const OTHER = '0193d5a0-0000-7000-8000-00000000f002';
const SHA = 'a'.repeat(64);
const RW = '32.75.01.1001/007';
const standIn = { id: 'officer-2', name: 'Rekaan Dua', areas: ['32.75.01.1001/008'] };
const officer = { id: 'officer-1', name: 'Rekaan Satu', areas: [RW] };

const note = { category: 'aspirasi', at: '2026-11-21T00:00:00Z', place: RW, text: 'Jalan gelap.' };
const plan = { reason: 'leave', from: '2026-11-21T00:00:00Z', until: null, areas: [RW], standIn: { id: 'officer-2' } };

const OVER = ['withdrawn', 'declined', 'ended', 'handed-over', 'upheld', 'rejected'];

const step = fc.record({
  who: fc.constantFrom('officer', 'stand-in', 'supervisor', 'citizen'),
  what: fc.constantFrom<[type: string, payload: object][]>(
    ['note-duty', note],
    ['amend-duty', { text: 'Lampu mati.' }],
    ['amend-duty', {}],
    ['pass-on-duty', { to: 'Dinas' }],
    ['answer-duty', { text: 'Diperbaiki.' }],
    ['withdraw-duty', {}],
    ['picture-duty', { file: FILE, page: 1, sha256: SHA }],
    ['picture-duty', { file: OTHER, page: 1, sha256: SHA }],
    ['picture-duty', { file: FILE, page: 2, sha256: 'b'.repeat(64) }],
    ['unpicture-duty', { file: FILE }],
    ['plan-cover', plan],
    ['plan-cover', { ...plan, officer: { id: 'officer-1' }, forGood: true }],
    ['accept-cover', {}],
    ['decline-cover', { note: 'sakit' }],
    ['end-cover', {}],
    ['contest-entry', { entry: `visits:${ID}:1`, month: '2026-11', text: 'Bukan saya.' }],
    ['contest-entry', { entry: `callbacks:${ID}`, month: '2026-11', text: 'Sudah saya serahkan.' }],
    ['answer-contest', { upheld: true, text: 'Benar.' }],
    ['answer-contest', { upheld: false, text: 'Kode cocok.' }],
    ['note-callback', { request: ID, handover: 9, reached: true, handedOver: 'yes', friendly: 'unsure' }],
    ['note-callback', { request: ID, handover: 9, reached: false }],
    ['note-callback', { request: ID, handover: 8, reached: false }],
  ),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? Readonly<T> : never;

function contextOf(who: Step['who'], n: number) {
  const context = contextFor(who === 'stand-in' ? 'officer' : who, n);
  const duty = (code: string) => (code === 'aspirasi' ? { code, name: code, plain: code, answer: true } : undefined);
  return {
    ...context,
    actor: who === 'stand-in' ? { ...context.actor, ...standIn } : context.actor,
    rules: { ...context.rules, duty },
    fileById: () => ({ request: ID, paper: 'DUTY', sha256: SHA }),
    officerById: (id: string) => [officer, standIn].find((each) => each.id === id),
    drawnHandover: (request: string, handover: number) =>
      request === ID && handover === 9 ? { place: RW, carrier: 'officer-1', at: '2026-11-20T00:00:00Z' } : undefined,
  };
}

test('a record is the fold of its events, has its shape, and stays as it ended', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      live(steps);
    }),
    { numRuns: 4_000 },
  );
});

const by = (who: Step['who'], ...what: [type: string, payload: object]): Step => ({ who, what });
const noted = by('officer', 'note-duty', note);
const passedOn = by('supervisor', 'pass-on-duty', { to: 'Dinas' });
const planned = by('officer', 'plan-cover', plan);
const agreed = by('supervisor', 'plan-cover', { ...plan, officer: { id: 'officer-1' } });
const contested = by('officer', 'contest-entry', { entry: `visits:${ID}:1`, month: '2026-11', text: 'Bukan saya.' });
const called = { request: ID, handover: 9, reached: false };

/** Every place that a record can stand in by what people do, each by a life that leads there. */
const given: readonly [steps: readonly Step[], end: string][] = [
  [[noted], 'duty noted'],
  [[noted, by('officer', 'picture-duty', { file: FILE, page: 1, sha256: SHA })], 'duty noted, pictured'],
  [[noted, passedOn], 'duty passed-on'],
  [[noted, passedOn, by('supervisor', 'answer-duty', { text: 'Diperbaiki.' })], 'duty answered'],
  [[noted, by('officer', 'withdraw-duty', {})], 'duty withdrawn'],
  [[planned], 'cover proposed'],
  [[agreed], 'cover agreed'],
  [[planned, by('stand-in', 'accept-cover', {})], 'cover agreed'],
  [[planned, by('stand-in', 'decline-cover', { note: 'sakit' })], 'cover declined'],
  [[planned, by('officer', 'end-cover', {})], 'cover ended'],
  [[contested], 'contest open'],
  [[contested, by('supervisor', 'answer-contest', { upheld: true, text: 'Benar.' })], 'contest upheld'],
  [[contested, by('supervisor', 'answer-contest', { upheld: false, text: 'Kode cocok.' })], 'contest rejected'],
  [[by('supervisor', 'note-callback', called)], 'callback noted'],
];

test('every place that a record can stand in is reached by the life that leads there', () => {
  for (const [steps, end] of given) {
    const view = live(steps);
    assert.ok(view !== null, end);
    const isPictured = view.kind === 'duty' && (view.pictures ?? []).length > 0;
    assert.equal(`${view.kind} ${view.status}${isPictured ? ', pictured' : ''}`, end);
  }
});

/** Plays a life from its first step, and asks what holds of every record. */
function live(steps: readonly Step[]): RecordView | null {
  let view: RecordView | null = null;
  const events: RecordEvent[] = [];
  for (const [n, { who, what }] of steps.entries()) {
    const [type, payload] = what;
    const id = `0193d5a0-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
    const read = parseCommand({ id, type, requestId: ID, at: '2026-11-21T00:00:00Z', payload });
    assert.ok(read.ok && isRecordCommand(read.command));
    const before: RecordView | null = view;
    const decision = decideRecord(before, read.command, contextOf(who, n));
    if (!decision.ok) continue;
    assert.notEqual(who, 'citizen');
    assert.ok(before === null || !OVER.includes(before.status));
    if (read.command.type === 'picture-duty') assert.equal(read.command.payload.sha256, SHA);
    for (const event of decision.events) {
      events.push(event);
      view = evolveRecord(view, event);
      recordEventShape().parse({ ...event, number: events.length });
    }
  }
  if (view === null) return null;
  if (view.kind === 'duty') {
    const pages = (view.pictures ?? []).map(({ page }) => page);
    assert.equal(new Set(pages).size, pages.length);
    assert.ok(view.status !== 'withdrawn' || pages.length === 0);
  }
  assert.deepEqual(foldRecord(events), view);
  assert.deepEqual(recordView().parse(JSON.parse(JSON.stringify(view))), view);
  assert.equal(view.version, events.length);
  return view;
}

test('events of one kind do not fold into a record of the other', () => {
  const system = { id: 'system', role: 'system', name: '' };
  const begun: RecordEvent = { type: 'cover-begun', at: '2026-11-21T00:00:00Z', by: system, command: '', data: {} };
  assert.throws(() => evolveRecord(null, begun), RangeError);
});
