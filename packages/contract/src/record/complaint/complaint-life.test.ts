import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
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
      if (life.view === null) return;
      const { status, level, course } = life.view;
      seen.add(`${status} ${level}`);
      for (const { news } of course) seen.add(news);
    }),
    { numRuns: 2_000 },
  );
  assert.deepEqual([...seen].sort(), [
    'added',
    'answered',
    'answered city',
    'answered district',
    'closed city',
    'closed district',
    'closed-by-clock',
    'closed-satisfied',
    'escalated city',
    'escalated-by-clock',
    'escalated-by-desk',
    'handed-over',
    'handed-over city',
    'handed-over district',
    'not-satisfied',
    'open district',
    'overdue',
    'overdue city',
    'reopened',
  ]);
});

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
