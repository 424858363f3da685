import {
  cityRules,
  decide,
  evolve,
  parseCommand,
  type CommandType,
  type PayloadInput,
  type RequestView,
} from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import { dateWriter } from './dates.js';
import { inventedCity, inventedPeople } from './invented-city.fixture.js';
import type { Entry, RoleView } from './session-state.js';

/** A step of an invented life: who does what, and when (`11-20T09:00`, local clock of 2026). */
export type Step<T extends CommandType = CommandType> = {
  [K in T]: readonly [who: keyof typeof inventedPeople, type: K, payload: PayloadInput<K>, at: string];
}[T];

const rules = cityRules(inventedCity);
const { officer } = inventedPeople;

/** The n-th invented id, in the shape that devices mint. */
export function inventedId(n: number): string {
  return `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/**
 * Plays commands through the real rulebook, so that no test shows a request that cannot be.
 *
 * @throws when the rulebook refuses a step
 */
export function play(n: number, steps: readonly Step[]): RequestView {
  let view: RequestView | null = null;
  for (const [index, [who, type, payload, at]] of steps.entries()) {
    const now = new Date(`2026-${at}:00+07:00`).toISOString();
    const read = parseCommand({ id: inventedId(n * 100 + index), type, requestId: inventedId(n), at: now, payload });
    if (!read.ok) throw new Error(`${type}: ${JSON.stringify(read.problem)}`);
    const decision = decide(view, read.command, {
      now,
      actor: inventedPeople[who],
      rules,
      mintCode: () => `7KQ2M9XVT${String(n).padStart(2, '0')}`,
      officerFor: () => ({ id: officer.id, name: officer.name }),
      officerById: (id) => (id === officer.id ? officer : undefined),
      isHandoverCode: () => false,
    });
    if (!decision.ok && decision.events === undefined) throw new Error(`${type}: ${decision.refusal.code}`);
    for (const event of decision.events ?? []) view = evolve(view, event);
  }
  if (view === null) throw new Error('a life begins with submit-request');
  return view;
}

/** A submission by an invented person. */
export function submitted(
  name: string,
  variants: readonly string[],
  at: string,
  more: { rt?: string; street?: string } = {},
): Step<'submit-request'> {
  const payload: PayloadInput<'submit-request'> = {
    items: variants.map((code) => ({ variant: code })),
    applicant: { name, phone: '+628000000001', nik: '3275014101900000' },
    forWhom: 'self',
    channel: 'app',
    place: '32.75.01.1002/007',
    address: { street: more.street ?? 'Jl. Melati 4 No. 12', rt: more.rt ?? '003', landmark: 'Sebelah musala' },
    papersAtHand: [{ code: 'KK', atHand: 'yes' }],
    times: [{ day: '2026-11-24', part: 'morning' }],
    note: 'Ibu saya susah berjalan.',
    consent: { version: '1', given: true },
  };
  return ['citizen', 'submit-request', payload, at];
}

/** A submission for a couple: the broken KTP of each. */
export function submittedByCouple(at: string): Step<'submit-request'> {
  const [who, type, payload] = submitted('Joko Rekaan', [], at);
  const items = ['Joko Rekaan', 'Rini Rekaan'].map((owner) => ({
    variant: 'KTP-EL.RUSAK',
    person: owner,
    owners: [{ code: 'KTP-LAMA', owner }],
  }));
  return [who, type, { ...payload, items }, at];
}

const lost = ['KTP-EL.HILANG'];
const bad = ['KTP-EL.RUSAK'];
const visitOn = (day: string, from: string, to: string) => ({
  from: `2026-${day}T${from}:00+07:00`,
  to: `2026-${day}T${to}:00+07:00`,
});
const agreed = (day: string, from = '09:00', to = '11:00'): Step => [
  'officer',
  'agree-visit',
  { ...visitOn(day, from, to), purpose: 'collect' },
  '11-20T08:00',
];
const takes = (...codes: string[]): Step => [
  'officer',
  'collect-papers',
  { papers: codes.map((code) => ({ code, outcome: 'collected' as const })) },
  '11-20T10:00',
];
const files: Step = ['officer', 'file-items', { items: ['1'], reference: 'EO-2026-0001' }, '11-20T11:00'];
const approves: Step = ['operator', 'approve-items', { items: ['1'] }, '11-20T13:00'];
const prints: Step = ['operator', 'print-items', { items: ['1'] }, '11-20T14:00'];
const readies: Step = ['operator', 'mark-ready', { items: ['1'], servicePoint: 'KEC-TIMUR' }, '11-20T15:00'];
const out: Step = ['officer', 'take-out', { items: ['1'] }, '11-21T08:00'];

const wrongCode: Step = [
  'officer',
  'deliver-items',
  {
    items: ['1'],
    receivedBy: { name: 'Oki Rekaan', relation: 'self' },
    proof: { kind: 'code', code: '000000' },
  },
  '11-21T08:30',
];

/** The submission as the officer took it in on the telephone. */
function byOfficer([, , payload, at]: Step<'submit-request'>): Step {
  return ['officer', 'submit-request', { ...payload, channel: 'phone' }, at];
}

const filed = [submitted('Wahyu Rekaan', lost, '11-18T08:00', { rt: '004' }), takes('SK-POLISI', 'KK'), files];
const ready = [
  submitted('Tuti Rekaan', bad, '11-17T08:00', { rt: '001' }),
  takes('KTP-LAMA', 'KK'),
  files,
  approves,
  prints,
  readies,
];

/** One invented request in each place of the way. */
export const inventedRequests = {
  submitted: play(1, [submitted('Siti Rekaan', [...lost, 'AKTA-LAHIR.UMUM'], '11-20T07:30')]),
  today: play(2, [submitted('Ahmad Rekaan', lost, '11-19T08:00', { rt: '002' }), agreed('11-21')]),
  late: play(3, [
    submitted('Murni Rekaan', bad, '11-18T08:00', { street: 'Gang Mawar 2' }),
    agreed('11-20', '13:00', '15:00'),
  ]),
  later: play(4, [submitted('Joko Rekaan', lost, '11-19T09:00'), agreed('11-23')]),
  started: play(5, [
    submitted('Nur Rekaan', [...lost, 'AKTA-LAHIR.UMUM'], '11-19T08:00'),
    agreed('11-21', '13:00', '15:00'),
    ['officer', 'start-visit', {}, '11-21T08:30'],
  ]),
  missed: play(21, [
    submitted('Bagus Rekaan', lost, '11-18T08:00', { rt: '001' }),
    agreed('11-20'),
    ['officer', 'fail-visit', { reason: 'nobody-home', note: 'Anak tetangga bilang sore.' }, '11-20T10:30'],
  ]),
  collected: play(6, [submitted('Eko Rekaan', lost, '11-18T08:00'), takes('SK-POLISI', 'KK')]),
  filed: play(7, filed),
  returned: play(8, [
    submitted('Yanti Rekaan', lost, '11-18T08:00'),
    takes('SK-POLISI', 'KK'),
    files,
    [
      'operator',
      'return-papers',
      { papers: [{ code: 'KK', reason: 'blurred', note: 'Sudut kanan gelap.' }] },
      '11-20T13:00',
    ],
  ]),
  approved: play(9, [submitted('Hadi Rekaan', lost, '11-18T08:00'), takes('SK-POLISI', 'KK'), files, approves]),
  waiting: play(10, [
    submitted('Lina Rekaan', lost, '11-18T08:00'),
    takes('SK-POLISI', 'KK'),
    files,
    approves,
    ['operator', 'await-centre', { items: ['1'], cause: 'quota' }, '11-20T14:00'],
  ]),
  printed: play(11, [submitted('Agus Rekaan', lost, '11-18T08:00'), takes('SK-POLISI', 'KK'), files, approves, prints]),
  ready: play(12, ready),
  out: play(13, [submitted('Rudi Rekaan', bad, '11-17T08:00'), ...ready.slice(1), out]),
} as const;

/** Requests whose documents are out, with a code that did not open the door, and with none to read. */
export const inventedHandovers = {
  wrongCode: play(14, [submitted('Oki Rekaan', bad, '11-17T08:00'), ...ready.slice(1), out, wrongCode]),
  lockedCode: play(15, [
    submitted('Tuti Rekaan', bad, '11-17T08:00'),
    ...ready.slice(1),
    out,
    ...Array.from({ length: 5 }, () => wrongCode),
  ]),
  /** Somebody without the app asked. */
  outByHand: play(16, [byOfficer(submitted('Mimi Rekaan', bad, '11-17T08:00')), ...ready.slice(1), out]),
} as const;

const lends: Step = [
  'officer',
  'collect-papers',
  {
    papers: [
      { code: 'KTP-LAMA', outcome: 'collected', original: { condition: 'worn' } },
      { code: 'KK', outcome: 'collected', original: { condition: 'damaged', note: 'Sobek di lipatan.' } },
    ],
  },
  '11-20T10:00',
];
const toDesk: Step = [
  'officer',
  'hand-over-originals',
  { originals: ['1', '2'], to: { kind: 'desk', servicePoint: 'KEC-TIMUR' } },
  '11-20T11:00',
];
const lent = [submitted('Ida Rekaan', bad, '11-17T08:00'), lends];

/** Originals that left the house: the old card stays with the office, the KK is lent. */
export const inventedOriginals = {
  carried: play(17, lent),
  /** The desk was offered both and has not answered. */
  offered: play(18, [...lent, toDesk]),
  /** The desk sent one back, and the other is on its way from the desk to the officer. */
  arriving: play(19, [
    ...lent,
    toDesk,
    ['operator', 'accept-originals', { originals: [{ id: '2', condition: 'damaged' }] }, '11-20T12:00'],
    ['operator', 'dispute-originals', { originals: ['1'], reason: 'missing' }, '11-20T12:05'],
    ['operator', 'hand-over-originals', { originals: ['2'], to: { kind: 'officer', id: officer.id } }, '11-20T15:00'],
  ]),
  /** The documents go home with the KK. */
  out: play(20, [...lent, files, approves, prints, readies, out]),
} as const;

/** An entry of the outbox, as if it was made at the clock of the stage. */
export function inventedEntry(
  view: RequestView,
  type: CommandType,
  payload: unknown,
  more: Partial<Entry> = {},
): Entry {
  return {
    id: inventedId(900_000 + view.version),
    type,
    requestId: view.id,
    payload,
    createdAt: '2026-11-21T02:00:00.000Z',
    state: 'waiting',
    attempts: 0,
    lastProblem: null,
    faults: [],
    nextTryAt: null,
    ...more,
  };
}

/** What the provider gives to the view of a role, on Saturday 21 November 2026 at 09.00. */
export function inventedState(role: 'officer' | 'operator' | 'supervisor', more: Partial<RoleView> = {}): RoleView {
  return {
    pack: inventedCity,
    actor: inventedPeople[role],
    views: Object.values(inventedRequests),
    records: [],
    entries: [],
    connection: { online: true, loaded: true, problem: null },
    route: { view: 'home' },
    canGoBack: false,
    terms: withCityWords(id, inventedCity.words),
    dates: dateWriter('id-ID', inventedCity.timeZone),
    now: () => new Date('2026-11-21T02:00:00.000Z'),
    ...more,
  };
}
