import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Person } from '../../support/person.js';

/** Goes back until the screen of this heading stands. */
export async function goesBackTo(person: Person, heading: string | RegExp): Promise<void> {
  const screen = person.page.getByRole('heading', { level: 2 });
  for (let steps = 0; steps < 5; steps += 1) {
    await screen.first().waitFor();
    if (await person.page.getByRole('heading', { level: 2, name: heading }).isVisible()) return;
    const here = (await screen.first().textContent())?.trim() ?? '';
    await person.press('Kembali');
    await screen.filter({ hasNotText: new RegExp(`^\\s*${here}\\s*$`) }).waitFor();
  }
  await person.reads(heading);
}

/** From the day list into one of the rooms. */
export async function opensRoom(officer: Person, name: string | RegExp): Promise<void> {
  await goesBackTo(officer, 'Tugas saya');
  const menu = officer.page.getByRole('button', { name: /^Menu lain/ });
  if ((await menu.getAttribute('aria-expanded')) === 'false') await officer.press(/^Menu lain/);
  await officer.press(name, officer.page.locator('#more-rooms'));
}

/** A file that a phone saved, as it is moved to another one. */
export interface MovedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Presses what saves a file, and takes the file out of the phone. */
export async function savesFile({ page }: Person, press: () => Promise<void>): Promise<MovedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  assert.ok(path);
  return { name: download.suggestedFilename(), mimeType: 'application/json', buffer: await readFile(path) };
}
