import assert from 'node:assert/strict';
import { writeCompact } from '@halo-pamor/contract';
import type { Person } from '../../support/person.js';
import { answers } from '../tells.js';
import { MARNI, RW, UJANG, type Chapter } from './cast.js';

/** Opens a room by its tile on the home. */
export async function opensRoom(officer: Person, title: string): Promise<void> {
  const more = officer.page.getByRole('button', { name: /^Menu lain/, expanded: false });
  if (await more.isVisible()) await officer.press(/^Menu lain/);
  await officer.press(new RegExp(`^${title}`));
}

/** Ibu Marni phones. The officer fills in the citizen's form for her, and over each question it says for whom. */
export const somebodyPhones: Chapter = async ({ officer, show }) => {
  await officer.press(/^Buat permohonan untuk warga/);
  await officer.reads('Buat permohonan untuk warga');
  await officer.choose(/^Telepon/);
  await officer.types('Nama warga yang memohon', MARNI);
  await show(officer, 'intake-start');
  await officer.press('Mulai mengisi');
  await isFor(officer, MARNI);
  await answers(officer, 'Apa yang terjadi?', /^Saya tahu dokumen yang saya mau/);
  await isFor(officer, MARNI);
  await answers(officer, 'Dokumen ini untuk siapa?', `Untuk ${MARNI} sendiri`);
  await officer.reads('Dokumen apa yang diperlukan?');
  await officer.page.locator('summary').filter({ hasText: /KTP/ }).first().tap();
  await officer.choose(/^KTP saya rusak/);
  await show(officer, 'intake-documents');
  await officer.press('Lanjut');
  await answers(officer, 'Apakah KTP yang rusak masih ada?', 'Masih ada');
  await answers(officer, 'Mengapa KTP perlu dicetak lagi?', /rusak/i);
  await officer.reads('Berkas apa yang sudah ada?');
  await officer.press('Lanjut');
  await tellsWhere(officer, 'Gg. Melati 7');
  await tellsWhenAndWho(officer, MARNI, '0800-000-0127');
  await officer.choose('Saya bacakan, warga setuju');
  await officer.choose(`${MARNI} setuju`);
  await show(officer, 'intake-consent');
  await officer.press('Lanjut');
  await officer.reads('Periksa, lalu kirim');
  await isFor(officer, MARNI);
  await show(officer, 'intake-check');
  await officer.press('Kirim permohonan warga');
  await officer.reads(`Permohonan ${MARNI} sudah diterima`);
  await show(officer, 'intake-received');
};

/** Pak Ujang sent a text without an identity number; one paste fills the form as far as it goes. */
export const somebodyTexts: Chapter = async ({ officer, show }) => {
  const text = writeCompact({
    items: ['KTP-EL.HILANG'],
    place: RW,
    rt: '002',
    name: `${UJANG} Rekaan`,
    phone: '+6280000000128',
    days: [],
    part: 'afternoon',
    note: 'Kaki sakit.',
  });
  await officer.press('Buat permohonan lain');
  await officer.choose(/^Pesan/);
  await officer.page.getByRole('textbox', { name: 'Tempel pesan dari warga' }).fill(`Pak, tolong: ${text}`);
  await officer.press('Isikan dari pesan ini');
  await isFor(officer, UJANG);
  await officer.sees('Pesan terbaca semua. Lengkapi alamat dan periksa lagi bersama warga.');
  await show(officer, 'intake-pasted');
  await answers(officer, 'Dokumen ini untuk siapa?', `Untuk ${UJANG} sendiri`);
  await officer.reads('Dokumen apa yang diperlukan?');
  assert.equal(await officer.page.getByRole('checkbox', { name: /^KTP saya hilang/ }).isChecked(), true);
  await officer.press('Lanjut');
  await answers(officer, 'Apakah surat kehilangan dari kantor polisi sudah ada?', 'Sudah ada');
  await answers(officer, 'Mengapa KTP perlu dicetak lagi?', 'Hilang atau tercecer');
  await officer.reads('Berkas apa yang sudah ada?');
  await officer.press('Lanjut');
  await tellsWhere(officer, 'Gg. Anggrek 2');
  await officer.reads(/Kapan .* boleh datang/);
  await officer.press('Lanjut');
  await officer.reads('Siapa yang bisa dihubungi?');
  assert.match(await officer.holds('Nomor HP'), /0128$/);
  await officer.press('Lanjut');
  await officer.reads('Persetujuan warga');
  await officer.choose(`${UJANG} setuju`);
  await officer.press('Lanjut');
  await officer.press('Kirim permohonan warga');
  await officer.reads(`Permohonan ${UJANG} sudah diterima`);
  await officer.hasSentAll();
  await officer.press('Kembali');
  await officer.press('Kembali');
  await officer.reads('Tugas saya');
};

async function isFor(officer: Person, name: string): Promise<void> {
  await officer.sees(`Untuk warga: ${name}`);
}

/** The place is the officer's own RW already. */
async function tellsWhere(officer: Person, street: string): Promise<void> {
  await officer.reads('Berkas dijemput di mana?');
  await officer.types('Jalan dan nomor rumah', street);
  await officer.press('Lanjut');
}

async function tellsWhenAndWho(officer: Person, name: string, phone: string): Promise<void> {
  await officer.reads(/Kapan .* boleh datang/);
  await officer.choose('Besok');
  await officer.choose('Pagi');
  await officer.press('Lanjut');
  await officer.reads('Siapa yang bisa dihubungi?');
  assert.equal(await officer.holds('Nama warga yang memohon'), name);
  await officer.types('Nomor HP', phone);
  await officer.press('Lanjut');
  await officer.reads('Persetujuan warga');
}
