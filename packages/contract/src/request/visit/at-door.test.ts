import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { decide } from '../decide.js';
import { evolve } from '../evolve.js';
import { isClosed } from '../item-status.js';
import { live } from '../lived.test-support.js';
import { parseCommand } from '../parse-command.js';
import { possibleCommands } from '../possible.js';
import { contextFor, life, LIFE_ID } from '../random-life.test-support.js';
import type { RequestView, Visit } from '../view.js';
import { visitAtDoor } from './at-door.js';

const JAKARTA = 420;
/** 09.10 in Jakarta. */
const BEGAN = '2026-11-24T02:10:00.000Z';

/** Plays one command at a moment; nothing where the rulebook refuses it. */
function step(
  view: RequestView | null,
  role: 'citizen' | 'officer' | 'operator',
  type: string,
  payload: unknown,
  now: string,
) {
  const id = `0193d5a0-0000-7000-8000-${String(800_000 + (view?.version ?? 0)).padStart(12, '0')}`;
  const read = parseCommand({ id, type, requestId: LIFE_ID, at: now, payload });
  assert.ok(read.ok, JSON.stringify(read));
  const decision = decide(view, read.command, { ...contextFor(role, 0), now });
  return decision.ok ? decision.events.reduce<RequestView | null>(evolve, view) : null;
}

function must(...taken: Parameters<typeof step>): RequestView {
  const after = step(...taken);
  assert.ok(after, `${taken[2]} was refused`);
  return after;
}

function begun(): RequestView {
  const asked = must(
    null,
    'citizen',
    'submit-request',
    {
      items: [{ variant: 'KTP.LOST' }],
      applicant: { name: 'Siti Rekaan', phone: '+628000000001' },
      forWhom: 'self',
      channel: 'app',
      place: '32.75.01.1001/007',
      address: { street: 'Jl. Rekaan 1' },
      consent: { version: 'c1', given: true },
    },
    '2026-11-23T01:00:00.000Z',
  );
  const times = { from: '2026-11-24T02:00:00.000Z', to: '2026-11-24T04:00:00.000Z' };
  return must(
    must(asked, 'officer', 'agree-visit', times, '2026-11-23T02:00:00.000Z'),
    'officer',
    'start-visit',
    {},
    BEGAN,
  );
}

const isHere = (view: RequestView, now: string): boolean => visitAtDoor(view, now, JAKARTA) !== undefined;

describe('an officer at the door', () => {
  it('is there from the start until the day is over in the city, whatever day it is elsewhere', () => {
    const view = begun();
    assert.equal(view.visits[0]?.startedAt, BEGAN);
    assert.ok(isHere(view, BEGAN));
    assert.ok(isHere(view, '2026-11-24T16:59:59.999Z'));
    assert.equal(isHere(view, '2026-11-24T17:00:00.000Z'), false);
    assert.equal(visitAtDoor(view, '2026-11-24T15:00:00.000Z', 540), undefined);
    assert.equal(isHere(view, '2026-11-30T02:10:00.000Z'), false);
  });

  it('stays there for a phone whose clock is slow', () => {
    assert.ok(isHere(begun(), '2020-01-01T00:00:00.000Z'));
  });

  it('is there on the day of the start, also when another was agreed', () => {
    const { visits, ...rest } = begun();
    const [visit] = visits;
    assert.ok(visit);
    const late: RequestView = {
      ...rest,
      visits: [{ ...visit, from: '2026-11-20T02:00:00.000Z', to: '2026-11-20T04:00:00.000Z' }],
    };
    assert.ok(isHere(late, BEGAN));
    const { startedAt: _, ...unnoted } = visit;
    assert.ok(isHere({ ...rest, visits: [unnoted] }, BEGAN));
    assert.equal(isHere({ ...rest, visits: [unnoted] }, '2026-11-25T02:00:00.000Z'), false);
  });

  it('is gone with another appointment, and with what there was to come for', () => {
    const view = begun();
    const moved = { from: '2026-11-24T06:00:00.000Z', to: '2026-11-24T08:00:00.000Z' };
    assert.equal(isHere(must(view, 'officer', 'move-visit', moved, BEGAN), BEGAN), false);
    assert.equal(isHere(must(view, 'officer', 'cancel-request', { reason: 'some-reason' }, BEGAN), BEGAN), false);
    const next: Visit = { id: '2', ...moved, purpose: 'collect', status: 'agreed' };
    assert.equal(isHere({ ...view, visits: [...view.visits, next] }, BEGAN), false);
  });

  it('is gone when the documents could not be handed over, and comes again by another appointment', () => {
    const view = begun();
    const [visit] = view.visits;
    assert.ok(visit);
    const out: RequestView = {
      ...view,
      items: view.items.map((item) => ({ ...item, status: 'out-for-delivery', servicePoint: 'MPP' })),
      visits: [{ ...visit, purpose: 'deliver' }],
    };
    assert.ok(isHere(out, BEGAN));
    const failed = must(out, 'officer', 'fail-delivery', { items: ['1'], reason: 'some-reason', next: 'retry' }, BEGAN);
    assert.equal(isHere(failed, BEGAN), false);
    assert.ok(possibleCommands(failed, { role: 'officer' }).includes('agree-visit'));
  });

  it('can begin again on another day where the first visit was never ended, and not twice on one', () => {
    const view = begun();
    const tomorrow = '2026-11-25T02:00:00.000Z';
    const may = (now: string) =>
      possibleCommands(view, { role: 'officer' }, { now, utcOffset: JAKARTA }).includes('start-visit');
    assert.equal(step(view, 'officer', 'start-visit', {}, '2026-11-24T10:00:00.000Z'), null);
    assert.equal(may('2026-11-24T10:00:00.000Z'), false);
    assert.ok(may(tomorrow));
    assert.ok(isHere(must(view, 'officer', 'start-visit', {}, tomorrow), tomorrow));
  });

  it('is nowhere a day after the last thing that happened, and never at a request on which nothing is left to do', () => {
    fc.assert(
      fc.property(life, fc.constantFrom(420, 480, 540), (wishes, utcOffset) => {
        live(wishes, (_before, view) => {
          const later = new Date(Date.parse(view.changedAt) + 24 * 60 * 60 * 1000);
          assert.equal(visitAtDoor(view, later, utcOffset), undefined);
          const visit = visitAtDoor(view, view.changedAt, utcOffset);
          if (visit === undefined) return;
          assert.equal(visit.status, 'started');
          assert.equal(visit, view.visits.at(-1));
          assert.ok(view.items.some(({ status }) => !isClosed(status)));
        });
      }),
      { numRuns: 200 },
    );
  });
});
