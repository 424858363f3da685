import type { Locator } from 'playwright-core';

/** The page, or the part of it that is meant where several elements stand on it. */
type Screen = Pick<Locator, 'getByRole' | 'getByText'>;

/**
 * Asks for a lost card to be fetched, as a citizen does: one question a screen, by the words on it.
 *
 * @returns the tracking code, once the screen says that the request was received
 */
export async function askForVisit(page: Screen): Promise<string> {
  await sendRequest(page);
  await page.getByRole('heading', { name: 'Permintaan sudah kami terima' }).first().waitFor();
  return page
    .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]$/)
    .first()
    .innerText();
}

/** The same up to the button that sends it; what follows is not waited for. */
export async function sendRequest(page: Screen): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const reads = (heading: string | RegExp) => page.getByRole('heading', { name: heading }).first().waitFor();
  const choose = (words: string | RegExp) =>
    page
      .getByRole('radio', { name: words })
      .or(page.getByRole('checkbox', { name: words }))
      .first()
      .click();
  const pick = (label: string, option: string) =>
    page.getByRole('combobox', { name: label }).selectOption({ label: option });
  const type = (label: string, text: string) => page.getByRole('textbox', { name: label }).first().fill(text);
  const on = async (heading: string | RegExp, ...answers: (() => Promise<unknown>)[]): Promise<void> => {
    await reads(heading);
    for (const answer of answers) await answer();
    await press('Lanjut');
  };

  await press('Minta dijemput');
  await on('Apa yang terjadi?', () => choose('Ada yang hilang'));
  await on('Dokumen ini untuk siapa?', () => choose('Untuk saya sendiri'));
  await on('Apa yang hilang?', () => choose(/^KTP/));
  await on('KTP siapa yang hilang?');
  await on('Apakah surat kehilangan dari kantor polisi sudah ada?', () => choose(/^Belum/));
  await on('Mengapa KTP perlu dicetak lagi?', () => choose('Hilang atau tercecer'));
  await on('Ini yang bisa diurus sekaligus');
  await on('Berkas apa yang sudah ada?');
  await on(
    'Berkas dijemput di mana?',
    () => pick('Kecamatan', 'Bekasi Timur'),
    () => pick('Kelurahan', 'Bekasijaya'),
    () => pick('RW', '007'),
    () => type('Jalan dan nomor rumah', 'Jl. Rekaan 1'),
    () => type('RT', '3'),
  );
  await on(
    /Kapan Satgas boleh datang/,
    () => choose('Besok'),
    () => choose('Pagi'),
  );
  await on('Siapa yang bisa dihubungi?', () => type('Nomor HP', '0800-000-0123'));
  await on('Persetujuan Anda', () => choose('Saya setuju'));
  await reads('Periksa, lalu kirim');
  await press('Kirim permintaan');
}
