import { readUntil } from '../../support/read-until.js';
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
  await stops(officer, DARTO, SITI);
  await show(officer, 'day-by-rt');

  await officer.press('Atur urutan');
  await officer.press(`Naikkan ${SITI}`);
  await show(officer, 'day-arranged');
  await officer.press('Selesai mengatur');
  await stops(officer, SITI, DARTO);
  await officer.press('Atur urutan');
  await officer.press('Urutkan menurut RT');
  await officer.press('Selesai mengatur');
  await stops(officer, DARTO, SITI);
  await citizen.press(/Kunjungan dijadwalkan/);
};

/** Waits until these are the stops of today, from top to bottom. */
async function stops({ page }: Person, ...names: readonly string[]): Promise<void> {
  const read = () => page.locator('halo-day-route .task h4').allInnerTexts();
  await readUntil(read, (found) => found.join() === names.join());
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
