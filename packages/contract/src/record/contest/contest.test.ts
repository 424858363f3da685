import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contextFor } from '../../request/random-life.test-support.js';
import { parseCommand } from '../../request/parse-command.js';
import type { CallbackView } from '../callback/view.js';
import { decideRecord } from '../decide.js';
import type { RecordContext } from '../decision.js';
import { foldRecord } from '../evolve.js';
import { isRecordCommand } from '../is-record-command.js';
import { discloseRecord, isForReader } from '../sight.js';
import type { RecordView } from '../view.js';

const ID = '0193d5a0-0000-7000-8000-00000000e001';
const CALLBACK = '0193d5a0-0000-7000-8000-00000000e002';

const called: CallbackView = {
  kind: 'callback',
  id: CALLBACK,
  version: 1,
  city: '32.75',
  place: '32.75.01.1001/007',
  officer: { id: 'officer-1', name: 'Rekaan Satu' },
  changedAt: '2026-11-20T00:00:00Z',
  status: 'noted',
  request: ID,
  handover: 9,
  handedOverAt: '2026-11-19T00:00:00Z',
  reached: true,
  handedOver: 'no',
  friendly: null,
  notedAt: '2026-11-20T00:00:00Z',
  notedBy: { id: 'supervisor-1', name: 'Pengawas Rekaan' },
};

function act(
  role: 'officer' | 'supervisor' | 'manager',
  type: string,
  payload: unknown,
  view: RecordView | null = null,
) {
  const read = parseCommand({ id: CALLBACK, type, requestId: ID, at: '2026-11-21T00:00:00Z', payload });
  assert.ok(read.ok && isRecordCommand(read.command), type);
  const context: RecordContext = {
    ...contextFor(role, 1),
    callbackById: (id) => (id === CALLBACK ? called : undefined),
  };
  return decideRecord(view, read.command, context);
}

const entry = { entry: `callbacks:${CALLBACK}`, month: '2026-11', text: 'Sudah saya serahkan.' };

describe('a contest', () => {
  const raised = act('officer', 'contest-entry', entry);
  const view = raised.ok ? foldRecord(raised.events) : null;

  it('of what a citizen said is not answered by whoever noted it, but by another', () => {
    assert.ok(view?.kind === 'contest');
    assert.deepEqual(view.judgedBy, called.notedBy);
    const answer = { upheld: true, text: 'Warga keliru.' };
    const own = act('supervisor', 'answer-contest', answer, view);
    assert.equal(own.ok ? '' : own.refusal.code, 'not-yours');
    assert.equal(act('manager', 'answer-contest', answer, view).ok, true);
  });

  it('is read by its officer and those who answer, by no other officer and no desk', () => {
    assert.ok(view !== null);
    assert.equal(isForReader(view, { id: 'officer-1', role: 'officer' }), true);
    assert.equal(discloseRecord(view, { id: 'officer-2', role: 'officer' }), null);
    assert.equal(discloseRecord(view, { id: 'operator-1', role: 'operator' }), null);
    const audited = discloseRecord(view, { id: 'auditor-1', role: 'auditor' });
    assert.equal(audited?.kind === 'contest' && audited.text, '');
  });

  it('names an entry of a score, and nothing else', () => {
    for (const bad of ['', 'visits:1', `other:${ID}:1`, `visits:${ID}:a b`, `visits:${'-'.repeat(36)}:1`]) {
      const read = parseCommand({
        id: CALLBACK,
        type: 'contest-entry',
        requestId: ID,
        at: '2026-11-21T00:00:00Z',
        payload: { ...entry, entry: bad },
      });
      assert.equal(read.ok, false, bad);
    }
  });
});

describe('a call-back', () => {
  it('is read by nobody whom it is about, and says nothing where nobody was reached', () => {
    assert.equal(discloseRecord(called, { id: 'officer-1', role: 'officer' }), null);
    const command = { id: CALLBACK, type: 'note-callback', requestId: ID, at: '2026-11-21T00:00:00Z' };
    const said = { request: ID, handover: 1, reached: false, handedOver: 'yes' };
    assert.equal(parseCommand({ ...command, payload: said }).ok, false);
    assert.equal(parseCommand({ ...command, payload: { request: ID, handover: 1, reached: true } }).ok, false);
  });
});
