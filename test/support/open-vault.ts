import type { Page } from 'playwright-core';

/** The PIN of every person in tests. */
const PIN = '482913';

/** Gives the PIN that an officer or a courier is asked for, or makes it on a phone that has none yet. */
export async function openVault(page: Page): Promise<void> {
  const first = page.getByRole('heading', { name: 'Buat PIN 6 angka' });
  const locked = page.getByRole('heading', { name: 'Masukkan PIN Anda' });
  await first.or(locked).waitFor();
  const field = page.getByLabel('PIN 6 angka', { exact: true });
  if (await first.isVisible()) {
    await field.pressSequentially(PIN);
    await page.getByRole('heading', { name: 'Ketik PIN sekali lagi' }).waitFor();
  }
  await field.pressSequentially(PIN);
  await field.waitFor({ state: 'detached' });
}
