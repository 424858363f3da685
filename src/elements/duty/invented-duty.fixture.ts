import type { DutyView } from '@halo-pamor/contract';
import { idStaff } from '../../locale/id-staff.js';
import { inventedId, inventedState } from '../shared/invented-requests.fixture.js';
import type { Entry, RoleView } from '../shared/session-state.js';
import type { DutyGiven } from './duty-stage.js';

/** An invented need of residents, noted in the morning of the tests' day. */
export function inventedDuty(more: Partial<DutyView> = {}): DutyView {
  return {
    kind: 'duty',
    id: inventedId(700_001),
    version: 1,
    city: '32.75',
    place: '32.75.01.1002/007',
    officer: { id: 'satgas-1', name: 'Budi Rekaan' },
    notedAt: '2026-11-21T01:10:00.000Z',
    changedAt: '2026-11-21T01:10:00.000Z',
    status: 'noted',
    category: 'aspirasi',
    at: '2026-11-21T01:05:00.000Z',
    rt: '003',
    text: 'Lampu jalan di depan musala mati sejak Senin.',
    people: null,
    answerExpected: true,
    passedOn: null,
    answer: null,
    ...more,
  };
}

/** The same, answered by the desk. */
export function answeredDuty(): DutyView {
  return inventedDuty({
    id: inventedId(700_002),
    at: '2026-11-19T08:30:00.000Z',
    text: 'Tiga keluarga meminta air bersih selama saluran diperbaiki.',
    status: 'answered',
    passedOn: { to: 'Dinas Lingkungan Hidup', at: '2026-11-19T10:00:00.000Z' },
    answer: {
      text: 'Tangki air datang besok pukul 08.00 di depan balai warga. Gratis.',
      at: '2026-11-20T03:00:00.000Z',
      by: 'Rina Rekaan',
    },
  });
}

/** A note that waits on this phone. */
export function waitingDuty(more: Partial<Entry> = {}): Entry {
  return {
    id: inventedId(700_010),
    type: 'note-duty',
    requestId: inventedId(700_010),
    payload: {
      category: 'bantuan',
      at: '2026-11-21T01:40:00.000Z',
      place: '32.75.01.1002/007',
      rt: null,
      text: 'Sembako diserahkan kepada lansia.',
      people: 12,
    },
    createdAt: '2026-11-21T01:45:00.000Z',
    state: 'waiting',
    attempts: 0,
    lastProblem: null,
    faults: [],
    nextTryAt: null,
    ...more,
  };
}

/** What the room is given in tests. */
export function dutyGiven(
  role: 'officer' | 'operator' | 'supervisor' = 'officer',
  more: Partial<RoleView> = {},
): DutyGiven {
  const { route: _route, ...state } = inventedState(role, {
    canGoBack: true,
    records: [inventedDuty(), answeredDuty()],
    ...more,
  });
  return { ...state, words: idStaff };
}
