import assert from 'node:assert/strict';
import type { Person } from '../../support/person.js';
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
  await officer.types('Kode dari warga', code === '000000' ? '111111' : '000000');
  await officer.press('Sudah diserahkan');
  await officer.sees(/Kode salah\. Sisa 4 kali lagi/);
  await show(officer, 'handover-wrong-code');
  await citizen.sees('Sudah 1 kali dimasukkan kode yang salah. Sisa 4 kali.');
  await show(citizen, 'track-wrong-code');
  await officer.types('Kode dari warga', `${code.slice(0, 3)} ${code.slice(3)}`);
  await officer.press('Sudah diserahkan');
}

/** The six digits as they stand on the citizen's screen. */
async function readsTheCode({ page }: Person): Promise<string> {
  const words = await page.locator('[data-digits]').textContent();
  const code = /(\d{3})\D*(\d{3})\s*$/.exec(words ?? '');
  assert.ok(code, 'the citizen sees no code');
  return `${code[1] ?? ''}${code[2] ?? ''}`;
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
