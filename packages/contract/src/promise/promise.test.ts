import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { Item, RequestView } from '../request/view.js';
import { evolve } from '../request/evolve.js';
import type { RequestEvent } from '../request/events.js';
import { openWarnings } from '../request/warning/open.js';
import { promiseLook, promisesDue } from './promises-due.js';
import { inventedRules } from './promise-city.test-support.js';
import { promiseOf } from './request-promise.js';

const rules = inventedRules();
const at = (text: string) => new Date(`${text}:00+07:00`).toISOString();
const by = (role: string) => ({ id: `${role}-1`, role, name: '' });

/** Asked on Monday, 23 November 2026, at nine. */
function submitted(...variants: string[]): RequestEvent {
  return {
    type: 'request-submitted',
    at: at('2026-11-23T09:00'),
    by: by('citizen'),
    command: 'c1',
    data: {
      requestId: 'r1',
      city: '32.75',
      place: '32.75.01.1001/007',
      code: '0FS8YH1RQ70',
      channel: 'app',
      forWhom: 'self',
      citizen: 'citizen-1',
      applicant: { name: 'Rekaan', phone: null, nik: null },
      address: { street: 'Jalan Rekaan 1', rt: null, landmark: null },
      times: [],
      note: null,
      consentVersion: 'c1',
      officer: { id: 'officer-1', name: 'Petugas Rekaan' },
      items: variants.map((variant, index) => ({
        id: String(index + 1),
        variant,
        service: 'KTP',
        name: 'KTP',
        person: null,
      })),
      papers: [
        {
          code: 'KK',
          name: 'KK',
          mode: 'photo',
          condition: null,
          needs: [{ item: '1', required: true, group: null }],
          atHand: 'yes',
        },
      ],
    },
  };
}

type Told = Pick<RequestEvent, 'type' | 'data'>;

function life(first: RequestEvent, ...later: readonly (readonly [string, string, Told])[]): RequestView {
  let view = evolve(null, first);
  for (const [when, role, told] of later) view = evolve(view, happened(when, role, told));
  return view;
}

function happened(when: string, role: string, told: Told): RequestEvent;
function happened(when: string, role: string, { type, data }: Told): unknown {
  return { type, data, at: at(when), by: by(role), command: 'c' };
}

const agreed = (from: string, to: string, visit = '1'): Told => ({
  type: 'visit-agreed',
  data: { visit, from: at(from), to: at(to), purpose: 'collect', items: ['1'] },
});
const collected = (...items: string[]): Told => ({
  type: 'papers-collected',
  data: { papers: [], items, visit: null },
});
const returned = (reason: string): Told => ({
  type: 'papers-returned',
  data: { papers: [{ code: 'KK', reason, note: null }], accepted: [], items: ['1'] },
});
const filed: Told = { type: 'items-filed', data: { items: ['1'], reference: null } };
const awaited: Told = { type: 'centre-awaited', data: { items: ['1'], cause: 'quota', note: null } };
const printed: Told = { type: 'items-printed', data: { items: ['1'] } };
const ready: Told = { type: 'items-ready', data: { items: ['1'], servicePoint: 'KEC' } };

function told(view: RequestView, now: string) {
  const promise = promiseOf(view, rules, at(now));
  assert.ok(promise);
  const { state, lead } = promise;
  return { state, phase: lead.phase, basis: lead.basis, dueAt: lead.dueAt };
}

describe('the promise of a request', () => {
  it('is an expected moment until the papers are complete: visit and handling', () => {
    const view = life(submitted('KTP.LOST'));
    const expected = { state: 'running', phase: 'papers', basis: 'expected' };
    // 16 working hours for the visit and 8 for a legal day, with a day off between.
    assert.deepEqual(told(view, '2026-11-23T09:00'), { ...expected, dueAt: at('2026-11-27T09:00') });
    const soon = life(submitted('KTP.LOST'), [
      '2026-11-23T10:00',
      'officer',
      agreed('2026-11-24T09:00', '2026-11-24T11:00'),
    ]);
    assert.deepEqual(told(soon, '2026-11-23T10:00'), { ...expected, dueAt: at('2026-11-25T11:00') });
    assert.equal(told(view, '2026-11-30T08:00').state, 'late');
  });

  it('is the clock of the law from the complete papers on, and is kept or missed by the first that is ready', () => {
    const taken = life(submitted('KTP.LOST'), ['2026-11-24T10:00', 'officer', collected('1')]);
    const legal = { phase: 'handling', basis: 'legal', dueAt: at('2026-11-25T10:00') };
    assert.deepEqual(told(taken, '2026-11-25T10:00'), { state: 'running', ...legal });
    assert.deepEqual(told(taken, '2026-11-25T10:01'), { state: 'late', ...legal });
    const path = (when: string): RequestView =>
      life(submitted('KTP.LOST'), ['2026-11-24T10:00', 'officer', collected('1')], [when, 'operator', ready]);
    assert.deepEqual(told(path('2026-11-25T09:00'), '2026-12-20T10:00'), { state: 'kept', ...legal });
    assert.deepEqual(told(path('2026-11-25T11:00'), '2026-12-20T10:00'), { state: 'missed', ...legal });
  });

  it('stays expected where no source gives a figure', () => {
    const view = life(submitted('KTP.LETTER'), ['2026-11-23T10:00', 'officer', collected('1')]);
    assert.deepEqual(told(view, '2026-11-24T10:00'), {
      state: 'running',
      phase: 'handling',
      basis: 'expected',
      dueAt: at('2026-11-27T10:00'),
    });
  });

  it('stands while the citizen puts papers right, not while the officer does', () => {
    const before = [
      ['2026-11-24T10:00', 'officer', collected('1')],
      ['2026-11-24T10:00', 'officer', filed],
    ] as const;
    const citizens = life(submitted('KTP.LOST'), ...before, ['2026-11-24T12:00', 'operator', returned('expired')]);
    assert.deepEqual(told(citizens, '2026-12-01T10:00'), {
      state: 'paused',
      phase: 'handling',
      basis: 'legal',
      dueAt: null,
    });
    assert.equal(promiseOf(citizens, rules, at('2026-12-01T10:00'))?.lead.leftMinutes, 6 * 60);
    const back = evolve(citizens, happened('2026-11-27T09:00', 'officer', collected('1')));
    assert.equal(told(back, '2026-11-27T09:00').dueAt, at('2026-11-27T15:00'));
    const officers = life(submitted('KTP.LOST'), ...before, ['2026-11-24T12:00', 'operator', returned('blurred')]);
    assert.equal(told(officers, '2026-11-24T13:00').dueAt, at('2026-11-25T10:00'));
  });

  it('stands while the centre cannot go on, and counts how long', () => {
    const view = life(
      submitted('KTP.LOST'),
      ['2026-11-24T10:00', 'officer', collected('1')],
      ['2026-11-24T11:00', 'operator', awaited],
      ['2026-11-25T11:00', 'operator', printed],
    );
    const promise = promiseOf(view, rules, at('2026-11-25T12:00'));
    assert.equal(promise?.lead.dueAt, at('2026-11-27T10:00'));
    assert.equal(promise.lead.leftMinutes, 6 * 60);
    assert.deepEqual(promise.lead.pauses, [
      {
        why: 'centre',
        cause: 'centre',
        code: 'quota',
        from: at('2026-11-24T11:00'),
        until: at('2026-11-25T11:00'),
        minutes: 8 * 60,
      },
    ]);
  });

  it('counts what the citizen put off and a door that stayed shut, the latter no longer than another visit takes', () => {
    const moved = life(
      submitted('KTP.LOST'),
      ['2026-11-23T09:00', 'officer', agreed('2026-11-24T09:00', '2026-11-24T10:00')],
      [
        '2026-11-23T12:00',
        'citizen',
        {
          type: 'visit-moved',
          data: { visit: '1', from: at('2026-11-25T09:00'), to: at('2026-11-25T10:00'), note: null },
        },
      ],
    );
    const promise = promiseOf(moved, rules, at('2026-11-24T12:00'));
    assert.equal(promise?.state, 'paused');
    assert.equal(promise.lead.dueAt, at('2026-11-27T10:00'));
    assert.deepEqual(
      promise.lead.pauses.map(({ why, from, until }) => [why, from, until]),
      [['visit-moved', at('2026-11-24T09:00'), at('2026-11-25T09:00')]],
    );
    const shut = life(
      submitted('KTP.LOST'),
      ['2026-11-23T09:00', 'officer', agreed('2026-11-23T10:00', '2026-11-23T11:00')],
      [
        '2026-11-23T11:00',
        'officer',
        { type: 'visit-failed', data: { visit: '1', reason: 'nobody-home', note: null } },
      ],
    );
    const failed = promiseOf(shut, rules, at('2026-11-23T11:00'));
    assert.deepEqual(
      failed?.lead.pauses.map(({ until }) => until),
      [at('2026-11-24T11:00')],
    );
    assert.equal(failed.lead.dueAt, at('2026-11-30T09:00'));
  });

  it('speaks of the last document while all is in time, and of the one that is late as soon as there is one', () => {
    const view = life(submitted('KTP.LOST', 'KTP.LETTER'), ['2026-11-24T10:00', 'officer', collected('1', '2')]);
    const early = promiseOf(view, rules, at('2026-11-24T11:00'));
    assert.deepEqual([early?.lead.item, early?.pressing?.item], ['2', '1']);
    const later = promiseOf(view, rules, at('2026-11-25T11:00'));
    assert.deepEqual([later?.state, later?.lead.item], ['late', '1']);
  });

  it('is the same whatever the zone of the device', () => {
    const script = new URL('./zone-probe.test-support.js', import.meta.url).pathname;
    const answers = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Jayapura'].map(
      (TZ) => spawnSync(process.execPath, [script], { env: { TZ }, encoding: 'utf8' }).stdout,
    );
    assert.match(answers[0] ?? '', /^\d{13}( \d+)+$/m);
    assert.equal(new Set(answers).size, 1);
  });
});

describe('what the system says of a promise', () => {
  const taken = life(submitted('KTP.LOST', 'KTP.LETTER'), ['2026-11-24T10:00', 'officer', collected('1', '2')]);

  /** Says what is due at a moment and folds it. */
  function say(view: RequestView, now: string): RequestView {
    return promisesDue(view, rules, at(now)).reduce((next, event) => evolve(next, event), view);
  }

  it('warns once for each threshold, then of the miss once, and looks when there is something to say', () => {
    assert.deepEqual(promiseLook(taken, rules), {
      lookAt: at('2026-11-24T14:00'),
      dueAt: at('2026-11-25T10:00'),
    });
    assert.deepEqual(promisesDue(taken, rules, at('2026-11-24T13:59')), []);
    const warned = say(taken, '2026-11-24T14:00');
    assert.deepEqual(
      openWarnings(warned).map(({ kind, promise }) => [kind, promise?.items, promise?.before]),
      [['promise-near', ['1'], 240]],
    );
    assert.deepEqual(promisesDue(warned, rules, at('2026-11-25T08:59')), []);
    const again = say(warned, '2026-11-25T09:00');
    assert.equal(again.warnings?.length, 2);
    const missed = say(again, '2026-11-25T10:01');
    assert.deepEqual(
      missed.warnings?.map(({ kind, closedAt }) => [kind, closedAt !== null]),
      [
        ['promise-near', true],
        ['promise-near', true],
        ['promise-missed', false],
      ],
    );
    assert.equal(promiseLook(missed, rules).lookAt, at('2026-11-27T14:00'));
    assert.deepEqual(promisesDue(missed, rules, at('2026-11-27T10:00')), []);
    const done = evolve(missed, happened('2026-11-27T10:30', 'operator', ready));
    assert.deepEqual(openWarnings(done), []);
  });

  it('says the last of what was passed together, and carries what a complaint needs', () => {
    const [event, ...others] = promisesDue(taken, rules, at('2026-11-25T12:00'));
    assert.deepEqual(others, []);
    assert.deepEqual([event?.type, event?.by.role], ['promise-missed', 'system']);
    assert.deepEqual(event?.data, {
      warning: '1',
      items: ['1'],
      phase: 'handling',
      basis: 'legal',
      startsAt: at('2026-11-24T10:00'),
      dueAt: at('2026-11-25T10:00'),
      pausedMinutes: { citizen: 0, centre: 0 },
    });
  });

  it('says nothing while a clock stands, and nothing more of what is done', () => {
    const stands = life(
      submitted('KTP.LOST'),
      ['2026-11-24T10:00', 'officer', collected('1')],
      ['2026-11-24T11:00', 'operator', awaited],
    );
    assert.deepEqual(promisesDue(stands, rules, at('2027-01-20T10:00')), []);
    assert.deepEqual(promiseLook(stands, rules), { lookAt: null, dueAt: null });
    const done = evolve(stands, happened('2026-11-24T12:00', 'operator', ready));
    assert.deepEqual(promisesDue(done, rules, at('2027-01-20T10:00')), []);
    const items = done.items.map((item: Item) => item.steps.map(({ reasons }) => reasons));
    assert.deepEqual(items, [[undefined, undefined, ['quota'], undefined]]);
  });
});
