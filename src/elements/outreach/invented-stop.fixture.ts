import type { CityPack, StopView, Ticket } from '@halo-pamor/contract';
import { idOutreach } from '../../locale/id-outreach.js';
import { withCityWords } from '../../locale/fill.js';
import { inventedCity } from '../shared/invented-city.fixture.js';
import { inventedState } from '../shared/invented-requests.fixture.js';
import type { RoleView } from '../shared/session-state.js';
import type { OutreachGiven } from './halo-outreach.js';
import type { OutreachStage } from './outreach-stage.js';

const reasons = [
  { code: 'misprint', name: 'Salah cetak' },
  { code: 'wet', name: 'Basah atau kotor' },
];

/** An invented city in which villages are reached by boat. */
export const inventedRiver: CityPack = {
  ...inventedCity,
  words: {
    ...inventedCity.words,
    village: 'Kampung',
    kelurahan: 'Kampung',
    villageHead: 'Petinggi',
    subUnit: 'RT',
    subHead: 'Ketua RT',
    officerShort: 'Petugas',
  },
  outreach: {
    name: 'Pemerintah Berjalan',
    plain: 'Dinas datang membuka meja layanan di kampung. Semua layanan gratis.',
    confirmed: 'no',
    alongside: [{ code: 'VAKSIN', name: 'Vaksinasi', confirmed: 'no' }],
    blanks: [
      { code: 'KTP-EL', name: 'Blangko KTP-el', services: ['KTP-EL'], confirmed: 'no' },
      { code: 'HVS', name: 'Kertas HVS untuk akta', services: ['AKTA-LAHIR'], confirmed: 'no' },
    ],
    spoilReasons: reasons,
    differenceReasons: [
      { code: 'lost', name: 'Hilang' },
      { code: 'went-home', name: 'Orangnya pulang tanpa dilayani' },
    ],
  },
};

/** The id that the phone in these tests made for itself. */
export const INVENTED_PHONE = '00000000-0000-7000-8000-0000000000aa';

/** An id in the order of the number. */
export function stopId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An invented ticket. */
export function inventedTicket(number: number, more: Partial<Ticket> = {}): Ticket {
  return {
    id: stopId(number),
    label: String(number).padStart(3, '0'),
    line: null,
    name: 'Siti Rekaan',
    wants: ['KTP-EL'],
    by: 'satgas-1',
    calls: 0,
    absences: 0,
    served: false,
    services: [],
    biometric: false,
    requests: [],
    printed: [],
    out: [],
    ...more,
  };
}

/** An invented stop on its day, with one officer of the team and a range of fifty numbers. */
export function inventedStop(more: Partial<StopView> = {}): StopView {
  const officer = { id: 'satgas-1', name: 'Budi Rekaan' };
  return {
    kind: 'stop',
    id: stopId(900),
    version: 5,
    city: '32.75',
    place: '32.75.01.1002/007',
    officer,
    changedAt: '2026-11-21T01:00:00.000Z',
    plannedAt: '2026-11-20T01:00:00.000Z',
    status: 'open',
    where: 'Balai adat, dekat dermaga',
    day: '2026-11-21',
    from: '08:00',
    until: '15:00',
    services: ['KTP-EL', 'AKTA-LAHIR', 'VAKSIN'],
    team: [officer, { id: 'satgas-2', name: 'Ani Rekaan' }],
    expected: 40,
    blanks: [
      { kind: 'KTP-EL', brought: 20 },
      { kind: 'HVS', brought: 30 },
    ],
    kits: 2,
    note: null,
    ranges: [{ id: stopId(901), phone: INVENTED_PHONE, officer, from: 1, until: 50 }],
    roster: [
      {
        id: stopId(700),
        name: 'Lansia Rekaan',
        birth: '1948-08-17',
        part: '002',
        services: ['KTP-EL'],
        note: 'perlu kursi roda',
      },
      { id: stopId(701), name: 'Anak Rekaan', birth: null, part: '001', services: ['AKTA-LAHIR'], note: null },
    ],
    tickets: [],
    tallies: [],
    closing: null,
    ...more,
  };
}

/** What the room is given in tests. */
export function outreachGiven(stops: readonly StopView[], more: Partial<RoleView> = {}): OutreachGiven {
  const state = inventedState('officer', { canGoBack: true, pack: inventedRiver, ...more });
  const { pack, actor, entries, connection, canGoBack, terms, dates, now } = state;
  return { pack, actor, entries, connection, canGoBack, terms, dates, now, stops };
}

/** What a screen of the room is given in tests. */
export function outreachStage(stops: readonly StopView[], more: Partial<RoleView> = {}): OutreachStage {
  const words = withCityWords(idOutreach, {
    ...inventedRiver.words,
    district: 'kecamatan',
    village: 'kampung',
    villageHead: 'petinggi',
  });
  return { ...outreachGiven(stops, more), words, phone: INVENTED_PHONE };
}
