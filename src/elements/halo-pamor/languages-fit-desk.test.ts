import {
  patternRule,
  placesOf,
  SMALLEST_CELL,
  surveyReportOf,
  type AuditEntry,
  type RequestView,
  type SelfCheckReply,
} from '@halo-pamor/contract';
import type { HaloPamor as Client, RequestsList } from '../../client/index.js';
import { answeredComplaint } from '../complaint/invented-complaint.fixture.js';
import { inventedCoverage, inventedUnreached } from '../coverage/invented-coverage.fixture.js';
import { inventedBoard } from '../monitor/invented-board.fixture.js';
import { inventedStandards } from '../public/invented-standards.fixture.js';
import { inventedCalls, inventedScore } from '../score/invented-score.fixture.js';
import { inventedId } from '../shared/invented-requests.fixture.js';
import { expectViewsFit, onOwnScreen } from './fits.fixture.js';
import { cityPack } from './city-pack.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';
import { PretendClient } from './pretend-client.fixture.js';
import { travel } from './travel.fixture.js';

/** A part of the client of which only these methods are used here. */
function only<T>(part: Partial<T>): T;
function only(part: object): object {
  return part;
}

const entry: AuditEntry = {
  ...{ city: '32.75', seq: 1, at: '2026-11-22T02:00:00.000Z', act: 'visit-agreed', number: 2, file: null },
  ...{ actor: { id: 'satgas-1', role: 'officer' }, subjects: [inventedId(7)], payload: 'a'.repeat(64) },
  ...{ prev: '', hash: 'b'.repeat(64) },
};

const category = { code: 'E', name: 'Kualitas terendah', from: 0, to: 31.99, zone: 'red', confirmed: 'no' } as const;
const selfCheck: SelfCheckReply = {
  ...{
    city: { code: '32.75', name: 'Kota Rekaan' },
    version: '2026-11-22',
    categorySources: ['Sumber rekaan'],
    given: [],
  },
  categories: [category],
  assessments: [
    {
      ...{ code: '2023', name: 'Penilaian 2023', sources: ['Sumber rekaan'], confirmed: 'secondary', note: null },
      ...{ score: 25, category, proved: 0, of: 1 },
      dimensions: [
        {
          ...{ code: 'input', name: 'Masukan', plain: 'Orang dan tempat.', weight: 21.85, weightConfirmed: true },
          ...{ score: 50, proved: 0, of: 1 },
          points: [{ code: 'b', name: 'Ruang tunggu', mark: null, evidence: [], wanted: 'Daftar sarana tiap unit.' }],
        },
      ],
    },
  ],
};

function listed(items: readonly RequestView[]): RequestsList {
  return {
    async *[Symbol.asyncIterator]() {
      yield* items;
    },
    async *byPage() {
      yield { items: [...items], next: null };
    },
  };
}

/** A client whose gateway has something for every room of the desk. */
class DeskClient extends PretendClient {
  override asClient(): Client {
    const { pack } = this;
    const months = { from: '2026-01', to: '2026-11' };
    return {
      ...super.asClient(),
      board: async () => inventedBoard(placesOf(pack)),
      requests: () => listed(this.requests),
      selfCheck: async () => selfCheck,
      score: async () => inventedScore(),
      callbacks: async () => inventedCalls(),
      standards: async () => inventedStandards,
      coverage: only<Client['coverage']>({
        page: async () => inventedCoverage(pack),
        unreached: async () => inventedUnreached,
        imports: async () => [],
      }),
      complaints: only<Client['complaints']>({
        list: async () => ({ items: [answeredComplaint(people.citizen.id)], next: null }),
      }),
      surveys: only<Client['surveys']>({
        report: async () => ({
          ...surveyReportOf(
            '32.75',
            { tallies: [], served: [] },
            { ...months, by: 'service', weights: 'ninth' },
            SMALLEST_CELL,
          ),
          words: ['Cepat dan ramah'],
        }),
        patterns: async () => ({
          ...{ city: '32.75', ...months, whole: { asked: 4, answered: 240 }, rule: patternRule },
          patterns: [
            {
              ...{ officer: { id: 'satgas-1', name: 'Ani Rekaan' }, areas: [], asked: 3, answered: 4 },
              ...{ elsewhere: 0.0085, chance: 0.0000024 },
            },
          ],
        }),
      }),
      audit: only<Client['audit']>({
        page: async () => ({ entries: [entry], next: null }),
        lastHead: async () => null,
      }),
    };
  }
}

async function fit(role: 'operator' | 'supervisor' | 'manager' | 'auditor', views: readonly string[]): Promise<void> {
  const client = new DeskClient(await cityPack(), {
    actor: { ...people.operator, id: `${role}-1`, role, areas: ['32.75'] },
  });
  const { id } = client.play('submit-request', lostCard, people.citizen);
  travel(client, id, 'filed');
  await expectViewsFit(client, views);
}

describe('every language fits at the desk, on a small phone and with large text', () => {
  onOwnScreen();

  it('for the supervisor', () =>
    fit('supervisor', ['home', 'board', 'complaints', 'satisfaction', 'coverage', 'fairness']));

  it('for the manager', () =>
    fit('manager', ['home', 'self-check', 'coverage-import', 'coverage-unreached', 'score', 'cover']));

  it('for the operator', () => fit('operator', ['home', 'print', 'ready', 'outreach', 'duties']));

  it('for the auditor', () => fit('auditor', ['home', 'audit', 'patterns', 'complaints', 'satisfaction']));
});
