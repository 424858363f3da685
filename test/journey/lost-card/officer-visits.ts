import assert from 'node:assert/strict';
import type { Person } from '../../support/person.js';
import type { Journey } from '../journey.js';

/** The Satgas sees the request arrive and agrees a visit, which stands on the citizen's screen without her doing anything. */
export async function officerAgreesAVisit({ officer, citizen, show }: Journey): Promise<void> {
  await officer.reads('Permintaan baru');
  await officer.sees('Ibu Siti Rohmah');
  await show(officer, 'day-new');
  await officer.press('Ibu Siti Rohmah');
  await officer.reads('Ibu Siti Rohmah');
  await show(officer, 'request-new');

  await officer.press('Jadwalkan kunjungan');
  await officer.reads('Jadwalkan kunjungan');
  await officer.choose('Hari ini');
  await officer.choose('10.00–12.00');
  await show(officer, 'schedule');
  await officer.press('Simpan jadwal');
  await officer.reads('Langkah berikutnya');

  await citizen.reads('Kunjungan dijadwalkan');
  await citizen.sees(/10\.00.12\.00/);
  await show(citizen, 'track-visit-agreed');
}

/** At the door the signal goes. What was collected is kept on the phone, outlives a reload, and arrives when it may. */
export async function officerCollectsWithoutSignal(journey: Journey): Promise<void> {
  const { officer, citizen, show } = journey;
  await officer.press('Mulai kunjungan');
  await officer.reads('Terima berkas');
  await show(officer, 'visit');
  await officerShowsTheBadge(journey);
  await officer.choose(/^Surat keterangan kehilangan/);
  await officer.hasSentAll();
  officer.link.cut();
  await officer.choose(/^Kartu Keluarga/);
  await officer.sees('Berkas lengkap');
  await show(officer, 'visit-complete');
  await officer.press('Simpan');
  await officer.reads('Langkah berikutnya');
  await officer.sees('Tersimpan di HP ini, belum terkirim');
  await show(officer, 'request-kept');
  assert.equal(await officer.waiting(), 1);

  await officer.reload();
  await officer.reads('Tugas saya');
  await officer.sees('Tersimpan di HP ini, belum terkirim');
  await show(officer, 'day-without-signal');
  assert.equal(await officer.waiting(), 1);
  await citizen.reads('Petugas sudah datang');

  await officer.regainsSignal();
  await officer.reads('Perlu diunggah');
  await officer.seesNoMore('Tersimpan di HP ini, belum terkirim');
  await citizen.reads('Berkas dijemput');
  await show(citizen, 'track-collected');
  await officer.hasSentAll();
}

/** Both read the same two words and four digits, hers checked on her own phone. */
async function officerShowsTheBadge({ officer, citizen, show }: Journey): Promise<void> {
  await citizen.reads('Petugas di depan pintu');
  await officer.press('Tunjukkan tanda pengenal');
  await officer.reads('Tanda pengenal');
  await officer.sees('Berlaku 10 menit lagi');
  await officer.page.locator('svg.qr').waitFor();
  await show(officer, 'badge');
  await citizen.press('Periksa lagi');
  await citizen.sees('Tanda pengenal ini asli');
  await show(citizen, 'track-badge');
  const read = async ({ page }: Person) => (await page.locator('[data-match]').innerText()).replace(/\s+/g, ' ');
  assert.equal(await read(citizen), await read(officer));
  await officer.press('Kembali');
  await officer.reads('Terima berkas');
}

/** The papers go into e-OPen, its number stands in the request, and the operator's queue has it without a reload. */
export async function officerFiles({ officer, citizen, operator, show }: Journey): Promise<void> {
  await officer.press('Ibu Siti Rohmah');
  await officer.press('Unggah ke e-OPen');
  await officer.reads('Unggah ke e-OPen');
  await officer.types('Nomor dari e-OPen', 'EO-0000123');
  await show(officer, 'file');
  await officer.press('Sudah saya unggah');
  await officer.sees('EO-0000123');
  await citizen.reads('Diunggah ke e-OPen');
  await citizen.sees(/Sekarang giliran petugas Disdukcapil/);
  await show(citizen, 'track-filed');
  await operator.sees('Ibu Siti Rohmah');
  await show(operator, 'queue');
}
