import type { PayloadInput } from '@halo-pamor/contract';
import { SWITCH_PLACE, switchOfficer, switchSupervisor } from './people-of-the-switch.js';
import { sendInvented, type InventedPlay } from './send-invented.js';

/** Who is asked to stand in. */
const STAND_IN = 'satgas-32.75.01.1001-003';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Bekasi is seven hours ahead of UTC, the whole year. */
const AHEAD = 7 * HOUR;

/** What was noted: how many days ago and at which hour there, and what became of it. */
interface Noted extends Omit<PayloadInput<'note-duty'>, 'at' | 'place'> {
  readonly daysAgo: number;
  readonly hour: number;
  readonly answer?: string;
  readonly passedOn?: string;
}

const NOTED: readonly Noted[] = [
  {
    category: 'bantuan',
    daysAgo: 3,
    hour: 9,
    rt: '002',
    people: 24,
    text: 'Membagikan sembako di balai RW bersama Ketua RT. Semua penerima hadir.',
  },
  {
    category: 'aspirasi',
    daysAgo: 2,
    hour: 10,
    rt: '001',
    text: 'Lampu jalan di Gg. Kenanga mati. Warga lansia takut keluar malam.',
    answer: 'Tim penerangan jalan datang besok pagi. Terima kasih sudah memberi tahu.',
  },
  {
    category: 'umkm',
    daysAgo: 1,
    hour: 14,
    rt: '004',
    people: 3,
    text: 'Menemani tiga ibu penjual kue mengurus nomor induk berusaha.',
  },
  {
    category: 'kejadian',
    daysAgo: 1,
    hour: 17,
    rt: '003',
    text: 'Got di depan musala mampet, air masuk ke dua rumah. Tidak ada yang terluka.',
    passedOn: 'Dinas Bina Marga dan Sumber Daya Air',
  },
  {
    category: 'aspirasi',
    daysAgo: 1,
    hour: 18,
    rt: '005',
    text: 'Warga bertanya kapan posyandu lansia dibuka lagi.',
  },
];

/**
 * Plays what an invented officer noted in the last days, with what the supervisor said to it, and asks a neighbour to stand
 * in for two days, through the gateway. Its ids follow from the day: started twice on one day, the demo has each once.
 */
export async function playInventedDuties(of: InventedPlay): Promise<void> {
  const day = new Date(of.now.getTime() + AHEAD).toISOString().slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00.000Z`) - AHEAD;
  const moment = (days: number, hour: number): string => new Date(midnight + days * DAY + hour * HOUR).toISOString();
  const id = (nth: number): string =>
    `00000000-0000-7000-8001-${day.replaceAll('-', '')}${String(nth).padStart(4, '0')}`;
  const command = (nth: number, type: string, requestId: string, payload: unknown) => ({
    id: id(nth),
    type,
    requestId,
    at: moment(0, 0),
    payload,
  });
  const notes = NOTED.map(({ daysAgo, hour, answer: _answer, passedOn: _to, ...note }, nth) =>
    command(100 + nth, 'note-duty', id(nth), { ...note, place: SWITCH_PLACE, at: moment(-daysAgo, hour) }),
  );
  const cover = command(200, 'plan-cover', id(90), {
    reason: 'training',
    from: moment(4, 0),
    until: moment(5, 23),
    areas: [SWITCH_PLACE],
    standIn: { id: STAND_IN },
  } satisfies PayloadInput<'plan-cover'>);
  const said = NOTED.flatMap(({ answer, passedOn }, nth) => [
    ...(answer === undefined ? [] : [command(300 + nth, 'answer-duty', id(nth), { text: answer })]),
    ...(passedOn === undefined ? [] : [command(400 + nth, 'pass-on-duty', id(nth), { to: passedOn })]),
  ]);
  await sendInvented(of, switchOfficer, [...notes, cover]);
  await sendInvented(of, switchSupervisor, said);
}
