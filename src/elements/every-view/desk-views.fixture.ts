import { placesOf, type AuditEntry, type RequestView } from '@halo-pamor/contract';
import type { LitElement } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { idCoverage } from '../../locale/id-coverage.js';
import { auditElements } from '../audit/elements.js';
import { HaloAudit } from '../audit/halo-audit.js';
import { complaintDeskElements } from '../complaint/desk-elements.js';
import { HaloComplaints } from '../complaint/halo-complaints.js';
import { answeredComplaint } from '../complaint/invented-complaint.fixture.js';
import { inventedOfficers } from '../cover/invented-cover.fixture.js';
import { coverageElements } from '../coverage/elements.js';
import { HaloCoverageImport } from '../coverage/halo-coverage-import.js';
import { HaloCoveragePage } from '../coverage/halo-coverage-page.js';
import { HaloCoverageRoom } from '../coverage/halo-coverage-room.js';
import { HaloUnreached } from '../coverage/halo-unreached.js';
import { inventedCoverage, inventedUnreached } from '../coverage/invented-coverage.fixture.js';
import type { DeskFormElement } from '../desk/desk-form.js';
import { desking, wholeDesk } from '../desk/desk-stage.fixture.js';
import { HaloAwaitCentre } from '../desk/halo-await-centre.js';
import { HaloDoor } from '../desk/halo-door.js';
import { HaloMarkReady } from '../desk/halo-mark-ready.js';
import { HaloOriginals } from '../desk/halo-originals.js';
import { HaloReassign } from '../desk/halo-reassign.js';
import { HaloRefuse } from '../desk/halo-refuse.js';
import { HaloWarnings } from '../desk/halo-warnings.js';
import { lentOriginals } from '../desk/lent-originals.fixture.js';
import { monitorElements } from '../monitor/elements.js';
import { HaloMonitor } from '../monitor/halo-monitor.js';
import { inventedBoard } from '../monitor/invented-board.fixture.js';
import { scoreElements } from '../score/elements.js';
import { HaloFairness } from '../score/halo-fairness.js';
import { HaloScore } from '../score/halo-score.js';
import { inventedCalls, inventedScore, scoreGiven } from '../score/invented-score.fixture.js';
import { selfCheckElements } from '../self-check/elements.js';
import { HaloSelfCheck } from '../self-check/halo-self-check.js';
import { inventedSelfCheck } from '../self-check/invented-self-check.fixture.js';
import { inventedId, inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { inventedPicture, pictured } from '../shared/pictured.fixture.js';
import { quiet, registered, staged, type Answers } from '../shared/staged.fixture.js';
import { surveyReportElements } from '../survey-report/elements.js';
import { HaloPatterns } from '../survey-report/halo-patterns.js';
import { HaloSurveyReport } from '../survey-report/halo-survey-report.js';
import { inventedPatterns, inventedReport } from '../survey-report/invented-report.fixture.js';
import { silent, unreachable, type View } from './view.fixture.js';

const everyElement = {
  ...{ ...auditElements, ...complaintDeskElements, ...coverageElements, ...monitorElements },
  ...{ ...scoreElements, ...selfCheckElements, ...surveyReportElements },
};
const { route: _route, ...state } = inventedState('supervisor', { canGoBack: true });
const manager = { ...state, actor: { ...state.actor, role: 'manager' as const } };
const auditor = { ...state, actor: { ...state.actor, role: 'auditor' as const } };
const { filed, approved } = inventedRequests;
const complaint = answeredComplaint('warga-1');

async function on<E extends LitElement>(made: new () => E, given: Partial<E>, answers?: Answers): Promise<HTMLElement> {
  registered(everyElement);
  const { element } = await staged(Object.assign(new made(), given), answers);
  await quiet(element);
  return element;
}

/** A part of the desk about a request, and what is pressed on it. */
function about(part: new () => DeskFormElement, request: RequestView, answers?: Answers, press?: string) {
  return async (): Promise<HTMLElement> => {
    const given = await desking(part, request, answers);
    await quiet(given.element);
    if (press !== undefined) await given.press(press);
    return given.element;
  };
}

const desk = async (...of: Parameters<typeof wholeDesk>): Promise<HTMLElement> => (await wholeDesk(...of)).element;

const photographed = pictured(filed, { KK: 2 }, '2026-11-20T03:00:00.000Z');
const checking = (request: RequestView, answers?: Answers) => () =>
  desk('operator', { route: { view: 'check', requestId: request.id }, views: [request], canGoBack: true }, answers);

// One more than those that the invented board gives work.
const places = [...placesOf(state.pack), '32.75.01.1002/010'];
const board = (answer: Answers['board']) =>
  on(HaloMonitor, { given: { ...state, news: 0 } }, answer === undefined ? {} : { board: answer });

const coverageStage = { ...state, words: withCityWords(idCoverage, state.pack.words) };
const coverage = (answer: Answers['coverage']) =>
  on(HaloCoveragePage, {}, answer === undefined ? {} : { coverage: answer });

const entry: AuditEntry = {
  ...{ city: '32.75', seq: 1, at: '2026-11-22T02:00:00.000Z', act: 'visit-agreed', number: 2, file: null },
  ...{ actor: { id: 'satgas-1', role: 'officer' }, subjects: [inventedId(7)], payload: 'a'.repeat(64) },
  ...{ prev: '', hash: 'b'.repeat(64) },
};
const audit = (answers: Answers) => on(HaloAudit, { given: auditor }, { 'audit-head': async () => null, ...answers });

const complaints = (answer: Answers['complaints'], requestId?: string) =>
  on(
    HaloComplaints,
    {
      given: inventedState('supervisor', { records: [complaint], canGoBack: true }),
      route: { view: requestId === undefined ? 'complaints' : 'complaints-one', requestId },
    },
    answer === undefined ? {} : { complaints: answer },
  );

const officers: Answers = { officers: () => Promise.resolve(inventedOfficers) };

/** What operators, supervisors, managers and auditors see. */
export const deskViews: readonly View[] = [
  {
    name: 'Desk: queue',
    element: 'halo-desk',
    states: {
      filled: () => desk(),
      empty: () => desk('operator', {}, { requests: () => Promise.resolve({ items: [], next: null }) }),
      loading: () => desk('operator', {}, { requests: silent }),
      error: () => desk('operator', {}, { requests: unreachable }),
      'of a supervisor': () => desk('supervisor'),
    },
  },
  {
    name: 'Desk: queue beside a request',
    element: 'halo-queue',
    states: { filled: () => desk('operator', { route: { view: 'check', requestId: filed.id }, views: [filed] }) },
  },
  {
    name: 'Desk: check a request',
    element: 'halo-check',
    parts: ['halo-pages'],
    states: {
      filled: checking(filed),
      approved: checking(approved),
      'originals at the desk': checking(lentOriginals.atDesk),
      'with pictures': checking(photographed, { picture: inventedPicture }),
    },
  },
  {
    name: 'Desk: print, mark ready',
    element: 'halo-batch',
    states: {
      filled: () => desk('operator', { route: { view: 'print' } }),
      ready: () => desk('operator', { route: { view: 'ready' } }),
      empty: () =>
        desk('operator', { route: { view: 'print' } }, { requests: () => Promise.resolve({ items: [], next: null }) }),
    },
  },
  {
    name: 'Desk: originals',
    element: 'halo-originals',
    states: {
      filled: about(HaloOriginals, lentOriginals.atDesk),
      arriving: about(HaloOriginals, lentOriginals.toDesk),
    },
  },
  {
    name: 'Desk: warnings',
    element: 'halo-warnings',
    states: { filled: about(HaloWarnings, lentOriginals.outAfterEnd) },
  },
  {
    name: 'Desk: hand over at the counter',
    element: 'halo-door',
    states: { filled: about(HaloDoor, inventedRequests.ready) },
  },
  {
    name: 'Desk: another officer',
    element: 'halo-reassign',
    states: {
      filled: about(HaloReassign, filed, officers),
      error: about(HaloReassign, filed, officers, 'Ganti'),
      loading: about(HaloReassign, filed, { officers: silent }),
      'not read': about(HaloReassign, filed, { officers: unreachable }),
    },
  },
  { name: 'Desk: refuse', element: 'halo-refuse', states: { filled: about(HaloRefuse, filed) } },
  {
    name: 'Desk: wait for the centre',
    element: 'halo-await-centre',
    states: { filled: about(HaloAwaitCentre, approved) },
  },
  {
    name: 'Desk: mark ready',
    element: 'halo-mark-ready',
    states: { filled: about(HaloMarkReady, inventedRequests.printed) },
  },
  {
    name: 'Desk: dispute an original',
    element: 'halo-dispute',
    states: { filled: about(HaloOriginals, lentOriginals.toDesk, {}, 'Tidak cocok') },
  },
  {
    name: 'Board',
    element: 'halo-monitor',
    parts: ['halo-board-rows'],
    states: {
      filled: () => board(() => Promise.resolve(inventedBoard(places))),
      empty: () => board(() => Promise.resolve({ ...inventedBoard([]), places: [] })),
      'requests behind a figure': async () => {
        const view = await board(() => Promise.resolve(inventedBoard(places)));
        view.shadowRoot?.querySelector<HTMLElement>('.numbers .figure')?.click();
        if (view instanceof HaloMonitor) await quiet(view);
        return view;
      },
      loading: () => board(silent),
      error: () => board(unreachable),
    },
  },
  {
    name: 'Complaints of the desk',
    element: 'halo-complaints',
    states: {
      filled: () => complaints(() => Promise.resolve({ items: [complaint], next: null })),
      empty: () => complaints(() => Promise.resolve({ items: [], next: null })),
      loading: () => complaints(silent),
      error: () => complaints(unreachable),
      'one of them': () => complaints(() => Promise.resolve({ items: [complaint], next: null }), complaint.id),
    },
  },
  {
    name: 'Coverage',
    element: 'halo-coverage-page',
    states: {
      filled: () => coverage(() => Promise.resolve(inventedCoverage(state.pack))),
      loading: () => coverage(silent),
      error: () => coverage(unreachable),
    },
  },
  {
    name: 'Coverage for the desk',
    element: 'halo-coverage-room',
    states: {
      filled: () =>
        on(
          HaloCoverageRoom,
          { given: coverageStage, route: { view: 'coverage' } },
          { coverage: () => Promise.resolve(inventedCoverage(state.pack)) },
        ),
    },
  },
  {
    name: 'Coverage: who is not reached',
    element: 'halo-unreached',
    states: {
      filled: () =>
        on(HaloUnreached, { stage: coverageStage }, { unreached: () => Promise.resolve(inventedUnreached) }),
      error: () => on(HaloUnreached, { stage: coverageStage }, { unreached: unreachable }),
    },
  },
  {
    name: 'Coverage: take counts in',
    element: 'halo-coverage-import',
    states: {
      filled: () => on(HaloCoverageImport, { stage: coverageStage }, { 'coverage-imports': () => Promise.resolve([]) }),
      error: () => on(HaloCoverageImport, { stage: coverageStage }, { 'coverage-imports': unreachable }),
    },
  },
  {
    name: 'Self check',
    element: 'halo-self-check',
    states: {
      filled: () => on(HaloSelfCheck, { given: manager }, { 'self-check': () => Promise.resolve(inventedSelfCheck) }),
      loading: () => on(HaloSelfCheck, { given: manager }, { 'self-check': silent }),
      error: () => on(HaloSelfCheck, { given: manager }, { 'self-check': unreachable }),
    },
  },
  {
    name: 'Satisfaction',
    element: 'halo-survey-report',
    states: {
      filled: () => on(HaloSurveyReport, { given: manager }, { report: () => Promise.resolve(inventedReport()) }),
      loading: () => on(HaloSurveyReport, { given: manager }, { report: silent }),
      error: () => on(HaloSurveyReport, { given: manager }, { report: unreachable }),
    },
  },
  {
    name: 'Patterns of money',
    element: 'halo-patterns',
    states: {
      filled: () => on(HaloPatterns, { given: auditor }, { patterns: () => Promise.resolve(inventedPatterns) }),
      empty: () =>
        on(
          HaloPatterns,
          { given: auditor },
          { patterns: () => Promise.resolve({ ...inventedPatterns, patterns: [] }) },
        ),
      error: () => on(HaloPatterns, { given: auditor }, { patterns: unreachable }),
    },
  },
  {
    name: 'Audit log',
    element: 'halo-audit',
    states: {
      filled: () => audit({ audit: () => Promise.resolve({ entries: [entry], next: null }) }),
      empty: () => audit({ audit: () => Promise.resolve({ entries: [], next: null }) }),
      loading: () => audit({ audit: silent }),
      error: () => audit({ audit: unreachable }),
    },
  },
  {
    name: 'Contests and calls',
    element: 'halo-fairness',
    parts: ['halo-callback'],
    states: {
      filled: () =>
        on(
          HaloFairness,
          { given: scoreGiven('supervisor'), route: { view: 'fairness' } },
          { callbacks: () => Promise.resolve(inventedCalls()) },
        ),
      calls: () =>
        on(
          HaloFairness,
          { given: scoreGiven('supervisor'), route: { view: 'fairness-calls' } },
          { callbacks: () => Promise.resolve(inventedCalls()) },
        ),
    },
  },
  {
    name: 'Month of an officer, for the desk',
    element: 'halo-score',
    states: {
      filled: () =>
        on(
          HaloScore,
          { given: scoreGiven('supervisor'), officer: 'satgas-1' },
          { score: () => Promise.resolve(inventedScore()) },
        ),
    },
  },
];
