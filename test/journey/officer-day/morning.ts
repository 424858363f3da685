import assert from 'node:assert/strict';
import type { Person } from '../../support/person.js';
import { agreesAVisit } from '../door-steps.js';
import { DARTO, SITI, type Chapter } from './cast.js';

/** Both visits are agreed for today. The day stands there by RT and time, until the officer puts it in an order of his own. */
export const officerPlansTheDay: Chapter = async ({ officer, citizen, supervisor, show }) => {
  await officer.open();
  await citizen.open();
  await supervisor.open();
  await officer.reads('Permintaan baru');
  await agreesAVisit(officer, SITI);
  await officer.press('Kembali');
  await agreesAVisit(officer, DARTO, '08.00–10.00');
  await officer.press('Kembali');
  await officer.reads('Hari ini');
  for (const place of [/RT 001/, /RT 005/]) await officer.reads(place);
  assert.deepEqual(await stops(officer), [DARTO, SITI], 'by RT and time');
  await show(officer, 'day-by-rt');

  await officer.press('Atur urutan');
  await officer.press(`Naikkan ${SITI}`);
  await show(officer, 'day-arranged');
  await officer.press('Selesai mengatur');
  assert.deepEqual(await stops(officer), [SITI, DARTO], 'by hand');
  await officer.press('Atur urutan');
  await officer.press('Urutkan menurut RT');
  await officer.press('Selesai mengatur');
  assert.deepEqual(await stops(officer), [DARTO, SITI], 'by RT and time again');
  await citizen.press(/Kunjungan dijadwalkan/);
};

/** Names of the stops of today, from top to bottom. */
function stops({ page }: Person): Promise<string[]> {
  return page.locator('halo-day-route .task h4').allInnerTexts();
}

/** Nobody opens at Bapak Darto's. The attempt is told, and he is there to be agreed with again. */
export const nobodyIsHome: Chapter = async ({ officer, show }) => {
  await officer.press(DARTO);
  await officer.press('Mulai kunjungan');
  await officer.reads('Terima berkas');
  await officer.press('Kembali');
  await officer.press('Kunjungan tidak jadi');
  await officer.reads('Kunjungan tidak jadi');
  await officer.choose(/^Tidak ada orang di rumah/);
  await officer.types(/^Keterangan/, 'Titip pesan di warung sebelah.');
  await show(officer, 'nobody-home');
  await officer.press('Simpan, kunjungan tidak jadi');
  await officer.sees(/Kunjungan .* gagal: tidak ada orang di rumah/i);
  await officer.hasSentAll();
  await show(officer, 'request-nobody-home');
  await officer.press('Kembali');
  await officer.reads('Perlu dijadwalkan lagi');
};
