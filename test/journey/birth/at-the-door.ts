import type { Journey } from '../journey.js';

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
