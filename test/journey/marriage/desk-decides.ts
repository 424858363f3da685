import type { Journey } from '../journey.js';
import { bringsToReady, isJudged } from '../desk-steps.js';

const NAME = 'Ibu Nurhayati';

/** One of the parents' family cards cannot be changed here; the couple reads why, and the other documents go on. */
export async function deskRefusesOne({ operator, citizen, show }: Journey): Promise<void> {
  await operator.open();
  await operator.press(NAME);
  await operator.press('Tolak');
  const refusal = operator.page.locator('halo-refuse');
  const items = refusal.getByRole('checkbox');
  for (let item = 0; item < (await items.count()); item += 1) await items.nth(item).setChecked(item === 2);
  await operator.choose(/^Dokumen sudah terbit/, refusal);
  await show(operator, 'marriage-refuse');
  await operator.press('Tolak', refusal);
  await operator.press('Tolak', operator.page.getByRole('dialog'));
  await citizen.sees('Ditolak');
  await show(citizen, 'marriage-refused');
  await isJudged(operator);
}

/** Everything else is made and lies ready. */
export async function deskMakesTheRest({ operator, citizen }: Journey): Promise<void> {
  await bringsToReady(operator, NAME);
  await citizen.reads('Siap diambil');
}
