import assert from 'node:assert/strict';
import { photographs } from '../photographs.js';
import { keptRequests } from './kept-requests.js';
import { opensRoom } from './takes-in.js';
import { DARTO, MARNI, OFFICER, SITI, STAND_IN, UJANG, type Chapter } from './cast.js';

/** The officer is not well, and asks his neighbour to stand in for the rest of the day. */
export const officerAsksForAStandIn: Chapter = async ({ officer, standIn, show }) => {
  await standIn.open();
  await standIn.sees('Tidak ada tugas');
  await opensRoom(officer, 'Saya berhalangan');
  await officer.press('Minta pengganti');
  await officer.picks('Pengganti', `${STAND_IN} (RW 003, Kelurahan Bekasijaya)`);
  await officer.choose('Sakit');
  await officer.sees('Yang akan terjadi');
  await show(officer, 'cover-plan');
  await officer.press('Kirim permintaan');
  await officer.sees('Menunggu kesediaan');
  await officer.hasSentAll();
  await show(officer, 'cover-asked');
  await officer.press('Kembali');
  await officer.reads('Tugas saya');
};

/** One visit is left, in an alley without signal: the family card is photographed, and stays on the phone. */
export const officerPhotographsWithoutSignal: Chapter = async ({ officer, show }) => {
  await officer.press(SITI);
  await officer.reads('Langkah berikutnya');
  await officer.losesSignal();
  await officer.press('Mulai kunjungan');
  await officer.reads('Terima berkas');
  await photographs(officer, 'Foto', officer.page.getByRole('group', { name: /^Kartu Keluarga/ }).first());
  await officer.sees(/Menunggu (sinyal|dikirim)/);
  await show(officer, 'visit-without-signal');
  assert.equal(await officer.waiting(), 2, 'the visit has begun, and a picture');
};

/** Meanwhile the neighbour agrees, and the RW is with him: all four that are open, and what Ibu Siti reads. */
export const standInTakesOver: Chapter = async ({ standIn, officer, citizen, show }) => {
  await opensRoom(standIn, 'Saya berhalangan');
  await standIn.reads('Anda diminta menggantikan');
  await show(standIn, 'cover-asked-of-me');
  await standIn.press(`Saya bersedia menggantikan ${OFFICER}`);
  await standIn.sees('Sedang berjalan');
  await show(standIn, 'cover-begun');
  await standIn.press('Kembali');
  for (const name of [SITI, DARTO, MARNI, UJANG]) await standIn.sees(name);
  await show(standIn, 'day-taken-over');
  await citizen.sees(STAND_IN);
  await officer.sees('Terima berkas');
  assert.equal(await officer.waiting(), 2, 'nobody told the phone without signal');
};

/** At the next contact the phone's work is taken, and then nothing is left on it of what is no longer its officer's. */
export const phoneLetsGo: Chapter = async ({ officer, show }) => {
  await officer.regainsSignal();
  await officer.hasSentAll();
  await officer.sees('Permintaan tidak ada di sini');
  await show(officer, 'request-gone');
  await officer.press('Tugas saya', officer.page.locator('main, halo-officer'));
  await officer.sees('Tidak ada tugas');

  officer.link.cut();
  await officer.reload();
  await officer.reads('Tugas saya');
  for (const name of [SITI, DARTO, MARNI, UJANG]) await officer.seesNoMore(name);
  await show(officer, 'day-handed-over');
  assert.equal(await keptRequests(officer), 0, 'no box of a request is left to be opened');
  await officer.regainsSignal();
};
