import type { CoverView, OfficersReply } from '@halo-pamor/contract';
import { idStaff } from '../../locale/id-staff.js';
import { inventedId, inventedState } from '../shared/invented-requests.fixture.js';
import type { RoleView } from '../shared/session-state.js';
import type { CoverGiven } from './cover-stage.js';

/** Invented officers of one district. */
export const inventedOfficers: OfficersReply = {
  invented: true,
  officers: [
    { id: 'satgas-1', name: 'Budi Rekaan', phone: '+6281200000001', areas: ['32.75.01.1002/007'] },
    { id: 'satgas-2', name: 'Ani Rekaan', phone: '+6281200000002', areas: ['32.75.01.1002/008'] },
  ],
};

/** An invented cover: Ani stands in for Budi for a week. */
export function inventedCover(more: Partial<CoverView> = {}): CoverView {
  return {
    kind: 'cover',
    id: inventedId(710_001),
    version: 3,
    city: '32.75',
    place: '32.75.01.1002/007',
    officer: { id: 'satgas-1', name: 'Budi Rekaan' },
    changedAt: '2026-11-20T01:00:00.000Z',
    status: 'begun',
    reason: 'leave',
    from: '2026-11-20T01:00:00.000Z',
    until: '2026-11-27T16:59:00.000Z',
    areas: ['32.75.01.1002/007'],
    standIn: { id: 'satgas-2', name: 'Ani Rekaan' },
    forGood: false,
    plannedAt: '2026-11-19T01:00:00.000Z',
    plannedBy: { role: 'officer', name: 'Budi Rekaan' },
    note: null,
    endedAt: null,
    ...more,
  };
}

/** A cover that is asked of the officer of the tests. */
export function askedCover(): CoverView {
  return inventedCover({
    id: inventedId(710_002),
    status: 'proposed',
    officer: { id: 'satgas-2', name: 'Ani Rekaan' },
    standIn: { id: 'satgas-1', name: 'Budi Rekaan' },
    areas: ['32.75.01.1002/008'],
    place: '32.75.01.1002/008',
    reason: 'sick',
    until: null,
  });
}

/** What the room is given in tests. */
export function coverGiven(role: 'officer' | 'supervisor' = 'officer', more: Partial<RoleView> = {}): CoverGiven {
  const { route: _route, ...state } = inventedState(role, {
    canGoBack: true,
    records: [inventedCover(), askedCover()],
    ...more,
  });
  return { ...state, words: idStaff };
}
