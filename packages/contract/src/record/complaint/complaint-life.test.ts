import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { parseCommand } from '../../request/parse-command.js';
import { contextFor } from '../../request/random-life.test-support.js';
import { decideRecord } from '../decide.js';
import type { RecordDecision } from '../decision.js';
import { recordEventShape, type RecordEvent } from '../events.js';
import { evolveRecord, foldRecord } from '../evolve.js';
import { isRecordCommand } from '../is-record-command.js';
import { discloseRecord } from '../sight.js';
import { recordView, type RecordOf, type RecordView } from '../view.js';
import { complaintDue } from './decide.js';
import { discloseComplaintEvent } from './disclose.js';
import { complaintNews, complaintStatuses } from './words.js';

type View = RecordOf<'complaint'>;

const ID = '0193d5a0-0000-7000-8000-00000000d001';
const REQUEST = '0193d5a0-0000-7000-8000-00000000d002';
const opening = {
  class: 'complaint',
  about: 'officer',
  by: 'confidential',
  place: '32.75.01.1001/007',
  requestId: REQUEST,
  text: 'Diminta uang oleh petugas.',
};
const DAY_MS = 24 * 60 * 60 * 1000;

const who = fc.constantFrom('author', 'author', 'stranger', 'officer', 'operator', 'supervisor', 'manager', 'auditor');
const what = fc.constantFrom<[string, object]>(
  ['open-complaint', opening],
  ['open-complaint', { ...opening, by: 'named', about: 'desk', phone: '081234567890' }],
  ['open-complaint', { ...opening, by: 'named', about: 'delay', officer: { id: 'officer-2' } }],
  ['add-to-complaint', { text: 'Tambahan.' }],
  ['answer-complaint', { text: 'Kami urus.' }],
  ['answer-complaint', { text: 'Sudah selesai.' }],
  ['escalate-complaint', { note: 'Bukan wewenang kecamatan.' }],
  ['close-complaint', { satisfied: true }],
  ['close-complaint', { satisfied: false, text: 'Belum.' }],
  ['reopen-complaint', { text: 'Terulang.' }],
  ['hand-over-complaint', { number: '7654321' }],
  ['hand-over-complaint', {}],
);
const step = fc.record({ who, what, days: fc.constantFrom(0, 0, 0, 1, 4, 9, 30) });

type Who = typeof who extends fc.Arbitrary<infer T> ? T : never;
type Step = typeof step extends fc.Arbitrary<infer T> ? Readonly<T> : never;

function contextOf(of: Who, now: string) {
  const role = of === 'author' || of === 'stranger' ? 'citizen' : of;
  const context = contextFor(role, 0);
  const id = of === 'author' ? 'citizen-1' : `${of}-1`;
  const officers = ['officer-1', 'officer-2'].map((officer) => ({ id: officer, name: 'Rekaan', areas: [] }));
  return {
    ...context,
    now,
    actor: { ...context.actor, id, name: 'Rekaan Warga' },
    officerById: (asked: string) => officers.find((each) => each.id === asked),
  };
}

function complaintOf(view: RecordView | null): View {
  assert.ok(view?.kind === 'complaint');
  return view;
}

test('a complaint is the fold of its events, ends by the word of its author or by the clock, and shows nobody too much', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      live(steps);
    }),
    { numRuns: 2_000 },
  );
});

const open = { who: 'author', what: ['open-complaint', opening], days: 0 } as const satisfies Step;
const answer = (of: Who): Step => ({ who: of, what: ['answer-complaint', { text: 'Kami urus.' }], days: 1 });
const close = (satisfied: boolean): Step => ({ who: 'author', what: ['close-complaint', { satisfied }], days: 1 });
const add = (days: 0 | 1 | 30): Step => ({ who: 'author', what: ['add-to-complaint', { text: 'Tambahan.' }], days });
const escalate: Step = { who: 'supervisor', what: ['escalate-complaint', { note: 'Bukan wewenang.' }], days: 1 };
const handOver = (of: Who): Step => ({ who: of, what: ['hand-over-complaint', { number: '7654321' }], days: 1 });
const reopen: Step = { who: 'author', what: ['reopen-complaint', { text: 'Terulang.' }], days: 1 };

/** Every end and every news a complaint can have, each by a life that leads there. */
const given: readonly [steps: readonly Step[], end: string, news: readonly string[]][] = [
  [[open], 'open district', []],
  [[open, add(0)], 'open district', ['added']],
  [[open, answer('supervisor')], 'answered district', ['answered']],
  [[open, answer('supervisor'), close(true)], 'closed district', ['answered', 'closed-satisfied']],
  [[open, answer('supervisor'), add(1)], 'open district', ['answered', 'added']],
  [[open, escalate], 'escalated city', ['escalated-by-desk']],
  [[open, escalate, answer('manager')], 'answered city', ['escalated-by-desk', 'answered']],
  [[open, escalate, close(true)], 'closed city', ['escalated-by-desk', 'closed-satisfied']],
  [[open, answer('supervisor'), close(false)], 'escalated city', ['answered', 'not-satisfied']],
  [[open, handOver('supervisor')], 'handed-over district', ['handed-over']],
  [[open, escalate, handOver('manager')], 'handed-over city', ['escalated-by-desk', 'handed-over']],
  [[open, close(true), reopen], 'open district', ['closed-satisfied', 'reopened']],
  [[open, escalate, close(true), reopen], 'escalated city', ['escalated-by-desk', 'closed-satisfied', 'reopened']],
  [[open, add(30)], 'escalated city', ['escalated-by-clock', 'added']],
  [[open, escalate, add(30)], 'overdue city', ['escalated-by-desk', 'overdue', 'added']],
  [[open, answer('supervisor'), add(30)], 'closed district', ['answered', 'closed-by-clock']],
];

test('every end and every news of a complaint is reached by the life that leads there', () => {
  for (const [steps, end, news] of given) {
    const view = live(steps);
    assert.deepEqual(
      [`${String(view?.status)} ${String(view?.level)}`, view?.course.map((each) => each.news)],
      [end, news],
    );
  }
  const reached = (all: readonly string[]) => [...new Set(all)].sort();
  assert.deepEqual(reached(given.map(([, end]) => end.split(' ')[0] ?? '')), [...complaintStatuses].sort());
  assert.deepEqual(reached(given.flatMap(([, , news]) => news)), [...complaintNews].sort());
});

/** Plays a life from its first step; what holds of every complaint is asked after each of them. */
function live(steps: readonly Step[]): View | null {
  const life: { view: View | null; readonly events: RecordEvent[] } = { view: null, events: [] };
  let at = Date.parse('2026-11-23T02:00:00Z');
  for (const [n, { who: of, what: said, days }] of steps.entries()) {
    at += days * DAY_MS + 1000;
    const now = new Date(at).toISOString();
    const { complaints } = contextFor('citizen', 0).rules;
    const due = life.view === null ? [] : complaintDue(life.view, complaints, now);
    take(life, { ok: true, events: due }, 'system');
    // What was said once is not said again.
    if (life.view !== null) assert.deepEqual(complaintDue(life.view, complaints, now), []);
    const [type, payload] = said;
    const id = `0193d5a0-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
    const read = parseCommand({ id, type, requestId: ID, at: now, payload });
    assert.ok(read.ok && isRecordCommand(read.command));
    // Whoever opens it is its author.
    if (life.view === null && of === 'stranger') continue;
    const decision = decideRecord(life.view, read.command, contextOf(of, now));
    if (decision.ok) assert.ok(['author', 'supervisor', 'manager'].includes(of) || life.view === null);
    take(life, decision, of);
    if (life.view !== null) look(life.view, life.events);
  }
  return life.view;
}

/** Folds what was decided: only its author's word and the clock of an answer end it, and it never goes back down. */
function take(
  life: { view: View | null; readonly events: RecordEvent[] },
  decision: RecordDecision,
  by: Who | 'system',
): void {
  if (!decision.ok) return;
  for (const event of decision.events) {
    const before = life.view;
    const after = complaintOf(evolveRecord(before, event));
    life.events.push(event);
    life.view = after;
    if (after.status === 'closed') assert.ok(by === 'author' || (by === 'system' && before?.status === 'answered'));
    if (before?.level === 'city') assert.equal(after.level, 'city');
  }
}

/** What holds of every complaint at every moment. */
function look(view: View, events: readonly RecordEvent[]): void {
  assert.deepEqual(foldRecord(events), view);
  assert.deepEqual(recordView().parse(JSON.parse(JSON.stringify(view))), view);
  assert.equal(view.version, events.length);
  assert.equal(view.status === 'closed', view.closedAt !== null);
  if (['open', 'escalated', 'answered'].includes(view.status)) assert.notEqual(view.dueAt, null);

  for (const role of ['officer', 'operator', 'rw-head', 'rt-head', 'courier', 'partner', 'citizen'] as const) {
    assert.equal(discloseRecord(view, { id: 'somebody-else', role }), null);
  }
  const accused = view.officer?.id;
  if (accused !== undefined) {
    for (const role of ['officer', 'supervisor', 'manager', 'auditor'] as const) {
      assert.equal(discloseRecord(view, { id: accused, role }), null);
    }
  }
  const { author } = view;
  assert.ok(author !== null);
  assert.equal(discloseRecord(view, { id: author, role: 'citizen' }), view);
  for (const role of ['supervisor', 'auditor'] as const) {
    const shown = JSON.stringify(discloseRecord(view, { id: 'desk', role }));
    assert.equal(shown.includes(author), false);
    if (view.by === 'confidential')
      for (const told of [REQUEST, 'Rekaan Warga']) assert.equal(shown.includes(told), false);
  }
  events.forEach((event, index) => {
    const stored = recordEventShape().parse({ ...event, number: index + 1 });
    assert.equal(
      JSON.stringify(discloseComplaintEvent(stored, { id: 'desk', role: 'supervisor' })).includes(author),
      false,
    );
    const isHidden = view.by === 'confidential' && event.by.role === 'citizen';
    if (isHidden) assert.equal(JSON.stringify(event).includes('Rekaan Warga'), false);
  });
}

test('an anonymous complaint has no way through a command, which is known by its token', () => {
  const payload = { ...opening, by: 'anonymous' };
  const read = parseCommand({ id: ID, type: 'open-complaint', requestId: ID, at: '2026-11-23T02:00:00Z', payload });
  assert.equal(read.ok, false);
});
