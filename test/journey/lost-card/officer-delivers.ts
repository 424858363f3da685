import assert from 'node:assert/strict';
import { readsTheCode } from '../door-steps.js';
import type { Journey } from '../journey.js';

/** The first try finds nobody at home, the second does; each is on the citizen's screen as it happens. */
export async function officerDelivers({ officer, citizen, show }: Journey): Promise<void> {
  await officer.press('Ambil dokumen');
  await officer.reads('Antar dokumen');
  await show(officer, 'handover-take-out');
  await officer.press('Sudah saya ambil');
  await citizen.reads('Sedang diantar');
  await citizen.reads('Kode serah terima');
  await citizen.sees('Jangan berikan kode ini sebelum dokumen ada di tangan Anda.');
  await show(citizen, 'track-out');
  await officer.sees('Siapa yang menerima?');
  await show(officer, 'handover-deliver');

  await officer.press('Belum terantar');
  await officer.reads('Belum terantar');
  await officer.choose('Tidak ada orang di rumah');
  await officer.choose('Saya coba lagi');
  await show(officer, 'failed');
  await officer.press('Simpan laporan');
  await citizen.sees('Pengantaran belum berhasil');
  await citizen.sees(/tidak ada orang di rumah/);
  await show(citizen, 'track-failed');

  await officer.reads('Langkah berikutnya');
  await officer.press('Serahkan dokumen');
  await officer.choose('Pemohon sendiri');
  assert.equal(await officer.holds('Nama penerima'), 'Ibu Siti Rohmah');

  const code = await readsTheCode(citizen);
  await officer.types('Kode dari warga', wrong(code));
  await officer.press('Sudah diserahkan');
  await officer.sees(/Kode salah\. Sisa 4 kali lagi/);
  await show(officer, 'handover-wrong-code');
  await citizen.sees('Sudah 1 kali dimasukkan kode yang salah. Sisa 4 kali.');
  await show(citizen, 'track-wrong-code');
  await officerGuessesOn({ officer, citizen, show }, code);
}

/** After five wrong codes nothing opens any more, not even the right one; only the citizen makes a new one. */
async function officerGuessesOn(
  { officer, citizen, show }: Pick<Journey, 'officer' | 'citizen' | 'show'>,
  code: string,
): Promise<void> {
  for (const left of [3, 2, 1]) {
    await officer.types('Kode dari warga', wrong(code));
    await officer.press('Sudah diserahkan');
    await officer.sees(new RegExp(`Sisa ${left} kali lagi`));
  }
  await officer.types('Kode dari warga', wrong(code));
  await officer.press('Sudah diserahkan');
  await officer.sees(/terkunci/);
  await show(officer, 'handover-locked');
  await citizen.sees('Kode terkunci');
  await show(citizen, 'track-code-locked');
  await citizen.press('Buat kode baru');
  await citizen.seesNoMore('Kode terkunci');
  await citizen.hasSentAll();
  const renewed = await readsTheCode(citizen);
  assert.notEqual(renewed, code);
  await officer.seesNoMore(/terkunci/);
  await officer.types('Kode dari warga', `${renewed.slice(0, 3)} ${renewed.slice(3)}`);
  await officer.press('Sudah diserahkan');
}

function wrong(code: string): string {
  return code === '000000' ? '111111' : '000000';
}

/** It ends on the citizen's screen, with her own word that she has it. */
export async function citizenConfirms({ citizen, show }: Journey): Promise<void> {
  await citizen.reads('Sudah diterima');
  await citizen.sees('Apakah dokumen sudah sampai di tangan Anda?');
  await show(citizen, 'track-delivered');
  await citizen.press('Ya, sudah saya terima');
  await citizen.sees('Terima kasih. Dokumen sudah Anda terima.');
  await citizen.hasSentAll();
  await show(citizen, 'track-confirmed');
}
