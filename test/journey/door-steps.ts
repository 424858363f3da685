import assert from 'node:assert/strict';
import type { Person } from '../support/person.js';

/** Opens a request of the day list and agrees a visit for today. */
export async function agreesAVisit(officer: Person, name: string, span = '10.00–12.00'): Promise<void> {
  await officer.press(name);
  await officer.press('Jadwalkan kunjungan');
  await officer.choose('Hari ini');
  await officer.choose(span);
  await officer.press('Simpan jadwal');
  await officer.reads('Langkah berikutnya');
}

/** Puts the papers of the open request into the city's own app. */
export async function filesThem(officer: Person): Promise<void> {
  await officer.press(/^Unggah ke /);
  await officer.press('Sudah saya unggah');
  await officer.hasSentAll();
}

/** The carrier fetches what is ready. */
export async function takesOut(officer: Person): Promise<void> {
  await officer.press('Ambil dokumen');
  await officer.press('Sudah saya ambil');
  await officer.sees('Siapa yang menerima?');
}

/** Hands over to the applicant, who reads the code from her own screen. */
export async function handsOver(officer: Person, citizen: Person): Promise<void> {
  await officer.choose('Pemohon sendiri');
  await officer.types('Kode dari warga', await readsTheCode(citizen));
  await officer.press('Sudah diserahkan');
  await officer.hasSentAll();
}

/** The six digits as they stand on the citizen's screen. */
export async function readsTheCode({ page }: Person): Promise<string> {
  const words = await page.locator('[data-digits]').textContent();
  const code = /(\d{3})\D*(\d{3})\s*$/.exec(words ?? '');
  assert.ok(code, 'the citizen sees no code');
  return `${code[1] ?? ''}${code[2] ?? ''}`;
}

/** The citizen says that everything arrived. */
export async function confirmsReceipt(citizen: Person): Promise<void> {
  await citizen.press('Ya, sudah saya terima');
  await citizen.sees('Terima kasih. Dokumen sudah Anda terima.');
  await citizen.hasSentAll();
}

/** Ticks every paper that is asked for in the visit. */
export async function collectsAll(officer: Person): Promise<void> {
  const papers = officer.page.locator('halo-visit input[name^="paper-"]');
  for (let paper = 0; paper < (await papers.count()); paper += 1) await papers.nth(paper).check();
  await officer.sees('Berkas lengkap');
}
