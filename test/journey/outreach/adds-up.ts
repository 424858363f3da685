import assert from 'node:assert/strict';
import { changesPage, recordHistoryReply, sumLines, type StopView } from '@halo-pamor/contract';
import type { Demo } from '../../support/demo.js';
import { goesBackTo, opensRoom } from './officer-ways.js';
import type { OutreachDay } from './team.js';

const STOP = /Ujoh Bilang/;

/** In the evening one officer counts what lies on the table. A blank is missing, and the screen names it. */
export async function armanCounts({ arman, operator, show }: OutreachDay): Promise<void> {
  await opensRoom(arman, /^Pemerintah Berjalan/);
  await arman.press(STOP);
  await arman.press(/^Tutup dan hitung/);
  for (const [field, amount] of [
    ['Sisa Blangko KTP-el', '6'],
    ['Dokumen jadi yang belum diambil: Blangko KTP-el', '0'],
    ['Sisa Blangko KIA', '4'],
    ['Dokumen jadi yang belum diambil: Blangko KIA', '0'],
    [/^Sisa Kertas KK/, '19'],
    [/^Dokumen jadi yang belum diambil: Kertas KK/, '0'],
    ['Alat rekam yang kembali', '1'],
  ] as const) {
    await arman.types(field, amount);
  }
  await arman.sees('10 dibawa = 2 terpakai + 1 rusak + 6 sisa');
  await arman.sees('Kurang 1');
  await arman.press('Tutup kunjungan');
  await arman.sees('Pilih sebabnya dulu.');
  await show(arman, 'outreach-differs');
  await arman.picks('Sebabnya: Blangko KTP-el', 'Menunggu kiriman dari HP lain');
  await arman.press('Tutup kunjungan');
  await arman.sees('Hitungan berbeda');
  await arman.hasSentAll();
  await show(arman, 'outreach-closed-differs');
  await operator.sees('Hitungan berbeda');
  await show(operator, 'outreach-desk-differs');
}

/** The other phone comes into signal: the missing blank was spoiled there, and the sums add up by themselves. */
export async function theDayAddsUp({ arman, beni, operator, show }: OutreachDay): Promise<void> {
  await beni.regainsSignal();
  await beni.hasSentAll();
  for (const person of [arman, beni, operator]) {
    await person.sees('Hitungan cocok');
    await person.sees('10 dibawa = 2 terpakai + 2 rusak + 6 sisa');
  }
  await show(beni, 'outreach-adds-up');
  await goesBackTo(operator, 'Pemerintah Berjalan');
  await operator.sees('Selesai');
  await show(operator, 'outreach-desk-closed');
}

/** What the gateway holds in the end, read as the supervisor of the kecamatan: every number is right and nothing is there twice. */
export async function theBooksAreRight({ demo }: Pick<OutreachDay, 'demo'>): Promise<void> {
  const { stop, events } = await booksOfTheStop(demo);
  assert.equal(stop.status, 'closed');
  assert.equal(stop.closing?.balance, 'adds-up');
  assert.deepEqual(
    sumLines(stop, stop.closing.counted).map(({ line, whole, parts, difference }) => [
      line,
      whole,
      parts.map(({ amount }) => amount),
      difference,
    ]),
    [
      ['people', 6, [5, 1], 0],
      ['blank:KTP-EL', 10, [2, 2, 6], 0],
      ['papers:KTP-EL', 2, [2, 0], 0],
      ['blank:KIA', 5, [1, 0, 4], 0],
      ['papers:KIA', 1, [1, 0], 0],
      ['blank:HVS', 20, [1, 0, 19], 0],
      ['papers:HVS', 1, [1, 0], 0],
      ['kits', 1, [1], 0],
    ],
  );
  assert.deepEqual(
    stop.tickets
      .map(({ label, name, services, biometric, by }) => [label, name, services.join(' '), biometric, by.slice(-2)])
      .sort(),
    [
      ['001', 'Lahang Rekaan', 'KTP-EL', true, '01'],
      ['002', 'Ding Rekaan', 'KK KTP-EL', true, '01'],
      ['021', 'Bulan Rekaan', 'KIA', false, '02'],
      ['022', 'Kuleh Rekaan', 'VAKSIN', false, '02'],
      ['023', 'Tening Rekaan', '', false, '02'],
      ['024', 'Hangin Rekaan', 'VAKSIN', false, '02'],
    ],
  );
  const times: Record<string, number> = {};
  for (const { type } of events) times[type] = (times[type] ?? 0) + 1;
  assert.deepEqual(times, {
    'stop-planned': 1,
    'roster-loaded': 1,
    'tickets-reserved': 2,
    'stop-opened': 1,
    'ticket-given': 6,
    'ticket-called': 5,
    'ticket-left': 1,
    'ticket-served': 5,
    'blank-used': 5,
    'blank-taken-back': 1,
    'blank-spoiled': 2,
    'papers-handed-out': 4,
    'stop-closed': 1,
  });
}

async function booksOfTheStop(demo: Demo) {
  const token = await demo.tokenOf('supervisor-64.11.01');
  const read = async (path: string): Promise<unknown> => {
    const answer = await fetch(demo.gatewayUrl + path, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { records } = changesPage().parse(await read('/v1/changes?limit=200'));
  const stops = records.flatMap((record): StopView[] => (record.kind === 'stop' ? [record] : []));
  assert.equal(stops.length, 1, 'one stop');
  const [stop] = stops;
  assert.ok(stop);
  const { events } = recordHistoryReply().parse(await read(`/v1/records/${stop.id}/history`));
  return { stop, events };
}
