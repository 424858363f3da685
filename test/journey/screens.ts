/**
 * Takes a picture of every screen of the journey, on a phone and on a desk: `node build/test/journey/screens.js FOLDER [STORY]`,
 * where the story is `lost-card` (the default), `birth`, `marriage`, `officer-day` or `outreach`.
 * The first is the host's home with the way into the submenu.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK, PHONE, type Person } from '../support/person.js';
import { birth } from './birth/story.js';
import { setOut } from './journey.js';
import { lostCard } from './lost-card/story.js';
import { marriage } from './marriage/story.js';
import { officerDay } from './officer-day/story.js';
import { outreach } from './outreach/story.js';
import type { Story } from './play-story.js';
import { chapter } from './witness.js';

const [folder, named = 'lost-card'] = process.argv.slice(2);
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

async function pictures<Players extends object>({ cast, chapters }: Story<Players>): Promise<void> {
  const journey = await setOut(picture, cast);
  try {
    const [first] = journey.people;
    if (first !== undefined) {
      await first.page.goto(`${journey.demo.hostUrl}/?persona=${first.id}`);
      await first.page.locator('[data-persona=name]').waitFor();
      await picture(first, 'submenu');
    }
    for (const [title, act] of chapters) {
      console.log(title);
      await chapter(journey, title, () => act(journey));
    }
    console.log(`${number} screens in ${String(folder)}`);
  } finally {
    await journey.end();
  }
}

const stories: Readonly<Record<string, () => Promise<void>>> = {
  'lost-card': () => pictures(lostCard),
  birth: () => pictures(birth),
  marriage: () => pictures(marriage),
  'officer-day': () => pictures(officerDay),
  outreach: () => pictures(outreach),
};
const story = stories[named];
if (story === undefined) throw new Error(`there is no story ${named}`);
await story();
