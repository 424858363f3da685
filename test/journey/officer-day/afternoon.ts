import assert from 'node:assert/strict';
import { bringsToReady } from '../desk-steps.js';
import { collectsAll, confirmsReceipt, filesThem, handsOver, takesOut } from '../door-steps.js';
import { DARTO, MARNI, SITI, UJANG, type Chapter } from './cast.js';
import { keptRequests } from './kept-requests.js';
import { opensRoom } from './takes-in.js';

/** In the same alley without signal the stand-in reads all of it, goes on with the visit that was begun, and files later. */
export const standInFinishesTheVisit: Chapter = async ({ standIn, citizen, show }) => {
  await standIn.losesSignal();
  await standIn.press(SITI);
  await standIn.sees('Berikutnya');
  await show(standIn, 'request-read-without-signal');
  await standIn.press('Terima berkas');
  await standIn.reads('Terima berkas');
  await collectsAll(standIn);
  await show(standIn, 'visit-finished-without-signal');
  await standIn.press('Simpan');
  await standIn.reads('Langkah berikutnya');
  await standIn.sees('Tersimpan di HP ini, belum terkirim');
  assert.equal(await standIn.waiting(), 1);
  await standIn.regainsSignal();
  await standIn.hasSentAll();
  await citizen.reads('Berkas dijemput');
  await filesThem(standIn);
  await citizen.reads('Diunggah ke e-OPen');
};

/** The desk has the card printed, and says where it lies. */
export const operatorPrints: Chapter = async ({ operator, citizen, show }) => {
  await operator.open();
  await operator.reads('Antrean');
  await operator.sees(SITI);
  await show(operator, 'desk-of-the-afternoon');
  await bringsToReady(operator, SITI);
  await citizen.reads('Siap diambil');
};

/** The stand-in fetches it and brings it home, against the code on Ibu Siti's phone. */
export const standInDelivers: Chapter = async ({ standIn, citizen, show }) => {
  await takesOut(standIn);
  await citizen.reads('Sedang diantar');
  await handsOver(standIn, citizen);
  await citizen.reads('Sudah diterima');
  await confirmsReceipt(citizen);
  await show(citizen, 'delivered-by-the-stand-in');
};

/** In the evening the officer is well again, ends it, and has back what is still open. What the stand-in holds he keeps in sight. */
export const officerComesBack: Chapter = async ({ officer, standIn, show }) => {
  await opensRoom(officer, 'Saya berhalangan');
  await officer.sees('Sedang berjalan');
  await show(officer, 'cover-running');
  await officer.press(/^Akhiri sekarang/);
  await officer.press('Akhiri sekarang', officer.page.getByRole('dialog'));
  await officer.reads('Sudah selesai');
  await show(officer, 'cover-over');
  await officer.press('Kembali');
  for (const name of [DARTO, MARNI, UJANG]) await officer.sees(name);
  await standIn.press('Kembali');
  for (const name of [DARTO, MARNI, UJANG]) await standIn.seesNoMore(name);
  await standIn.reads('Surat asli');
  await show(standIn, 'day-given-back');
  assert.equal(await keptRequests(standIn), 1, 'Ibu Siti’s police letter is still in his hands');
  assert.equal(await keptRequests(officer), 3, 'what is done stays with who did it');
};
