import type { Page } from 'playwright-core';

/** The street that is typed; it is looked for again after the tab was killed. */
export const STREET = 'Jl. Melati 4 No. 12';

/** Fills in a request for a lost card up to the address of the house, one question a screen. */
export async function fillInToTheAddress(page: Page): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const choose = (name: string | RegExp) =>
    page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name })).first().click();
  const reads = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
  await press('Minta dijemput');
  await choose('Ada yang hilang');
  await press('Lanjut');
  await choose('Untuk saya sendiri');
  await press('Lanjut');
  await choose(/^KTP/);
  await press('Lanjut');
  await reads('KTP siapa yang hilang?');
  await press('Lanjut');
  await choose(/^Belum/);
  await press('Lanjut');
  await choose('Hilang atau tercecer');
  await press('Lanjut');
  await reads('Ini yang bisa diurus sekaligus');
  await press('Lanjut');
  await page.getByRole('group', { name: 'Kartu Keluarga (KK)' }).getByRole('radio', { name: /^Ada$/ }).click();
  await press('Lanjut');
  await page.getByRole('combobox', { name: 'Kecamatan' }).selectOption({ label: 'Bekasi Timur' });
  await page.getByRole('combobox', { name: 'Kelurahan' }).selectOption({ label: 'Bekasijaya' });
  await page.getByRole('combobox', { name: 'RW' }).selectOption({ label: '007' });
  await page.getByRole('textbox', { name: 'Jalan dan nomor rumah' }).pressSequentially(STREET);
}

/** Fills in the rest, from the address on, up to the button that sends. */
export async function fillInTheRest(page: Page): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const choose = (name: string) =>
    page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name })).first().click();
  await page.getByRole('textbox', { name: 'RT' }).pressSequentially('3');
  await press('Lanjut');
  await choose('Besok');
  await choose('Pagi');
  await press('Lanjut');
  await page.getByRole('textbox', { name: 'Nomor HP' }).pressSequentially('0800-000-0123');
  await press('Lanjut');
  await choose('Saya setuju');
  await press('Lanjut');
  await page.getByRole('heading', { name: 'Periksa, lalu kirim' }).waitFor();
}
