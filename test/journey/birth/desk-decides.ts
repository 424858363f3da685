import assert from 'node:assert/strict';
import { bringsToReady } from '../desk-steps.js';
import { filesThem } from '../door-steps.js';
import type { Journey } from '../journey.js';
import { photographs } from '../photographs.js';

const NAME = 'Ibu Siti Rohmah';

/** The birth letter's picture is blurred: it alone goes back. */
export async function deskReturnsTheLetter({ operator, citizen, show }: Journey): Promise<void> {
  await operator.open();
  await operator.press(NAME);
  await operator.page.locator('halo-picture').waitFor();
  await show(operator, 'birth-desk');
  await operator.press(
    'Kembalikan',
    operator.page.getByRole('group', { name: /^Penilaian Surat keterangan kelahiran/ }),
  );
  await operator.picks('Alasan', 'Foto buram');
  await operator.press('Kembalikan 1 berkas');
  await citizen.reads('Perlu diperbaiki');
}

/** The family photographs it again, and nothing else is asked of anybody. */
export async function familySendsItAgain({ citizen, officer, operator, show }: Journey): Promise<void> {
  const card = citizen.page.locator('[data-returned]');
  await card.waitFor();
  await show(citizen, 'birth-returned');
  await photographs(citizen, 'Foto ulang', card);
  await citizen.hasSentAll();
  await card.waitFor({ state: 'detached' });
  await officer.reads('Langkah berikutnya');
  await filesThem(officer);
  await operator.sees('Dikirim ulang setelah dikembalikan');
  assert.equal(await operator.page.getByText('Dikirim ulang setelah dikembalikan').count(), 1, 'one paper came again');
  assert.equal(await operator.page.getByRole('button', { name: /^Kembalikan \d/ }).count(), 0, 'and is judged anew');
  await show(operator, 'birth-desk-again');
}

/** All three documents are made. */
export async function deskMakesAll({ operator, citizen }: Journey): Promise<void> {
  await operator.press('Kembali');
  await bringsToReady(operator, NAME);
  await citizen.reads('Siap diambil');
}
