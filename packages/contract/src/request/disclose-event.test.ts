import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roles } from '../actor.js';
import { foldEvents } from './evolve.js';
import { eventShape, type StoredEvent } from './events.js';
import { discloseEvent } from './disclose-event.js';

const around = {
  at: '2026-11-21T10:00:00.000Z',
  by: { id: 'x', role: 'citizen', name: 'Siti Rekaan' },
  command: 'c',
} as const;
const SECRET = 'rahasia';

const events: readonly StoredEvent[] = [
  {
    ...around,
    number: 1,
    type: 'request-submitted',
    data: {
      requestId: 'r',
      city: '32.75',
      place: '32.75.01.1001/007',
      code: 'c',
      channel: 'app',
      forWhom: 'self',
      citizen: SECRET,
      applicant: { name: `A${SECRET}`, phone: SECRET, nik: SECRET },
      address: { street: SECRET, rt: '002', landmark: SECRET },
      times: [],
      note: SECRET,
      consentVersion: '1',
      officer: null,
      items: [{ id: '1', variant: 'V', service: 'S', name: 'N', person: `B${SECRET}` }],
      papers: [
        {
          code: 'KTP-LAMA--2',
          name: 'KTP-el lama',
          mode: 'surrendered',
          owner: `C${SECRET}`,
          condition: null,
          needs: [],
          atHand: 'unsure',
        },
      ],
      happening: { event: 'birth', since: null, people: [{ seat: 'child', name: SECRET, age: 0 }], answers: [] },
    },
  },
  {
    ...around,
    number: 2,
    type: 'request-amended',
    data: { note: SECRET, applicant: { name: SECRET, phone: SECRET, nik: null } },
  },
  { ...around, number: 3, type: 'visit-moved', data: { visit: '1', from: 'a', to: 'b', note: SECRET } },
  {
    ...around,
    number: 4,
    type: 'papers-collected',
    data: { papers: [{ code: 'KK', outcome: 'waived', note: SECRET }], items: [], visit: null },
  },
  { ...around, number: 5, type: 'items-filed', data: { items: ['1'], reference: SECRET } },
  {
    ...around,
    number: 6,
    type: 'papers-returned',
    data: { papers: [{ code: 'KK', reason: 'other', note: SECRET }], accepted: [], items: ['1'] },
  },
  { ...around, number: 7, type: 'items-refused', data: { items: ['1'], reason: 'other', note: SECRET } },
  { ...around, number: 8, type: 'centre-awaited', data: { items: ['1'], cause: 'quota', note: SECRET } },
  {
    ...around,
    number: 9,
    type: 'delivery-failed',
    data: { items: ['1'], carrier: 'x', reason: 'other', note: SECRET, servicePoint: null },
  },
  {
    ...around,
    number: 10,
    type: 'items-delivered',
    data: {
      items: ['1'],
      carrier: 'x',
      receivedBy: { name: `C${SECRET}`, relation: 'self' },
      note: SECRET,
      proof: { kind: 'signature', strokes: SECRET, mark: SECRET, witness: { name: `D${SECRET}`, relation: 'rt-head' } },
    },
  },
  { ...around, number: 11, type: 'request-cancelled', data: { items: ['1'], reason: 'other', note: SECRET } },
  {
    ...around,
    number: 12,
    type: 'papers-collected',
    data: {
      papers: [
        {
          code: 'KK',
          outcome: 'collected',
          note: null,
          original: { id: '1', condition: 'good', note: SECRET, photo: SECRET, backBy: 'b' },
        },
      ],
      items: [],
      visit: null,
    },
  },
  {
    ...around,
    number: 13,
    type: 'originals-accepted',
    data: {
      originals: [{ id: '1', condition: 'good', note: SECRET, to: { kind: 'desk', id: 'MPP' }, ended: null }],
    },
  },
  { ...around, number: 14, type: 'originals-disputed', data: { originals: ['1'], reason: 'other', note: SECRET } },
  {
    ...around,
    number: 15,
    type: 'warning-raised',
    data: { warning: '1', kind: 'badge-reported', reason: 'forged', note: SECRET },
  },
  { ...around, number: 16, type: 'warning-closed', data: { warning: '1', note: SECRET } },
];

describe('events as somebody may read them', () => {
  it('keep their shape, so that they can still be folded', () => {
    for (const role of roles) {
      const shown = events.map((event) => discloseEvent(event, { id: 'nobody', role }));
      shown.forEach((event) => eventShape().parse(event));
      assert.equal(foldEvents(shown)?.version, events.length);
    }
  });

  it('show masked roles nothing that a person typed', () => {
    for (const role of ['rw-head', 'rt-head', 'auditor', 'courier'] as const) {
      const text = JSON.stringify(events.map((event) => discloseEvent(event, { id: 'nobody', role })));
      assert.ok(!text.includes(SECRET));
      assert.ok(!text.includes('Siti'));
    }
  });

  it('show their own name to those who acted', () => {
    const [event] = events;
    assert.ok(event);
    assert.equal(discloseEvent(event, { id: 'x', role: 'citizen' }).by.name, 'Siti Rekaan');
    assert.deepEqual(discloseEvent(event, { id: 'y', role: 'citizen' }).by, {
      id: '',
      role: 'citizen',
      name: 'citizen',
    });
  });
});
