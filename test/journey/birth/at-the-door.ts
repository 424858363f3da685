import { filesThem } from '../door-steps.js';
import type { Journey } from '../journey.js';
import { photographs } from '../photographs.js';

const NAME = 'Ibu Siti Rohmah';

/** The Satgas agrees a visit and stands at the door. */
export async function satgasComes({ officer, citizen, show }: Journey): Promise<void> {
  await officer.open();
  await officer.press(NAME);
  await officer.sees('Yang diceritakan keluarga');
  await show(officer, 'birth-request');
  await officer.press('Jadwalkan kunjungan');
  await officer.choose('Hari ini');
  await officer.choose('10.00–12.00');
  await officer.press('Simpan jadwal');
  await citizen.reads('Kunjungan dijadwalkan');
  await officer.press('Mulai kunjungan');
  await officer.reads('Terima berkas');
  await show(officer, 'birth-visit');
}

/** Two papers go by picture, two are looked at, and the old family card goes along: each by itself. */
export async function satgasCollects({ officer, citizen, show }: Journey): Promise<void> {
  const book = officer.page.getByRole('group', { name: /^Buku nikah/ }).first();
  await photographs(officer, 'Foto', book);
  await officer.choose('Aslinya saya bawa, nanti dikembalikan', book);
  await officer.choose(/usang/, book);
  await officer.choose(/^Surat keterangan kelahiran/);
  await officer.choose(/^Kartu Keluarga/);
  await officer.choose(/^KK lama/);
  await officer.choose(/baik/i, officer.page.getByRole('group', { name: /^KK lama/ }).first());
  await officer.choose(/^KTP-el kedua orang tua/);
  await officer.sees('Berkas lengkap');
  await show(officer, 'birth-collected');
  await officer.press('Simpan');
  await officer.reads('Langkah berikutnya');
  await officer.hasSentAll();
  await citizen.reads('Berkas dijemput');
  await filesThem(officer);
}
