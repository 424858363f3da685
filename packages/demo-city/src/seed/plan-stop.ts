import type { PayloadInput } from '@halo-pamor/contract';
import { sendInvented, type InventedPlay } from './send-invented.js';

/** The invented stop: a village of Mahakam Ulu, planned by the operator of its kecamatan, served by two officers. */
const CITY = '64.11';
const PLACE = '64.11.01.2004';
const OPERATOR = 'operator-64.11.01';
const TEAM = ['petugas-64.11.01', 'petugas-64.11.02'];

const PLAN = {
  where: 'Balai kampung, dekat dermaga (rekaan)',
  from: '08:00',
  until: '15:00',
  services: ['KTP-EL', 'KK', 'KIA', 'AKTA-LAHIR', 'VAKSIN', 'PUSKESMAS-APUNG'],
  team: TEAM,
  expected: 40,
  blanks: [
    { kind: 'KTP-EL', brought: 40 },
    { kind: 'KIA', brought: 20 },
    { kind: 'HVS', brought: 100 },
  ],
  kits: 2,
  note: 'Semua nama dan angka di kunjungan ini rekaan.',
} satisfies Omit<PayloadInput<'plan-stop'>, 'place' | 'day'>;

const ROSTER: readonly (readonly [name: string, part: string, ...services: string[]])[] = [
  ['Bulan Rekaan', '001', 'KTP-EL'],
  ['Dales Rekaan', '001', 'KTP-EL', 'VAKSIN'],
  ['Hanyeq Rekaan', '002', 'KK'],
  ['Lawing Rekaan', '002', 'AKTA-LAHIR', 'KIA'],
  ['Ping Rekaan', '003', 'KTP-EL', 'PUSKESMAS-APUNG'],
];

/**
 * Plans an invented stop for today through the gateway, so that an outreach day can be tried. Its ids follow from the day:
 * started twice on one day, the demo has one stop.
 */
export async function planInventedStop(of: InventedPlay): Promise<void> {
  // Mahakam Ulu is eight hours ahead of UTC, the whole year.
  const day = new Date(of.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const id = (nth: number): string =>
    `00000000-0000-7000-8000-${day.replaceAll('-', '')}${String(nth).padStart(4, '0')}`;
  const at = `${day}T00:00:00.000Z`;
  const requestId = id(0);
  const lines = ROSTER.map(([name, part, ...services], nth) => ({ id: id(100 + nth), name, part, services }));
  const commands = [
    { id: id(1), type: 'plan-stop', requestId, at, payload: { place: PLACE, day, ...PLAN } },
    { id: id(2), type: 'load-roster', requestId, at, payload: { lines } },
  ];
  const claims = { sub: OPERATOR, name: 'Yohanes Bith', role: 'operator', city: CITY, areas: ['64.11.01'] };
  await sendInvented(of, claims, commands);
}
