import assert from 'node:assert/strict';
import { booksOfTheCity } from '../city-books.js';
import type { Journey } from '../journey.js';

const STREET = 'Jl. Melati 4 No. 12';
const CODE = /^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]$/;

/** Ibu Siti lost her card and fills in the form, one question a screen; the page is loaded anew in the middle of it. */
export async function citizenFillsTheForm({ citizen, show }: Journey): Promise<void> {
  await citizen.open();
  await citizen.reads(/Ibu Siti Rohmah/);
  await citizen.sees('Gratis');
  await show(citizen, 'home');

  await citizen.press('Minta dijemput');
  await citizen.reads('Apa yang terjadi?');
  await show(citizen, 'form-happened');
  await citizen.press('Lanjut');
  await citizen.sees('Pilih salah satu dulu.');
  await show(citizen, 'form-happened-fault');
  await citizen.choose('Ada yang hilang');
  await citizen.press('Lanjut');

  await citizen.reads('Dokumen ini untuk siapa?');
  await show(citizen, 'form-for-whom');
  await citizen.choose('Untuk saya sendiri');
  await citizen.press('Lanjut');

  await citizen.reads('Apa yang hilang?');
  await citizen.choose(/^KTP/);
  await show(citizen, 'form-what');
  await citizen.press('Kembali');
  await citizen.reads('Dokumen ini untuk siapa?');
  await citizen.press('Lanjut');
  await citizen.reads('Apa yang hilang?');
  assert.equal(await citizen.page.getByRole('checkbox', { name: /^KTP/ }).isChecked(), true);
  await citizen.press('Lanjut');

  await citizen.reads('KTP siapa yang hilang?');
  await citizen.sees('(Anda sendiri)');
  await show(citizen, 'form-whose');
  await citizen.press('Lanjut');

  await citizen.reads('Apakah surat kehilangan dari kantor polisi sudah ada?');
  await citizen.choose(/^Belum/);
  await citizen.sees('Siapkan ini dulu');
  await show(citizen, 'form-police-letter');
  await citizen.press('Lanjut');
  await citizen.reads('Mengapa KTP perlu dicetak lagi?');
  await citizen.choose('Hilang atau tercecer');
  await citizen.press('Lanjut');

  await citizen.reads('Ini yang bisa diurus sekaligus');
  assert.equal(await citizen.page.getByRole('checkbox', { name: /^1\. KTP untuk Ibu Siti Rohmah/ }).isChecked(), true);
  await citizen.sees('Cukup berkas');
  await show(citizen, 'form-plan');
  await citizen.press('Lanjut');

  await citizen.reads('Berkas apa yang sudah ada?');
  const police = citizen.page.getByRole('group', { name: 'Surat kehilangan dari kantor polisi' });
  const family = citizen.page.getByRole('group', { name: 'Kartu Keluarga (KK)' });
  assert.equal(await police.getByRole('radio', { name: 'Tidak ada' }).isChecked(), true, 'as she said of the letter');
  await citizen.choose(/^Ada$/, family);
  await show(citizen, 'form-papers');
  await citizen.press('Lanjut');

  await citizen.reads('Berkas dijemput di mana?');
  await citizen.picks('Kecamatan', 'Bekasi Timur');
  await citizen.picks('Kelurahan', 'Bekasijaya');
  await citizen.picks('RW', '007');
  await citizen.types('Jalan dan nomor rumah', STREET);
  await show(citizen, 'form-where');

  await citizen.reload();
  await citizen.press('Lanjutkan isian');
  await citizen.reads('Berkas dijemput di mana?');
  assert.equal(await citizen.holds('Jalan dan nomor rumah'), STREET, 'the draft outlives a reload');
  await citizen.types('RT', '3');
  await citizen.press('Lanjut');

  await citizen.reads(/Kapan Satgas boleh datang/);
  await citizen.choose('Besok');
  await citizen.choose('Pagi');
  await show(citizen, 'form-when');
  await citizen.press('Lanjut');

  await citizen.reads('Siapa yang bisa dihubungi?');
  await citizen.types('Nomor HP', '0800-000-0123');
  await citizen.types('Catatan', 'Kaki sakit, mohon ke rumah.');
  await show(citizen, 'form-who');
  await citizen.press('Lanjut');

  await citizen.reads('Persetujuan Anda');
  await citizen.choose('Saya setuju');
  await show(citizen, 'form-consent');
  await citizen.press('Lanjut');

  await citizen.reads('Periksa, lalu kirim');
  await citizen.sees(STREET);
  await show(citizen, 'form-check');
}

/**
 * She sends it while the network breaks twice: first her request is lost, then the gateway's answer. Each time the screen
 * says where the request is, and never that it was received before it was.
 */
export async function citizenSendsThroughCuts({ citizen, officer, demo, show }: Journey): Promise<void> {
  const books = await booksOfTheCity(demo);
  await officer.open();
  await officer.reads('Tugas saya');
  await officer.sees('Tidak ada tugas');
  await show(officer, 'day-empty');

  const requestLost = citizen.link.cutAtNextPost('request');
  await citizen.press('Kirim permintaan');
  await requestLost;
  await citizen.losesSignal();
  await citizen.reads('Tersimpan di HP ini');
  await show(citizen, 'sent-saved');
  assert.equal(await citizen.waiting(), 1);
  assert.deepEqual(await books.requests(), [], 'the gateway saw nothing yet');

  const replyLost = citizen.link.cutAtNextPost('reply');
  await citizen.regainsSignal();
  await replyLost;
  assert.equal((await books.requests()).length, 1, 'the gateway committed and its answer was lost');
  await citizen.reads('Tersimpan di HP ini');
  assert.equal(await citizen.waiting(), 1);

  await citizen.regainsSignal();
  await citizen.reads('Permintaan sudah kami terima');
  const code = await citizen.page.getByText(CODE).innerText();
  assert.match(code, CODE);
  await show(citizen, 'sent-received');
  await citizen.hasSentAll();
  assert.equal((await books.requests()).length, 1, 'sent three times, there once');

  await citizen.press('Lihat perjalanannya');
  await citizen.reads(/^KTP$/);
  await citizen.reads('Diajukan');
  await citizen.sees('Sekarang giliran Satgas. Anda cukup menunggu di rumah.');
  await show(citizen, 'track-submitted');
}
