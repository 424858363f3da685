import type { RequestView } from '@halo-pamor/contract';
import type { LitElement } from 'lit';
import { askedCover, coverGiven, inventedCover, inventedOfficers } from '../cover/invented-cover.fixture.js';
import { coverElements } from '../cover/elements.js';
import { HaloCovers } from '../cover/halo-covers.js';
import { dutyElements } from '../duty/elements.js';
import { HaloDuties } from '../duty/halo-duties.js';
import { answeredDuty, dutyGiven, inventedDuty, waitingDuty } from '../duty/invented-duty.fixture.js';
import { outboxElements } from '../outbox/elements.js';
import { HaloOutbox } from '../outbox/halo-outbox.js';
import { HaloPhoneNotice } from '../outbox/halo-phone-notice.js';
import { dayGroups } from '../officer/day-groups.js';
import { officerElements } from '../officer/elements.js';
import { guidanceElements } from '../officer/guidance/elements.js';
import { HaloGuidance } from '../officer/guidance/halo-guidance.js';
import { HaloBadge } from '../officer/halo-badge.js';
import { HaloCallOff } from '../officer/halo-call-off.js';
import { HaloDayList } from '../officer/halo-day-list.js';
import { HaloDayRoute } from '../officer/halo-day-route.js';
import { HaloFile } from '../officer/halo-file.js';
import { HaloHandover } from '../officer/halo-handover.js';
import { HaloNoVisit } from '../officer/halo-no-visit.js';
import { HaloNotDelivered } from '../officer/halo-not-delivered.js';
import { HaloOfficer } from '../officer/halo-officer.js';
import { HaloOfficerOriginals } from '../officer/halo-officer-originals.js';
import { HaloOfficerRequest } from '../officer/halo-officer-request.js';
import { HaloSchedule } from '../officer/halo-schedule.js';
import { HaloVisit } from '../officer/halo-visit.js';
import { intakeElements } from '../officer/intake/elements.js';
import { HaloIntake } from '../officer/intake/halo-intake.js';
import { officerRooms } from '../officer/rooms.js';
import type { OfficerScreenElement } from '../officer/officer-screen.js';
import { officerStage, staging } from '../officer/officer-stage.fixture.js';
import { practiceElements } from '../officer/practice/elements.js';
import { HaloPractice } from '../officer/practice/halo-practice.js';
import { scoreElements } from '../score/elements.js';
import { HaloScore } from '../score/halo-score.js';
import { inventedScore, scoreGiven } from '../score/invented-score.fixture.js';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import {
  inventedEntry,
  inventedHandovers,
  inventedOriginals,
  inventedRequests,
  inventedState,
} from '../shared/invented-requests.fixture.js';
import type { PhoneState } from '../shared/events.js';
import type { Entry, RoleView } from '../shared/session-state.js';
import { quiet, registered, staged, type Answers } from '../shared/staged.fixture.js';
import { silent, unreachable, type View } from './view.fixture.js';

const everyElement = {
  ...{ ...officerElements, ...coverElements, ...dutyElements, ...outboxElements },
  ...{ ...guidanceElements, ...intakeElements, ...practiceElements, ...scoreElements },
};
const { late, today, started, out, ready, returned, submitted } = inventedRequests;

async function on<E extends LitElement>(made: new () => E, given: Partial<E>, answers?: Answers): Promise<HTMLElement> {
  registered(everyElement);
  const { element } = await staged(Object.assign(new made(), given), answers);
  await quiet(element);
  return element;
}

/** A screen about a request, and what is pressed on it. */
function about(screen: new () => OfficerScreenElement, request: RequestView, ...pressed: string[]) {
  return async (): Promise<HTMLElement> => {
    registered(everyElement);
    const given = await staging(screen, request);
    for (const words of pressed) await given.press(words);
    return given.element;
  };
}

const room = (given: Partial<RoleView> = {}) =>
  on(HaloOfficer, { ...inventedState('officer'), rooms: officerRooms, ...given });

const month = (score: Answers['score']) =>
  on(HaloScore, { given: scoreGiven('officer') }, score === undefined ? {} : { score });

const entries = [
  inventedEntry(today, 'agree-visit', {}),
  inventedEntry(late, 'agree-visit', {}, { state: 'parked', lastProblem: 'illegal-transition' }),
];

/** A phone that carries a queue and its receipts for somebody else. */
const carrying: PhoneState = {
  durability: 'best-effort',
  carried: { entries: [inventedEntry(started, 'collect-papers', {})], receipts: 2 },
  lost: 0,
};

const phone = (waiting: readonly Entry[], read: () => Promise<PhoneState>) =>
  on(HaloOutbox, { stage: inventedState('officer', { entries: waiting, canGoBack: true }) }, { phone: read });

const intake = async (...pressed: string[]): Promise<HTMLElement> => {
  registered(everyElement);
  const element = Object.assign(new HaloIntake(), { stage: officerStage() });
  const given = await staged(element, { officers: () => Promise.resolve(inventedOfficers) });
  for (const words of pressed) await given.press(words);
  return element;
};

/** What an officer sees. */
export const officerViews: readonly View[] = [
  {
    name: 'Officer: day list',
    element: 'halo-day-list',
    states: {
      filled: () => on(HaloDayList, { stage: officerStage(), rooms: officerRooms }),
      empty: () => on(HaloDayList, { stage: officerStage({ views: [] }), rooms: officerRooms }),
      loading: () =>
        on(HaloDayList, {
          stage: officerStage({ views: [], connection: { online: true, loaded: false, problem: null } }),
        }),
      error: () =>
        on(HaloDayList, {
          stage: officerStage({ views: [], connection: { online: false, loaded: false, problem: 'offline' } }),
        }),
    },
  },
  {
    name: 'Officer: the frame of all rooms',
    element: 'halo-officer',
    states: {
      filled: () => room(),
      empty: () => room({ route: { view: 'visit', requestId: 'gone' }, canGoBack: true }),
      loading: () =>
        room({
          route: { view: 'visit', requestId: 'gone' },
          connection: { online: true, loaded: false, problem: null },
        }),
      error: () =>
        room({
          route: { view: 'visit', requestId: 'gone' },
          connection: { online: false, loaded: true, problem: 'offline' },
        }),
    },
  },
  {
    name: 'Officer: route of the day',
    element: 'halo-day-route',
    states: {
      filled: () => {
        const stage = officerStage();
        const groups = dayGroups([late, today, started, out], '2026-11-21', stage.dates.isoDay, inventedPeople.officer);
        return on(HaloDayRoute, { stage, tasks: groups[0]?.tasks ?? [] });
      },
      empty: () => on(HaloDayRoute, { stage: officerStage(), tasks: [] }),
    },
  },
  {
    name: 'Officer: a request',
    element: 'halo-officer-request',
    states: {
      filled: about(HaloOfficerRequest, submitted),
      'papers returned': about(HaloOfficerRequest, returned),
      'originals in hand': about(HaloOfficerRequest, inventedOriginals.carried),
    },
  },
  {
    name: 'Officer: originals',
    element: 'halo-officer-originals',
    states: {
      filled: about(HaloOfficerOriginals, inventedOriginals.carried, 'Serahkan ke kantor'),
      error: about(HaloOfficerOriginals, inventedOriginals.carried, 'Serahkan ke kantor', 'Serahkan'),
    },
  },
  {
    name: 'Officer: agree on a visit',
    element: 'halo-schedule',
    states: { filled: about(HaloSchedule, submitted) },
  },
  {
    name: 'Officer: no visit',
    element: 'halo-no-visit',
    states: { filled: about(HaloNoVisit, today) },
  },
  {
    name: 'Officer: visit',
    element: 'halo-visit',
    states: { filled: about(HaloVisit, started), 'before it': about(HaloVisit, today) },
  },
  {
    name: 'Officer: badge',
    element: 'halo-badge',
    parts: ['halo-face'],
    states: { filled: about(HaloBadge, started) },
  },
  {
    name: 'Officer: hand in at the office',
    element: 'halo-file',
    states: { filled: about(HaloFile, inventedRequests.collected) },
  },
  {
    name: 'Officer: hand over',
    element: 'halo-handover',
    parts: ['halo-signature-pad'],
    states: {
      filled: about(HaloHandover, out),
      'to be fetched': about(HaloHandover, ready),
      error: about(HaloHandover, out, 'Sudah diserahkan'),
      'code locked': about(HaloHandover, inventedHandovers.lockedCode),
      signature: about(HaloHandover, inventedHandovers.outByHand),
    },
  },
  { name: 'Officer: not delivered', element: 'halo-not-delivered', states: { filled: about(HaloNotDelivered, out) } },
  { name: 'Officer: call a request off', element: 'halo-call-off', states: { filled: about(HaloCallOff, submitted) } },
  {
    name: 'Officer: take a request in',
    element: 'halo-intake',
    states: { filled: () => intake(), error: () => intake('Mulai mengisi') },
  },
  {
    name: 'Officer: practice',
    element: 'halo-practice',
    states: { filled: () => on(HaloPractice, { stage: officerStage() }) },
  },
  {
    name: 'Officer: guidance',
    element: 'halo-guidance',
    states: { filled: () => on(HaloGuidance, { stage: officerStage() }) },
  },
  {
    name: 'Officer: own month',
    element: 'halo-score',
    states: {
      filled: () => month(() => Promise.resolve(inventedScore())),
      'to be contested': async () => {
        const view = await month(() => Promise.resolve(inventedScore()));
        for (const words of ['Kunjungan terlaksana', 'Saya tidak setuju']) {
          [...(view.shadowRoot?.querySelectorAll('button') ?? [])]
            .find((each) => each.textContent.includes(words))
            ?.click();
          if (view instanceof HaloScore) await quiet(view);
        }
        return view;
      },
      loading: () => month(silent),
      error: () => month(unreachable),
    },
  },
  {
    name: 'Other duties',
    element: 'halo-duties',
    parts: ['halo-duty-list', 'halo-duty-note', 'halo-duty'],
    states: {
      filled: () =>
        on(HaloDuties, { given: dutyGiven('officer', { entries: [waitingDuty()] }), route: { view: 'duties' } }),
      empty: () => on(HaloDuties, { given: dutyGiven('officer', { records: [] }), route: { view: 'duties' } }),
      'to be noted': () => on(HaloDuties, { given: dutyGiven(), route: { view: 'duties-new' } }),
      'one of them': () =>
        on(HaloDuties, {
          given: dutyGiven('officer', { records: [inventedDuty(), answeredDuty()] }),
          route: { view: 'duties-one', requestId: answeredDuty().id },
        }),
    },
  },
  {
    name: 'Standing in',
    element: 'halo-covers',
    parts: ['halo-cover-list', 'halo-cover-plan'],
    states: {
      filled: () =>
        on(HaloCovers, {
          given: coverGiven('officer', { records: [inventedCover(), askedCover()] }),
          route: { view: 'cover' },
        }),
      empty: () => on(HaloCovers, { given: coverGiven('officer', { records: [] }), route: { view: 'cover' } }),
      'to be planned': () =>
        on(
          HaloCovers,
          { given: coverGiven('officer', { records: [] }), route: { view: 'cover-new' } },
          { officers: () => Promise.resolve(inventedOfficers) },
        ),
    },
  },
  {
    name: 'What is on this phone',
    element: 'halo-outbox',
    parts: ['halo-carry-out'],
    states: {
      filled: () => phone(entries, () => Promise.resolve(carrying)),
      empty: () => phone([], () => Promise.resolve({ ...carrying, carried: { entries: [], receipts: 0 } })),
      loading: () => phone(entries, silent),
      error: () => phone(entries, unreachable),
    },
  },
  {
    name: 'Notice of what is on this phone',
    element: 'halo-phone-notice',
    states: { filled: () => on(HaloPhoneNotice, { stage: inventedState('officer', { entries }) }) },
  },
];
