import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ItemStatus } from './item-status.js';
import type { RequestView } from './view.js';
import { placeInQueue, statusOf, turnIn } from './standing.js';

function withItems(...statuses: ItemStatus[]): RequestView {
  const at = '2026-11-21T00:00:00.000Z';
  return {
    id: '0193d5a0-0000-7000-8000-000000000001',
    city: '32.75',
    place: '32.75.01.1001/007',
    code: '0FS8YH1RQ70',
    version: 1,
    submittedAt: at,
    changedAt: at,
    channel: 'app',
    forWhom: 'self',
    citizen: null,
    applicant: { name: 'Rekaan', phone: null, nik: null },
    address: { street: 'Jalan Rekaan 1', rt: null, landmark: null },
    times: [],
    note: null,
    consent: { version: 'c1', at },
    officer: null,
    items: statuses.map((status, index) => ({
      id: String(index + 1),
      variant: 'KTP.LOST',
      service: 'KTP',
      name: 'KTP',
      person: null,
      status,
      since: at,
      steps: [],
      reason: null,
      note: null,
      servicePoint: null,
      reference: null,
    })),
    papers: [],
    visits: [],
    deliveries: [],
    confirmedAt: null,
  };
}

test('one status for the whole request: the open item that is least far, a returned one first', () => {
  assert.equal(statusOf(withItems('filed', 'returned')), 'returned');
  assert.equal(statusOf(withItems('printed', 'collected')), 'collected');
  assert.equal(statusOf(withItems('delivered', 'printed')), 'printed');
  assert.equal(statusOf(withItems('delivered', 'refused')), 'delivered');
});

test('what lies at the desk is in the desk’s queue, also while another item is elsewhere', () => {
  const split = withItems('returned', 'filed', 'printed');
  assert.equal(turnIn(split), 'officer-or-citizen');
  assert.deepEqual(placeInQueue(split), { status: 'filed', turn: 'operator' });
  assert.deepEqual(placeInQueue(withItems('submitted', 'waiting-centre')), { status: 'submitted', turn: 'officer' });
  assert.deepEqual(placeInQueue(withItems('delivered')), { status: 'delivered', turn: 'citizen' });
});
