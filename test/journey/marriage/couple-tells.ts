import assert from 'node:assert/strict';
import type { Journey } from '../journey.js';
import { answers, hasAllPapers, sends, tellsTheRest } from '../tells.js';

/** A couple married in church: PALI's seven documents out of one application, by the rules of the pack. */
export async function coupleTells({ citizen, show }: Journey): Promise<void> {
  await citizen.open();
  await citizen.press('Minta dijemput');
  await answers(citizen, 'Apa yang terjadi?', 'Baru menikah');
  await answers(citizen, 'Dokumen ini untuk siapa?', 'Untuk saya sendiri');
  await citizen.reads('Kapan pernikahannya?');
  await citizen.choose('Tidak tahu tanggalnya');
  await citizen.press('Lanjut');
  await answers(citizen, 'Di mana pernikahan dilangsungkan?', /^Menurut agama lain/);
  await answers(citizen, 'Setelah menikah tinggal di rumah siapa?', 'Rumah sendiri');
  await citizen.reads('Siapa nama suami?');
  await citizen.types('Nama suami', 'Yosef Rekaan');
  await citizen.press('Lanjut');
  await citizen.reads('Siapa nama istri?');
  await citizen.types('Nama istri', 'Ibu Nurhayati');
  await citizen.press('Lanjut');
  for (const name of ['Yosef Rekaan', 'Ibu Nurhayati']) {
    await answers(citizen, `Sebelum menikah, ${name} ada di KK siapa?`, 'KK orang tua atau keluarga');
    await answers(citizen, `Apakah ${name} pernah menikah sebelumnya?`, 'Belum pernah');
    await answers(citizen, `Apakah ${name} sudah punya KTP?`, 'Sudah punya');
  }
  await answersWhatIsAsked(citizen);
  await citizen.reads('Ini yang bisa diurus sekaligus');
  const planned = citizen.page.getByRole('checkbox', { name: /^\d\. / });
  assert.equal(
    await planned.count(),
    6,
    'one record that each of them gets, three family cards and two cards: seven documents',
  );
  await citizen.page.getByText('Mengapa?').first().tap();
  await citizen.sees('Suami dan istri masing-masing mendapat kutipan akta perkawinan.');
  await show(citizen, 'marriage-plan');
  await citizen.press('Lanjut');
  await hasAllPapers(citizen);
  await tellsTheRest(citizen, {
    district: 'Talang Ubi',
    village: 'Talang Ubi Timur',
    street: 'Jl. Merdeka 8',
    phone: '0800-000-0125',
  });
  await show(citizen, 'marriage-check');
  await sends(citizen);
}

/** The questions before the visit: the old cards are there, and nothing on them changes but the status. */
async function answersWhatIsAsked(citizen: Journey['citizen']): Promise<void> {
  await answers(citizen, 'Apakah KTP lama ada di tangan Anda?', 'Ada');
  await answers(citizen, /^Apakah foto atau tanda tangan di KTP/, 'Tidak');
  await answers(citizen, 'Kapan pernikahannya?', 'Belum 60 hari');
}
