import type { FrameLocator, Page } from 'playwright-core';

/** Asks for a lost card to be fetched in Kota Rekaan, as a citizen does: one question a screen, by the words on it. */
export async function askInInventedCity(within: Page | FrameLocator): Promise<void> {
  const press = (name: string) => within.getByRole('button', { name }).first().click();
  const choose = (name: string | RegExp) =>
    within.getByRole('radio', { name }).or(within.getByRole('checkbox', { name })).first().check({ force: true });
  const pick = (nth: number) => within.locator('halo-request-form select:visible').nth(nth).selectOption({ index: 1 });
  const type = (label: string, text: string) => within.getByRole('textbox', { name: label }).first().fill(text);
  const on = async (heading: string, ...answers: (() => Promise<unknown>)[]): Promise<void> => {
    await within.getByRole('heading', { name: heading }).first().waitFor();
    for (const answer of answers) await answer();
    await press('Lanjut');
  };

  await press('Minta dijemput');
  await on('Apa yang terjadi?', () => choose(/^Saya tahu/));
  await on('Dokumen ini untuk siapa?', () => choose('Untuk saya sendiri'));
  await on(
    'Dokumen apa yang diperlukan?',
    () => within.getByText('Kartu penduduk').first().click(),
    () => choose('KTP-el hilang'),
  );
  await on('Berkas apa yang sudah ada?');
  await on(
    'Berkas dijemput di mana?',
    () => pick(0),
    () => pick(1),
    () => pick(2),
    () => type('Jalan dan nomor rumah', 'Jl. Rekaan 1'),
  );
  await on(
    'Kapan Satgas boleh datang?',
    () => choose('Besok'),
    () => choose('Pagi'),
  );
  await on('Siapa yang bisa dihubungi?', () => type('Nomor HP', '0800-000-0123'));
  await on('Persetujuan Anda', () => choose('Saya setuju'));
  await within.getByRole('heading', { name: 'Periksa, lalu kirim' }).first().waitFor();
  await press('Kirim permintaan');
}
