import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../../commands.js';
import { decide } from '../decide.js';
import { disclose } from '../mask.js';
import { evolve } from '../evolve.js';
import { parseCommand } from '../parse-command.js';
import { possibleCommands } from '../possible.js';
import { contextFor, LIFE_ID } from '../random-life.test-support.js';
import type { RequestView } from '../view.js';
import { MAX_FILES } from './commands.js';
import { filesOf } from './decide.js';

const SHA = 'a'.repeat(64);
const fileId = (n: number) => `0193d5a0-0000-7000-8000-0000000${String(n).padStart(5, '0')}`;
let count = 0;

function command(type: string, payload: unknown): Command {
  const id = `0193d5a0-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const read = parseCommand({ id, type, requestId: LIFE_ID, at: '2026-11-21T00:00:00Z', payload });
  assert.ok(read.ok, JSON.stringify(!read.ok && read.problem));
  return read.command;
}

function attempt(view: RequestView | null, type: string, payload: unknown, role: 'citizen' | 'officer' | 'operator') {
  const context = {
    ...contextFor(role, 1),
    fileById: (id: string) => ({ request: LIFE_ID, paper: id === fileId(99) ? 'POLICE' : 'KK', sha256: SHA }),
  };
  const decision = decide(view, command(type, payload), context);
  if (!decision.ok) return decision.refusal.code;
  return decision.events.reduce<RequestView | null>((before, event) => evolve(before, event), view) ?? 'nothing';
}

function after(view: RequestView | null, type: string, payload: unknown, role: 'citizen' | 'officer' | 'operator') {
  const result = attempt(view, type, payload, role);
  assert.ok(typeof result === 'object', typeof result === 'string' ? result : '');
  return result;
}

const submitted = () =>
  after(
    null,
    'submit-request',
    {
      items: [{ variant: 'KTP.LOST' }],
      applicant: { name: 'Rekaan Uji', phone: null },
      forWhom: 'self',
      channel: 'app',
      place: '32.75.01.1001/007',
      address: { street: 'Jalan Rekaan 1' },
      consent: { version: 'c1', given: true },
    },
    'citizen',
  );
const attach = (file: number, page: number) => ({ paper: 'KK', file: fileId(file), page, sha256: SHA });
const paperOf = (view: RequestView, wanted = 'KK') => view.papers.find(({ code }) => code === wanted);
const pages = (view: RequestView) => paperOf(view)?.files?.map(({ id, page }) => ({ id, page }));
const collected = (view: RequestView) =>
  after(
    view,
    'collect-papers',
    { papers: ['KK', 'POLICE'].map((code) => ({ code, outcome: 'collected' })) },
    'officer',
  );

test('pictures stand in the order of their pages, one a page, and a later one replaces', () => {
  let view = after(submitted(), 'attach-file', attach(2, 2), 'citizen');
  view = after(view, 'attach-file', attach(1, 1), 'officer');
  assert.deepEqual(pages(view), [
    { id: fileId(1), page: 1 },
    { id: fileId(2), page: 2 },
  ]);
  view = after(view, 'attach-file', attach(3, 2), 'officer');
  assert.deepEqual(filesOf(view), [fileId(1), fileId(3)]);
  view = after(view, 'attach-file', attach(3, 1), 'officer');
  assert.deepEqual(pages(view), [{ id: fileId(3), page: 1 }]);
  assert.equal(attempt(view, 'attach-file', attach(3, 1), 'officer'), 'same-picture');
  view = after(view, 'detach-file', { paper: 'KK', file: fileId(3) }, 'citizen');
  assert.deepEqual(pages(view), []);
  assert.equal(attempt(view, 'detach-file', { paper: 'KK', file: fileId(3) }, 'citizen'), 'unknown-file');
});

test('a file that nobody verified, of another paper or of another hash is no page', () => {
  const view = submitted();
  assert.equal(attempt(view, 'attach-file', attach(99, 1), 'citizen'), 'unknown-file');
  assert.equal(attempt(view, 'attach-file', { ...attach(1, 1), sha256: 'b'.repeat(64) }, 'citizen'), 'unknown-file');
  assert.equal(attempt(view, 'attach-file', { ...attach(1, 1), paper: 'NONE' }, 'citizen'), 'unknown-paper');
  assert.equal(attempt({ ...view, id: fileId(8) }, 'attach-file', attach(1, 1), 'citizen'), 'unknown-file');
  assert.equal(attempt(view, 'attach-file', attach(1, 1), 'operator'), 'not-your-role');
  const { fileById: _none, ...phone } = contextFor('citizen', 1);
  const onPhone = decide(view, command('attach-file', attach(1, 1)), phone);
  assert.equal(onPhone.ok ? '' : onPhone.refusal.code, 'unknown-file');
});

test('a request holds so many pictures and no more', () => {
  let view = submitted();
  for (let n = 1; n <= MAX_FILES; n += 1) view = after(view, 'attach-file', attach(n, n), 'officer');
  assert.equal(attempt(view, 'attach-file', { ...attach(99, 1), paper: 'POLICE' }, 'officer'), 'too-many-files');
  assert.equal(filesOf(after(view, 'attach-file', attach(50, 1), 'officer')).length, MAX_FILES);
});

test('what was filed keeps its pictures; of what came back only the returned paper takes new ones', () => {
  const filed = after(
    collected(after(submitted(), 'attach-file', attach(1, 1), 'citizen')),
    'file-items',
    { items: ['1'] },
    'officer',
  );
  assert.equal(attempt(filed, 'attach-file', attach(2, 1), 'officer'), 'illegal-transition');
  assert.equal(attempt(filed, 'detach-file', { paper: 'KK', file: fileId(1) }, 'officer'), 'illegal-transition');
  assert.ok(!possibleCommands(filed, { role: 'officer' }).includes('attach-file'));
  const returned = after(filed, 'return-papers', { papers: [{ code: 'KK', reason: 'some-reason' }] }, 'operator');
  assert.deepEqual(pages(after(returned, 'attach-file', attach(2, 1), 'citizen')), [{ id: fileId(2), page: 1 }]);
  assert.equal(
    attempt(returned, 'attach-file', { ...attach(99, 1), paper: 'POLICE' }, 'citizen'),
    'illegal-transition',
  );
});

const returned = (...codes: string[]) =>
  after(
    after(collected(submitted()), 'file-items', { items: ['1'] }, 'officer'),
    'return-papers',
    { papers: codes.map((code) => ({ code, reason: 'some-reason' })) },
    'operator',
  );

test('a returned paper that is only photographed is there again with a new picture, and can be filed without a visit', () => {
  const again = after(returned('KK'), 'attach-file', attach(1, 1), 'citizen');
  assert.deepEqual(
    { status: paperOf(again)?.status, reason: paperOf(again)?.reason, item: again.items[0]?.status },
    { status: 'collected', reason: null, item: 'collected' },
  );
  assert.equal(paperOf(again)?.files?.[0]?.at, again.items[0]?.since);
  const more = after(again, 'attach-file', attach(2, 2), 'citizen');
  assert.equal(more.items[0]?.steps.length, again.items[0]?.steps.length);
  assert.equal(after(more, 'file-items', { items: ['1'] }, 'officer').items[0]?.status, 'filed');
});

test('a picture brings back neither an item that lacks another paper nor a paper whose original is asked for', () => {
  const both = after(returned('KK', 'POLICE'), 'attach-file', attach(1, 1), 'officer');
  assert.equal(paperOf(both)?.status, 'collected');
  assert.equal(both.items[0]?.status, 'returned');
  const letter = after(both, 'attach-file', { ...attach(99, 1), paper: 'POLICE' }, 'citizen');
  assert.equal(paperOf(letter, 'POLICE')?.status, 'returned');
  assert.equal(letter.items[0]?.status, 'returned');
  const papers = [{ code: 'POLICE', outcome: 'collected' }];
  assert.equal(after(letter, 'collect-papers', { papers }, 'officer').items[0]?.status, 'collected');
});

test('those who read a request masked learn of no picture', () => {
  const view = after(submitted(), 'attach-file', attach(1, 1), 'citizen');
  assert.deepEqual(filesOf(disclose(view, 'masked')), []);
  assert.deepEqual(filesOf(disclose(view, 'courier')), []);
  assert.deepEqual(filesOf(disclose(view, 'full')), [fileId(1)]);
});
