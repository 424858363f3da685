import type { ComplaintView } from '@halo-pamor/contract';
import { inventedId, inventedRequests } from '../shared/invented-requests.fixture.js';

const { filed } = inventedRequests;

/** An invented complaint that a missed promise opened, and that was answered. */
export function answeredComplaint(author: string): ComplaintView {
  return {
    kind: 'complaint',
    id: inventedId(7001),
    version: 2,
    city: '32.75',
    place: filed.place,
    class: 'complaint',
    about: 'delay',
    by: 'system',
    author,
    person: null,
    officer: null,
    requestId: filed.id,
    service: null,
    step: null,
    text: '',
    level: 'district',
    openedAt: '2026-11-19T02:00:00.000Z',
    changedAt: '2026-11-20T02:00:00.000Z',
    status: 'answered',
    dueAt: '2026-12-04T09:00:00.000Z',
    course: [{ at: '2026-11-20T02:00:00.000Z', news: 'answered', by: 'supervisor', text: 'Dokumen selesai besok.' }],
    handedOver: null,
    closedAt: null,
  };
}
