import type { Locator } from 'playwright-core';
import { paperPhoto } from '../support/paper-photo.js';
import type { Person } from '../support/person.js';

/** Photographs one page of a paper with the phone's camera app, as far as the page may know: `button` opens it. */
export async function photographs(person: Person, button: string, within: Locator): Promise<void> {
  const { page } = person;
  await person.press(button, within);
  const camera = page.locator('halo-capture input.camera');
  await camera.waitFor({ state: 'attached' });
  const use = page.getByRole('button', { name: /akai foto ini$/ });
  // The drawn paper may be warned of; after the second try it may be used all the same.
  for (let tries = 0; tries < 2; tries += 1) {
    await camera.setInputFiles(await paperPhoto());
    await page.getByRole('button', { name: 'Foto ulang' }).last().waitFor();
    if (await use.isVisible()) break;
    await camera.evaluate((input) => {
      if (input instanceof HTMLInputElement) input.value = '';
    });
  }
  await person.press(/akai foto ini$/);
  await person.press('Selesai');
  await camera.waitFor({ state: 'detached' });
}
