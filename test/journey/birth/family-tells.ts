import assert from 'node:assert/strict';
import type { Journey } from '../journey.js';
import { answers, hasAllPapers, sends, tellsTheRest } from '../tells.js';
import { photographs } from '../photographs.js';

const CHILD = 'Bayi Rekaan';

/** A child was born at home: a few facts, and three documents fall due in the order in which they are made. */
export async function familyTellsOfTheBirth({ citizen, show }: Journey): Promise<void> {
  await citizen.open();
  await citizen.press('Minta dijemput');
  await answers(citizen, 'Apa yang terjadi?', 'Ada anak yang lahir');
  await answers(citizen, 'Dokumen ini untuk siapa?', 'Untuk keluarga saya');
  await citizen.reads('Kapan anak lahir?');
  await citizen.page.getByLabel('Kapan anak lahir?').fill(threeDaysAgo());
  await citizen.press('Lanjut');
  await answers(citizen, 'Siapa orang tua anak ini?', 'Ada ayah atau ibunya');
  await citizen.reads('Siapa nama anak yang lahir?');
  await citizen.types('Nama anak', CHILD);
  await citizen.press('Lanjut');
  await answers(citizen, 'Siapa lagi yang tinggal serumah?');
  await answers(citizen, /^Apakah ada surat lahir/, 'Ada');

  await citizen.reads('Ini yang bisa diurus sekaligus');
  const planned = citizen.page.getByRole('checkbox', { name: /^\d\. / });
  assert.deepEqual(
    await planned.evaluateAll((boxes) =>
      boxes.map((box) => (box instanceof HTMLInputElement ? box.value.split('@')[0] : '')),
    ),
    ['AKTA-LAHIR.UMUM', 'KK.TAMBAH', 'KIA.0-5'],
  );
  await show(citizen, 'birth-plan');
  await citizen.press('Lanjut');
  await hasAllPapers(citizen);
  await tellsTheRest(citizen, {
    district: 'Bekasi Timur',
    village: 'Bekasijaya',
    rw: '007',
    street: 'Gg. Mawar 3',
    phone: '0800-000-0124',
  });
  await show(citizen, 'birth-check');
  await sends(citizen);
}

/** One paper is photographed while waiting, so that it can be looked at sooner. */
export async function familySendsAPhotoAhead({ citizen, show }: Journey): Promise<void> {
  await citizen.page.getByText('Kirim foto sekarang, lebih cepat').tap();
  const letter = citizen.page
    .locator('[data-photos] li')
    .filter({ hasText: /Surat lahir/ })
    .first();
  await photographs(citizen, 'Foto', letter);
  await citizen.hasSentAll();
  await show(citizen, 'birth-photo-ahead');
}

function threeDaysAgo(): string {
  return new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
}
