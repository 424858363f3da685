import type { Locator } from 'playwright-core';
import { paperPhoto } from '../support/paper-photo.js';
import type { Person } from '../support/person.js';

/** Photographs one page of a paper with the phone's camera app, as far as the page may know: `button` opens it. */
export async function photographs(person: Person, button: string, within: Locator): Promise<void> {
  await person.press(button, within);
  // Alone in here: a button behind the camera may have the same name, and would be there before there is a picture.
  const capture = person.page.locator('halo-capture');
  const camera = capture.locator('input.camera');
  await camera.waitFor({ state: 'attached' });
  const use = capture.getByRole('button', { name: /akai foto ini$/ });
  // The drawn paper may be warned of; after the second try it may be used all the same.
  for (let tries = 0; tries < 2; tries += 1) {
    await camera.setInputFiles(await paperPhoto());
    await capture.getByRole('button', { name: 'Foto ulang' }).waitFor();
    if (await use.isVisible()) break;
  }
  await person.press(/akai foto ini$/, capture);
  await person.press('Selesai', capture);
  await camera.waitFor({ state: 'detached' });
}
