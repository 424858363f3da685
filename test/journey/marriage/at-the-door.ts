import type { Journey } from '../journey.js';
import { agreesAVisit, collectsAll, filesThem } from '../door-steps.js';

/** The officer of the kecamatan comes, and takes what six documents need: each paper once. */
export async function officerCollects({ officer, citizen, show }: Journey): Promise<void> {
  await officer.open();
  await agreesAVisit(officer, 'Ibu Nurhayati');
  await officer.press('Mulai kunjungan');
  await officer.reads('Terima berkas');
  await collectsAll(officer);
  await show(officer, 'marriage-visit');
  await officer.press('Simpan');
  await officer.reads('Langkah berikutnya');
  await citizen.reads('Berkas dijemput');
  await filesThem(officer);
}
