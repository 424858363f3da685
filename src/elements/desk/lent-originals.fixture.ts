import { alarmsDue, evolve, type RequestView } from '@halo-pamor/contract';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import { play, submitted, type Step } from '../shared/invented-requests.fixture.js';

const { officer } = inventedPeople;

const taken: Step = [
  'officer',
  'collect-papers',
  {
    papers: [
      { code: 'KK', outcome: 'collected', original: { condition: 'worn', note: 'Lipatan tengah tipis' } },
      { code: 'SK-POLISI', outcome: 'collected', original: { condition: 'good' } },
    ],
  },
  '11-20T10:00',
];
const files: Step = ['officer', 'file-items', { items: ['1'], reference: 'EO-2026-0031' }, '11-20T11:00'];
const toDesk: Step = [
  'officer',
  'hand-over-originals',
  { originals: ['1', '2'], to: { kind: 'desk', servicePoint: 'KEC-TIMUR' } },
  '11-20T13:00',
];
const accepted: Step = [
  'operator',
  'accept-originals',
  {
    originals: [
      { id: '1', condition: 'worn', note: 'Lipatan tengah tipis' },
      { id: '2', condition: 'good' },
    ],
  },
  '11-20T14:00',
];
const homeward: Step = [
  'operator',
  'hand-over-originals',
  { originals: ['1'], to: { kind: 'officer', id: officer.id } },
  '11-20T15:00',
];
const refused: Step = ['operator', 'refuse-items', { items: ['1'], reason: 'not-resident' }, '11-20T16:00'];
const disputed: Step = ['officer', 'dispute-originals', { originals: ['1'], reason: 'damaged' }, '11-20T17:00'];

/** The request as it is once its time limits are long past. */
function overdue(view: RequestView): RequestView {
  return alarmsDue(view, '2026-12-20T00:00:00.000Z').reduce<RequestView>(evolve, view);
}

const begun = (name: string): Step[] => [submitted(name, ['KTP-EL.HILANG'], '11-19T08:00'), taken, files];

/** Invented requests whose original papers left the house: a KK that comes home, a police letter that stays. */
export const lentOriginals = {
  /** Both wait for the word of the desk. */
  toDesk: play(31, [...begun('Karta Rekaan'), toDesk]),
  /** The KK lies at the desk, the letter is kept. */
  atDesk: play(32, [...begun('Rahma Rekaan'), toDesk, accepted]),
  /** The officer was given the KK, and did not take it. */
  disputed: play(33, [...begun('Dedi Rekaan'), toDesk, accepted, homeward, disputed]),
  /** The request is over, and the KK is still on its way home. */
  outAfterEnd: overdue(play(34, [...begun('Sri Rekaan'), toDesk, accepted, homeward, refused])),
} as const;
