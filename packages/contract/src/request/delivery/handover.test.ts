import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import type { Role } from '../../actor.js';
import type { CommandType } from '../command-names.js';
import { decide } from '../decide.js';
import { evolve } from '../evolve.js';
import { disclose } from '../mask.js';
import { parseCommand } from '../parse-command.js';
import { codeOf, contextFor, fulfil, life, LIFE_ID } from '../random-life.test-support.js';
import type { RequestView } from '../view.js';
import { openWarnings } from '../warning/open.js';
import { handoverOf, MAX_TRIES } from './handover.js';

let count = 0;

/** Tries a command; gives the refusal's code, if there is one, and the request after it. */
function attempt(view: RequestView | null, type: CommandType, payload: unknown, role: Role, actor = `${role}-1`) {
  const id = `0193d5a0-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const read = parseCommand({ id, type, requestId: LIFE_ID, at: '2026-11-21T00:00:00Z', payload });
  assert.ok(read.ok, JSON.stringify(!read.ok && read.problem));
  const context = contextFor(role, 1);
  const decision = decide(view, read.command, { ...context, actor: { ...context.actor, id: actor } });
  const after = (decision.events ?? []).reduce<RequestView | null>((before, event) => evolve(before, event), view);
  assert.ok(after);
  return { code: decision.ok ? undefined : decision.refusal.code, view: after, events: decision.events ?? [] };
}

const items = ['1'];
const receivedBy = { name: 'Rekaan Penerima', relation: 'self' };
const byCode = (code: string) => ({ items, receivedBy, proof: { kind: 'code', code } });
const witness = { name: 'Rekaan Saksi', relation: 'neighbour' };
const bySignature = { items, receivedBy, proof: { kind: 'signature', strokes: '0,0 999,399;5,5', witness } };

function out(variants = ['KTP.LOST'], submitter: Role = 'citizen'): RequestView {
  const all = variants.map((_variant, index) => String(index + 1));
  const steps: [CommandType, unknown, Role][] = [
    [
      'submit-request',
      {
        items: variants.map((variant) => ({ variant })),
        applicant: { name: 'Rekaan Uji', phone: null },
        forWhom: 'self',
        channel: 'app',
        place: '32.75.01.1001/007',
        address: { street: 'Jalan Rekaan 1' },
        consent: { version: 'c1', given: true },
      },
      submitter,
    ],
    ['collect-papers', { papers: ['KK', 'POLICE'].map((code) => ({ code, outcome: 'collected' })) }, 'officer'],
    ['file-items', { items: all }, 'officer'],
    ['approve-items', { items: all }, 'operator'],
    ['print-items', { items: all }, 'operator'],
    ['mark-ready', { items: all, servicePoint: 'MPP' }, 'operator'],
    ['take-out', { items: all }, 'officer'],
  ];
  let view: RequestView | null = null;
  for (const [type, payload, role] of steps) {
    const tried: ReturnType<typeof attempt> = attempt(view, type, payload, role);
    assert.equal(tried.code, undefined, `${type}: ${String(tried.code)}`);
    view = tried.view;
  }
  assert.ok(view);
  return view;
}

test('the right code delivers, and what is kept of it is its round', () => {
  const before = out();
  assert.deepEqual(before.handover, { round: 1, tries: 0, locked: false });
  const { code, view, events } = attempt(before, 'deliver-items', byCode(codeOf(1)), 'officer');
  assert.equal(code, undefined);
  assert.equal(view.items[0]?.status, 'delivered');
  assert.deepEqual(view.deliveries.at(-1)?.proof, { kind: 'code', witness: null });
  assert.doesNotMatch(JSON.stringify([view, events]), new RegExp(codeOf(1)));
});

test('a wrong code is refused and counts; after five only the citizen opens another round', () => {
  let view = out();
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const tried = attempt(view, 'deliver-items', byCode('999999'), 'officer');
    assert.equal(tried.code, 'wrong-code');
    assert.deepEqual(tried.view.handover, { round: 1, tries, locked: tries === MAX_TRIES });
    assert.equal(tried.view.items[0]?.status, 'out-for-delivery');
    view = tried.view;
  }
  for (const payload of [byCode('999999'), byCode(codeOf(1)), bySignature]) {
    const locked = attempt(view, 'deliver-items', payload, 'officer');
    assert.equal(locked.code, 'code-locked');
    assert.equal(locked.events.length, 0);
  }
  assert.deepEqual(
    view.warnings?.map(({ kind, closedAt }) => [kind, closedAt]),
    [['code-locked', null]],
  );
  assert.equal(attempt(view, 'renew-handover-code', {}, 'officer').code, 'not-your-role');
  const again = attempt(
    attempt(view, 'fail-delivery', { items, reason: 'some-reason', next: 'back' }, 'officer').view,
    'take-out',
    { items },
    'officer',
  );
  assert.deepEqual(again.view.handover, { round: 1, tries: 5, locked: true });
  const renewed = attempt(view, 'renew-handover-code', {}, 'citizen');
  assert.deepEqual(renewed.view.handover, { round: 2, tries: 0, locked: false });
  assert.equal(openWarnings(renewed.view).length, 0);
  assert.equal(attempt(renewed.view, 'deliver-items', byCode(codeOf(1)), 'officer').code, 'wrong-code');
  assert.equal(attempt(renewed.view, 'deliver-items', byCode(codeOf(2)), 'officer').code, undefined);
});

test('a code that opened one door opens no second one', () => {
  const { view } = attempt(out(['KTP.LOST', 'KTP.LOST']), 'deliver-items', byCode(codeOf(1)), 'officer');
  const second = { ...byCode(codeOf(1)), items: ['2'] };
  assert.equal(attempt(view, 'deliver-items', second, 'officer').code, 'wrong-code');
  assert.equal(attempt(view, 'deliver-items', { ...byCode(codeOf(2)), items: ['2'] }, 'officer').code, undefined);
});

test('only whoever took the documents out hands them over', () => {
  const view = out();
  for (const payload of [byCode(codeOf(1)), byCode('999999'), bySignature]) {
    const other = attempt(view, 'deliver-items', payload, 'courier');
    assert.equal(other.code, 'not-the-carrier');
    assert.equal(other.events.length, 0, 'whoever may not deliver may not use up the tries either');
  }
});

test('without a phone a signature before a witness stands for the code, and no code is asked', () => {
  const view = out(['KTP.LOST'], 'officer');
  assert.equal(view.handover, undefined);
  assert.equal(handoverOf(view), undefined);
  assert.equal(attempt(view, 'deliver-items', byCode(codeOf(1)), 'officer').code, 'no-handover-code');
  assert.equal(attempt(view, 'renew-handover-code', {}, 'citizen').code, 'no-handover-code');
  const signed = attempt(view, 'deliver-items', bySignature, 'officer');
  assert.equal(signed.code, undefined);
  assert.deepEqual(signed.view.deliveries.at(-1)?.proof, { kind: 'signature', witness });
  const masked = disclose(signed.view, 'masked').deliveries.at(-1)?.proof;
  assert.deepEqual(masked, { kind: 'signature', witness: { name: 'R••••• S••••', relation: 'neighbour' } });
});

test('a signature is strokes or a typed name, not both and not neither, and nobody is their own witness', () => {
  const outcome = (proof: unknown) => {
    const payload = { items, receivedBy, proof };
    const id = '0193d5a0-0000-7000-8000-0000000000aa';
    const read = parseCommand({ id, type: 'deliver-items', requestId: LIFE_ID, at: '2026-11-21T00:00:00Z', payload });
    return read.ok ? (attempt(out(), 'deliver-items', payload, 'officer').code ?? 'accepted') : 'unreadable';
  };
  assert.equal(outcome({ kind: 'signature', witness }), 'invalid-payload');
  assert.equal(outcome({ kind: 'signature', strokes: '1,1', mark: 'Rekaan', witness }), 'invalid-payload');
  const self = { name: 'Rekaan', relation: 'self' };
  assert.equal(outcome({ kind: 'signature', strokes: '1,1', witness: self }), 'invalid-payload');
  assert.equal(outcome({ kind: 'signature', strokes: '<svg/>', witness }), 'unreadable');
  assert.equal(outcome({ kind: 'signature', strokes: '1,1 '.repeat(2000), witness }), 'unreadable');
  assert.equal(outcome({ kind: 'signature', strokes: '1,1' }), 'invalid-payload');
  assert.equal(outcome({ kind: 'code', code: '12345' }), 'unreadable');
  assert.equal(outcome({ kind: 'code' }), 'invalid-payload');
  assert.equal(outcome({ kind: 'code', code: '123456', witness }), 'invalid-payload');
  assert.equal(outcome({ kind: 'signature', code: '123456', mark: 'Rekaan', witness }), 'invalid-payload');
  assert.equal(outcome({ kind: 'signature', mark: 'Rekaan', witness }), 'accepted');
});

test('in no life is a document handed over by code after five wrong ones of its round', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      let view: RequestView | null = null;
      const wrong = new Map<number, number>();
      for (const [n, wish] of wishes.entries()) {
        const { role, type, payload } = fulfil(wish, view);
        const id = `0193d5a0-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
        const read = parseCommand({ id, type, requestId: LIFE_ID, at: '2026-11-21T00:00:00Z', payload });
        if (!read.ok) continue;
        const decision = decide(view, read.command, contextFor(role, n));
        for (const event of decision.events ?? []) {
          if (event.type === 'handover-code-refused') {
            assert.ok(!decision.ok);
            wrong.set(event.data.round, (wrong.get(event.data.round) ?? 0) + 1);
          }
          if (event.type === 'items-delivered' && event.data.proof?.kind === 'code') {
            assert.ok((wrong.get(event.data.proof.round) ?? 0) < MAX_TRIES);
          }
          const before: number | undefined = view?.handover?.round;
          view = evolve(view, event);
          if (before !== undefined && view.handover?.round !== before) {
            assert.ok(event.type === 'handover-code-renewed' || event.type === 'items-delivered');
          }
        }
        for (const tries of wrong.values()) assert.ok(tries <= MAX_TRIES);
      }
    }),
    { numRuns: 300 },
  );
});
