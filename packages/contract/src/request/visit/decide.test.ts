import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from '../decide.js';
import { evolve } from '../evolve.js';
import { disclose } from '../mask.js';
import { parseCommand } from '../parse-command.js';
import { possibleCommands } from '../possible.js';
import { contextFor, LIFE_ID } from '../random-life.test-support.js';
import type { RequestView } from '../view.js';
import { currentVisit } from '../standing.js';

const NOW = '2026-11-22T01:00:00.000Z';
let minted = 0;

function step(view: RequestView | null, role: 'citizen' | 'officer', type: string, payload: unknown): RequestView {
  minted += 1;
  const id = `0193d5a0-0000-7000-8000-${String(700_000 + minted).padStart(12, '0')}`;
  const read = parseCommand({ id, type, requestId: LIFE_ID, at: NOW, payload });
  assert.ok(read.ok, JSON.stringify(read));
  const decision = decide(view, read.command, contextFor(role, 0));
  assert.ok(decision.ok, JSON.stringify(decision));
  const [event] = decision.events;
  assert.ok(event);
  return evolve(view, event);
}

const submission = (more: object = {}): object => ({
  items: [{ variant: 'KTP.LOST' }],
  applicant: { name: 'Siti Rekaan', phone: '+628000000001' },
  forWhom: 'self',
  channel: 'phone',
  place: '32.75.01.1001/007',
  address: { street: 'Jl. Rekaan 1' },
  consent: { version: 'c1', given: true },
  ...more,
});
const visit = { from: '2026-11-22T02:00:00Z', to: '2026-11-22T04:00:00Z' };

describe('a visit that comes to nothing', () => {
  it('ends with its reason, and another can be agreed', () => {
    const asked = step(null, 'citizen', 'submit-request', submission());
    const agreed = step(asked, 'officer', 'agree-visit', visit);
    const started = step(agreed, 'officer', 'start-visit', {});
    for (const view of [agreed, started]) {
      assert.ok(possibleCommands(view, { role: 'officer' }).includes('fail-visit'));
      const failed = step(view, 'officer', 'fail-visit', { reason: 'nobody-home', note: 'Titip pesan di tetangga.' });
      assert.equal(currentVisit(failed), undefined);
      assert.deepEqual(failed.visits[0]?.failure, {
        reason: 'nobody-home',
        note: 'Titip pesan di tetangga.',
        at: contextFor('officer', 0).now,
      });
      assert.equal(disclose(failed, 'masked').visits[0]?.failure?.note, null);
      assert.ok(possibleCommands(failed, { role: 'officer' }).includes('agree-visit'));
      assert.equal(possibleCommands(failed, { role: 'officer' }).includes('fail-visit'), false);
      const again = step(failed, 'officer', 'agree-visit', visit);
      assert.deepEqual(
        again.visits.map(({ id, status }) => [id, status]),
        [
          ['1', 'failed'],
          ['2', 'agreed'],
        ],
      );
    }
  });

  it('is told of a visit alone, by the officer alone, and in words where the reason is another', () => {
    const asked = step(null, 'citizen', 'submit-request', submission());
    assert.throws(() => step(asked, 'officer', 'fail-visit', { reason: 'refused' }), /visit-missing/);
    const agreed = step(asked, 'officer', 'agree-visit', visit);
    assert.throws(() => step(agreed, 'citizen', 'fail-visit', { reason: 'refused' }), /not-your-role/);
    assert.throws(() => step(agreed, 'officer', 'fail-visit', { reason: 'other' }), /invalid-payload/);
  });
});

describe('a request that somebody took in', () => {
  it('says who did, through which channel and how the citizen agreed', () => {
    const consent = { version: 'c1', given: true, how: 'heard' };
    const taken = step(null, 'officer', 'submit-request', submission({ consent }));
    assert.deepEqual(taken.takenInBy, {
      id: contextFor('officer', 0).actor.id,
      name: contextFor('officer', 0).actor.name,
      role: 'officer',
    });
    assert.equal(taken.citizen, null);
    assert.equal(taken.channel, 'phone');
    assert.equal(taken.consent.how, 'heard');
    assert.match(taken.code, /^[0-9A-Z]{11}$/);
  });

  it('names nobody where the citizen asked alone', () => {
    const asked = step(null, 'citizen', 'submit-request', submission({ channel: 'app' }));
    assert.equal('takenInBy' in asked, false);
    assert.equal('how' in asked.consent, false);
  });
});
