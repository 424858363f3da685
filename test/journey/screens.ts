/**
 * Takes a picture of every screen of the journey, on a phone and on a desk: `node build/test/journey/screens.js FOLDER`.
 * The first is the host's home with the way into the submenu.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK, PHONE, type Person } from '../support/person.js';
import { BEKASI, setOut } from './journey.js';
import { wholeStory } from './whole-story.js';
import { chapter } from './witness.js';

const folder = process.argv[2];
if (folder === undefined) throw new Error('say which folder the pictures go into');
await mkdir(folder, { recursive: true });

let number = 0;
async function picture(person: Person, view: string): Promise<void> {
  number += 1;
  const name = `${String(number).padStart(2, '0')}-${view}`;
  for (const size of person.size === PHONE ? [DESK, PHONE] : [PHONE, DESK]) {
    await person.page.setViewportSize(size);
    await person.page.screenshot({ path: join(String(folder), `${name}-${size.width}.png`), fullPage: true });
  }
}

const journey = await setOut(picture, BEKASI);
try {
  await journey.citizen.page.goto(`${journey.demo.hostUrl}/?persona=${journey.citizen.id}`);
  await journey.citizen.reads('Ibu Siti Rohmah');
  await picture(journey.citizen, 'submenu');
  for (const [title, act] of wholeStory) {
    console.log(title);
    await chapter(journey, title, () => act(journey));
  }
  console.log(`${number} screens in ${folder}`);
} finally {
  await journey.end();
}
