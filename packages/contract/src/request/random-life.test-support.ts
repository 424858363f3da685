import fc from '../fixed-dice.test-support.js';
import type { Role } from '../actor.js';
import { usualCalendar } from '../promise/promise-city.test-support.js';
import { complaintRules } from '../record/complaint/complaint-rules.js';
import type { CityRules } from './city-rules.js';
import { commandTypes, type CommandType } from './command-names.js';
import { commandRoles } from './command-roles.js';
import type { Context } from './decision.js';
import { handoverOf } from './delivery/handover.js';
import { canBeLent } from './custody/collect.js';
import { acceptedBy, disputedBy, handedOverBy } from './custody/hands.js';
import { paperConditions } from './custody/shape.js';
import { moves, type ItemMove } from './item-moves.js';
import { possibleCommands } from './possible.js';
import type { RequestView } from './view.js';
import { visitFailReasons } from './visit/failure.js';

/** The request that lives. */
export const LIFE_ID = '0193d5a0-0000-7000-8000-000000000001';

/** A small invented city, enough for every rule to bite. */
const inventedRules: CityRules = {
  city: '32.75',
  consentVersion: 'c1',
  utcOffset: 420,
  variant: (code) => inventedVariants.get(code),
  // The new KK is the KK that the lost KTP's request asks for.
  making: (code) => ({ rank: code === 'KK.NEW' ? 0 : 1, makes: new Set(code === 'KK.NEW' ? ['KK'] : []) }),
  madeHere: (item) => `Dibuat di sini: ${item}.`,
  custody: { backWithinDays: 14, acceptWithinDays: 2, confirmed: 'no' },
  isPlace: (area) => area.startsWith('32.75.01.1001/'),
  isServicePoint: (code) => code === 'KEC-01' || code === 'MPP',
  isReason: (_list, code) => code === 'some-reason',
  duty: () => undefined,
  contestBy: (from) => from,
  stops: {
    city: '32.75',
    isPlace: () => false,
    isService: () => false,
    isBlank: () => false,
    blankOf: () => undefined,
    isSpoilReason: () => false,
    isDifferenceReason: () => false,
  },
  complaints: complaintRules({ calendar: usualCalendar, utcOffset: 420, areas: [] }),
};

type Found = NonNullable<ReturnType<CityRules['variant']>>;
type Line = Found['variant']['requirements'][number];

function line(code: string, mode: Line['mode'], required: boolean, group?: string): Line {
  return {
    code,
    name: code,
    plain: code,
    mode,
    required,
    confirmed: 'secondary',
    ...(group === undefined ? {} : { group }),
  };
}

function found(code: string, requirements: Line[]): [string, Found] {
  const variant: Found['variant'] = {
    code,
    name: code,
    plain: code,
    whatHappened: ['lost'],
    requirements,
    forms: [],
    legalBasis: [],
    completion: { maxHours: 24, clockStarts: 'complete', confirmed: 'secondary', source: '-', text: '-' },
    requiresPresence: false,
    visitNeeds: 'papers',
    quotaBound: false,
    surrenderOnDelivery: [],
    dependsOn: [],
    leadsTo: [],
    proxyAllowed: 'yes',
  };
  const service: Found['service'] = {
    code: code.split('.')[0] ?? code,
    name: code,
    plain: code,
    description: code,
    kind: 'population',
    medium: 'card',
    offered: 'door',
    sources: [],
    variants: [variant],
  };
  return [code, { service, variant }];
}

const inventedVariants = new Map<string, Found>([
  found('KTP.LOST', [line('POLICE', 'handed-in', true), line('KK', 'photo', true)]),
  found('KK.NEW', [
    line('MARRIAGE', 'photo', true, 'status'),
    line('STATEMENT', 'form', false, 'status'),
    line('KK', 'surrendered', true),
  ]),
  found('KIA.NEW', [line('CONSENT', 'form', false), line('PERSON', 'presence', true)]),
]);

/** The papers and items that commands may name, with some that do not exist. */
const paperCode = fc.constantFrom('POLICE', 'KK', 'KK--2', 'MARRIAGE', 'STATEMENT', 'CONSENT', 'PERSON', 'NONE');
const itemIds = fc.uniqueArray(fc.constantFrom('1', '2', '3', '9'), { minLength: 1, maxLength: 3 });
const reason = fc.constantFrom('some-reason', 'some-reason', 'some-reason', 'no-such');
const note = fc.option(fc.constantFrom('dua kata', 'catatan'), { nil: null });
const moment = fc
  .integer({ min: -2, max: 48 })
  .map((hours) => new Date(Date.UTC(2026, 10, 22, 1 + hours)).toISOString());
/** Invented files: which paper each was sent for. */
const paperOfFile = new Map([
  ['0193d5a0-0000-7000-8000-00000000f001', 'POLICE'],
  ['0193d5a0-0000-7000-8000-00000000f002', 'KK'],
  ['0193d5a0-0000-7000-8000-00000000f003', 'KK'],
]);
const fileIds = [...paperOfFile.keys()];
const fileId = fc.constantFrom(...fileIds, '0193d5a0-0000-7000-8000-00000000f009');
const servicePoint = fc.constantFrom('KEC-01', 'MPP', 'NOWHERE');

/** The invented hand-over code of a round. */
export function codeOf(round: number): string {
  return String(100_000 + round);
}
const originals = fc.uniqueArray(fc.constantFrom('1', '2', '3', '9'), { minLength: 1, maxLength: 3 });

const payloadOf: Record<CommandType, fc.Arbitrary<unknown>> = {
  'submit-request': fc.record({
    items: fc.array(
      fc.record({
        variant: fc.constantFrom('KTP.LOST', 'KK.NEW', 'KIA.NEW'),
        owners: fc.constantFrom([], [], [{ code: 'KK', owner: 'Ani' }], [{ code: 'KK', owner: 'Budi' }]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    applicant: fc.constant({ name: 'Rekaan Uji', phone: '+6280000000001', nik: '3275014101900000' }),
    forWhom: fc.constantFrom('self', 'family', 'someone-else'),
    channel: fc.constantFrom('app', 'phone'),
    place: fc.constantFrom('32.75.01.1001/007', '32.75.01.1001/008'),
    address: fc.constant({ street: 'Jalan Rekaan 1' }),
    papersAtHand: fc.array(fc.record({ code: paperCode, atHand: fc.constantFrom('yes', 'no') }), { maxLength: 2 }),
    consent: fc.constant({ version: 'c1', given: true }),
  }),
  'amend-request': fc.record(
    { note, papersAtHand: fc.array(fc.record({ code: paperCode, atHand: fc.constant('yes') }), { maxLength: 2 }) },
    { requiredKeys: [] },
  ),
  'cancel-request': fc.record({ items: itemIds, reason }, { requiredKeys: ['reason'] }),
  'reassign-officer': fc.record({ officer: fc.constantFrom('officer-1', 'officer-2', 'nobody') }),
  'agree-visit': fc.record({ from: moment, to: moment, purpose: fc.constantFrom('collect', 'deliver') }),
  'move-visit': fc.record({ from: moment, to: moment }),
  'start-visit': fc.constant({}),
  'fail-visit': fc.record({
    reason: fc.constantFrom(...visitFailReasons),
    note: fc.constantFrom('dua kata', 'catatan'),
  }),
  'attach-file': fc.record({
    paper: paperCode,
    file: fileId,
    page: fc.integer({ min: 1, max: 4 }),
    sha256: fc.constant('a'.repeat(64)),
  }),
  'detach-file': fc.record({ paper: paperCode, file: fileId }),
  'collect-papers': fc.record({
    papers: fc.array(
      fc.record(
        {
          code: paperCode,
          outcome: fc.constantFrom('collected', 'waived'),
          note: fc.constant('ada'),
          original: fc.record(
            { condition: fc.constantFrom('good', 'damaged', 'not-noted'), note, photo: fileId },
            { requiredKeys: ['condition'] },
          ),
        },
        { requiredKeys: ['code', 'outcome', 'note'] },
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  }),
  'file-items': fc.record({ items: itemIds }),
  'return-papers': fc.record({
    papers: fc.array(fc.record({ code: paperCode, reason }), { minLength: 1, maxLength: 2 }),
  }),
  'approve-items': fc.record({ items: itemIds }),
  'refuse-items': fc.record({ items: itemIds, reason }),
  'await-centre': fc.record({ items: itemIds, cause: reason }),
  'print-items': fc.record({ items: itemIds }),
  'mark-ready': fc.record({ items: itemIds, servicePoint }),
  'take-out': fc.record({ items: itemIds }),
  'fail-delivery': fc.record({ items: itemIds, reason, next: fc.constantFrom('retry', 'back') }),
  'deliver-items': fc.record({
    items: itemIds,
    originals: fc.oneof(fc.constant([]), originals),
    receivedBy: fc.constant({ name: 'Rekaan Penerima', relation: 'family' }),
    proof: fc.oneof(
      fc.record({ kind: fc.constant('code'), code: fc.constantFrom(codeOf(1), codeOf(2), codeOf(3)) }),
      fc.constant({ kind: 'signature', strokes: '1,2 3,4', witness: { name: 'Rekaan Saksi', relation: 'neighbour' } }),
    ),
  }),
  'renew-handover-code': fc.constant({}),
  'confirm-receipt': fc.constant({}),
  'hand-over-originals': fc.record({
    originals,
    to: fc.oneof(
      servicePoint.map((code) => ({ kind: 'desk', servicePoint: code })),
      fc.constantFrom('officer-1', 'officer-2', 'nobody').map((id) => ({ kind: 'officer', id })),
      fc.constant({ kind: 'carrier', id: 'courier-1' }),
      fc.constant({ kind: 'citizen' }),
    ),
  }),
  'accept-originals': fc.record({
    originals: originals.map((ids) => ids.map((id) => ({ id, condition: 'worn', note: null }))),
  }),
  'dispute-originals': fc.record({ originals, reason: fc.constantFrom('missing', 'damaged', 'other'), note }),
  'report-badge': fc.record({ reason: fc.constantFrom('forged', 'stale', 'foreign', 'other'), note }),
  'close-warning': fc.record({ warning: fc.constantFrom('1', '2', '9'), note }),
};

/** One thing somebody tries: who, and which command with which payload. */
export interface Attempt {
  readonly role: Role;
  readonly type: CommandType;
  readonly payload: unknown;
}

/** Either a wild attempt, or the wish to take a step that fits, chosen by a number. */
export type Wish = Attempt | { readonly pick: number };

const role = fc.constantFrom<Role[]>('citizen', 'officer', 'operator', 'courier', 'supervisor', 'auditor');

const attempt: fc.Arbitrary<Attempt> = fc
  .constantFrom(...commandTypes)
  .chain((type) => fc.record({ role, type: fc.constant(type), payload: payloadOf[type] }));

const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 1, arbitrary: attempt },
  { weight: 2, arbitrary: fc.record({ pick: fc.nat({ max: 100_000 }) }) },
);

/** A life of a request: a submission, then up to 60 wild or fitting attempts by anybody. */
export const life: fc.Arbitrary<Wish[]> = fc
  .tuple(payloadOf['submit-request'], fc.array(wish, { maxLength: 60, size: 'large' }))
  .map(([payload, rest]) => [{ role: 'citizen', type: 'submit-request', payload }, ...rest]);

/**
 * The same lives at every run. A test that has to meet something rare plays these before those it draws, so that no draw
 * decides whether it passes.
 */
export function givenLives(count: number): Wish[][] {
  return fc.sample(life, { numRuns: count, seed: 20261121 });
}

/** Steps that end a life or lead back; a fitting step takes one only now and then, or no life would grow old. */
const ENDINGS: readonly CommandType[] = ['cancel-request', 'refuse-items', 'dispute-originals'];

/** Commands that move no item; also only now and then. */
const QUIET: readonly CommandType[] = [
  'amend-request',
  'move-visit',
  'start-visit',
  'fail-visit',
  'reassign-officer',
  'attach-file',
  'detach-file',
  'renew-handover-code',
  'report-badge',
];

/** Turns a wish into an attempt that fits the request as it stands. */
export function fulfil(wished: Wish, view: RequestView | null): Attempt {
  if (!('pick' in wished)) return wished;
  const { pick } = wished;
  const fitting = commandTypes.filter(
    (type) =>
      view !== null &&
      (pick % 11 === 0 || !ENDINGS.includes(type)) &&
      (pick % 7 === 0 || !QUIET.includes(type)) &&
      commandRoles[type].some((each) => possibleCommands(view, { role: each }).includes(type)),
  );
  const type = fitting[pick % fitting.length] ?? 'amend-request';
  const able = commandRoles[type].filter(
    (each) => view !== null && possibleCommands(view, { role: each }).includes(type),
  );
  const role = able[pick % able.length] ?? 'citizen';
  return { role, type, payload: fittingPayload(type, view, pick, role) };
}

function fittingPayload(type: CommandType, view: RequestView | null, pick: number, role: Role): unknown {
  const sample: unknown = fc.sample(payloadOf[type], { numRuns: 1, seed: pick })[0];
  if (view === null || typeof sample !== 'object') return sample;
  const items = Object.hasOwn(moves, type)
    ? view.items.filter((item) => isMove(type) && moves[type].from.includes(item.status)).map((item) => item.id)
    : [];
  const some = pick % 2 === 0 ? items : items.slice(0, 1);
  const codes = view.papers.map((paper) => paper.code);
  switch (type) {
    case 'attach-file': {
      const file = fileIds[pick % fileIds.length] ?? '';
      return { ...sample, file, paper: paperOfFile.get(file) };
    }
    case 'detach-file': {
      const held = view.papers.find((paper) => (paper.files ?? []).length > 0);
      return { paper: held?.code, file: held?.files?.[0]?.id };
    }
    case 'hand-over-originals':
      return { ...sample, originals: idsOf(handedOverBy(view, { id: `${role}-1`, role })) };
    case 'accept-originals':
      return {
        originals: idsOf(acceptedBy(view, { id: `${role}-1`, role })).map((id) => ({
          id,
          condition: paperConditions[pick % paperConditions.length],
        })),
      };
    case 'dispute-originals':
      return { ...sample, originals: idsOf(disputedBy(view, { id: `${role}-1`, role })) };
    case 'deliver-items': {
      const home = handedOverBy(view, { id: `${role}-1`, role }).filter(({ surrendered }) => !surrendered);
      // Every third code is a wrong one, so that some lives see a lock.
      const round = (handoverOf(view)?.round ?? 0) + (pick % 3 === 0 ? 1 : 0);
      return {
        ...sample,
        items: some,
        proof: { kind: 'code', code: codeOf(round) },
        originals: pick % 2 === 0 && home.length > 0 ? idsOf(home) : undefined,
      };
    }
    case 'collect-papers':
      return {
        papers: view.papers.map((paper) => ({
          code: paper.code,
          outcome: 'collected',
          ...(pick % 2 === 0 && canBeLent(paper) ? { original: { condition: 'good' } } : {}),
        })),
      };
    case 'return-papers':
      return { papers: [{ code: codes[pick % codes.length], reason: 'some-reason' }] };
    case 'cancel-request':
    case 'fail-delivery':
    case 'refuse-items':
      return { ...sample, items: some, reason: 'some-reason' };
    case 'await-centre':
      return { items: some, cause: 'some-reason' };
    case 'mark-ready':
      return { items: some, servicePoint: 'MPP' };
    default:
      return isMove(type) && type !== 'agree-visit' ? { ...sample, items: some } : sample;
  }
}

function isMove(type: CommandType): type is CommandType & ItemMove {
  return Object.hasOwn(moves, type);
}

function idsOf(lines: readonly { readonly id: string }[]): string[] {
  return lines.map(({ id }) => id);
}

/** The context of the n-th attempt; clock and dice depend on nothing but n. */
export function contextFor(role: Role, n: number): Context {
  const officers = new Map([
    ['officer-1', { id: 'officer-1', name: 'Rekaan Satu', areas: ['32.75.01.1001/007'] }],
    ['officer-2', { id: 'officer-2', name: 'Rekaan Dua', areas: ['32.75.01.1002/001'] }],
  ]);
  return {
    now: new Date(Date.UTC(2026, 10, 21, 0, n)).toISOString(),
    actor: { id: `${role}-1`, name: 'Rekaan', role, city: '32.75', areas: ['32.75.01.1001/007', '32.75.01.1001/008'] },
    rules: inventedRules,
    mintCode: () => '0FS8YH1RQ70',
    officerFor: () => ({ id: 'officer-1', name: 'Rekaan Satu' }),
    officerById: (id) => officers.get(id),
    fileById: (id) => {
      const paper = paperOfFile.get(id);
      return paper === undefined ? undefined : { request: LIFE_ID, paper, sha256: 'a'.repeat(64) };
    },
    isHandoverCode: ({ request, round }, code) => request === LIFE_ID && code === codeOf(round),
  };
}
