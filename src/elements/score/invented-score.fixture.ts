import {
  officerScore,
  type CallbacksReply,
  type ContestView,
  type OfficersEntry,
  type ScoreReply,
} from '@halo-pamor/contract';
import { idStaff } from '../../locale/id-staff.js';
import { inventedId, inventedState } from '../shared/invented-requests.fixture.js';
import type { RoleView } from '../shared/session-state.js';
import type { ScoreGiven } from './score-stage.js';

const PLACE = '32.75.01.1002/007';

/** What the rooms are given on an invented page. */
export function scoreGiven(role: 'officer' | 'supervisor' = 'officer', more: Partial<RoleView> = {}): ScoreGiven {
  const { route: _route, ...state } = inventedState(role, { canGoBack: true, ...more });
  return { ...state, words: idStaff };
}

function entry(n: number, more: Partial<OfficersEntry>): OfficersEntry {
  const figure = more.figure ?? 'visits';
  return {
    id: `${figure}:${inventedId(n)}:1`,
    figure,
    at: `2026-11-${String(10 + (n % 10))}T03:00:00.000Z`,
    request: inventedId(n),
    place: PLACE,
    items: ['KTP-el hilang'],
    outcome: 'good',
    why: null,
    officer: 'satgas-1',
    ...more,
  };
}

/** An invented contest, not yet answered. */
export function inventedContest(more: Partial<ContestView> = {}): ContestView {
  return {
    kind: 'contest',
    id: inventedId(720_001),
    version: 1,
    city: '32.75',
    place: PLACE,
    officer: { id: 'satgas-1', name: 'Budi Rekaan' },
    changedAt: '2026-11-20T03:00:00.000Z',
    status: 'open',
    entry: `visits:${inventedId(3)}:1`,
    month: '2026-11',
    text: 'Saya datang, tetapi gang terendam banjir.',
    contestedAt: '2026-11-20T03:00:00.000Z',
    answerBy: '2026-11-27T03:00:00.000Z',
    judgedBy: null,
    answer: null,
    ...more,
  };
}

/** An invented month: one visit missed and one contested, one promise that the centre held up. */
export function inventedScore(more: Partial<ScoreReply> = {}): ScoreReply {
  const entries = [
    entry(1, {}),
    entry(2, { outcome: 'against', why: 'came-late' }),
    entry(3, { outcome: 'against', why: 'nobody-came' }),
    entry(4, { outcome: 'outside', why: 'citizen' }),
    entry(5, { figure: 'answered' }),
    entry(6, { figure: 'answered' }),
    entry(7, { figure: 'promises', outcome: 'outside', why: 'centre' }),
    entry(8, { figure: 'callbacks' }),
  ];
  const span = { from: '2026-10-31T17:00:00.000Z', until: '2026-11-30T17:00:00.000Z' };
  return {
    officer: { id: 'satgas-1', name: 'Budi Rekaan' },
    month: '2026-11',
    at: '2026-11-21T02:00:00.000Z',
    isRunning: true,
    opensAt: '2026-12-03T01:00:00.000Z',
    isSeen: false,
    score: {
      ...officerScore({ officer: 'satgas-1', span, entries, contests: [inventedContest()] }),
      duties: 6,
      awayDays: 2,
      friendly: null,
      load: { requests: 14, median: 7, factor: 2 },
    },
    ...more,
  };
}

/** Two invented hand-overs that were drawn, one of which was asked about. */
export function inventedCalls(): CallbacksReply {
  const drawn = {
    day: '2026-11-21',
    request: inventedId(11),
    handover: 12,
    handedOverAt: '2026-11-20T03:00:00.000Z',
    place: PLACE,
    items: ['KTP-el hilang'],
    name: 'Siti Rekaan',
    phone: '+6281200001234',
    officer: { id: 'satgas-1', name: 'Budi Rekaan' },
    noted: null,
  };
  const noted = { at: '2026-11-21T01:00:00.000Z', reached: true, handedOver: 'yes', friendly: 'yes' };
  return { day: '2026-11-21', aDay: 3, callbacks: [drawn, { ...drawn, name: 'Hadi Rekaan', noted }] };
}
