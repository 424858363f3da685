import assert from 'node:assert/strict';
import { booksOfTheCity } from './city-books.js';
import { setOut, type Cast, type Household, type Journey, type Scene } from './journey.js';
import { chapter, Witness } from './witness.js';

/** A story: who plays it, and its chapters, of which each goes on where the one before it ended. */
export interface Story<Players extends object = Household> {
  readonly cast: Cast<Players>;
  readonly chapters: readonly (readonly [title: string, act: (journey: Journey<Players>) => Promise<void>])[];
}

/** A story of one request. */
export interface StoryOfOne extends Story {
  /** Who may read the books afterwards; the head of the Dinas of Kota Bekasi when absent. */
  readonly reader?: string;
  /** What the request has lived through by the end. */
  readonly life: readonly string[];
}

/**
 * Plays a story in real browsers over the built files, and looks at what is left: nothing unsent, no complaint of a browser,
 * no report of the strict policy, nothing that axe found on any screen.
 *
 * @param ends looks at what else must be true before everybody leaves
 */
export async function playStory<Players extends object>(
  { cast, chapters }: Story<Players>,
  ends: (scene: Scene) => Promise<void> = async () => undefined,
): Promise<void> {
  const witness = new Witness();
  const journey = await setOut(witness.look, cast);
  try {
    for (const [title, act] of chapters) await chapter(journey, title, () => act(journey));
    await ends(journey);
    const { people, demo } = journey;
    // Others may see what somebody sent before the answer is back.
    await Promise.all(people.map((person) => person.hasSentAll()));
    const reports: unknown = await (await fetch(`${demo.hostUrl}/csp-reports`)).json();
    assert.deepEqual(
      {
        leftToSend: await Promise.all(people.map((person) => person.waiting())),
        complaints: people.flatMap(({ id, complaints }) => complaints.map((one) => `${id}: ${one}`)),
        reports,
        violations: witness.found,
      },
      { leftToSend: people.map(() => 0), complaints: [], reports: { count: 0, reports: [] }, violations: [] },
      `after ${witness.looks} looks with axe`,
    );
  } finally {
    await journey.end();
  }
}

/** Plays a story of one request, which by the end has lived through what the story says, as the gateway's books have it. */
export function playStoryOfOne(story: StoryOfOne): Promise<void> {
  return playStory(story, async ({ demo }) => {
    const books = await booksOfTheCity(demo, story.reader);
    const requests = await books.requests();
    const events = await books.history(requests[0]?.id ?? '');
    assert.deepEqual(
      { requests: requests.length, life: events.map(({ type }) => type) },
      { requests: 1, life: story.life },
    );
  });
}
