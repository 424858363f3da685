import assert from 'node:assert/strict';
import { booksOfTheCity } from './city-books.js';
import { peopleOf, setOut, type Cast, type Journey } from './journey.js';
import { chapter, Witness } from './witness.js';

/** A story of one request. */
export interface Story {
  readonly cast: Cast;
  /** Who may read the books afterwards; the head of the Dinas of Kota Bekasi when absent. */
  readonly reader?: string;
  /** Each goes on where the one before it ended. */
  readonly chapters: readonly (readonly [title: string, act: (journey: Journey) => Promise<void>])[];
  /** What the request has lived through by the end. */
  readonly life: readonly string[];
}

/**
 * Plays a story in real browsers over the built files, and looks at what is left: the events in the gateway's books, nothing
 * unsent, no complaint of a browser, no report of the strict policy, nothing that axe found on any screen.
 */
export async function playStory({ cast, reader, chapters, life }: Story): Promise<void> {
  const witness = new Witness();
  const journey = await setOut(witness.look, cast);
  try {
    for (const [title, act] of chapters) await chapter(journey, title, () => act(journey));
    const books = await booksOfTheCity(journey.demo, reader);
    const requests = await books.requests();
    const events = await books.history(requests[0]?.id ?? '');
    const people = peopleOf(journey);
    const reports: unknown = await (await fetch(`${journey.demo.hostUrl}/csp-reports`)).json();
    assert.deepEqual(
      {
        requests: requests.length,
        life: events.map(({ type }) => type),
        leftToSend: await Promise.all(people.map((person) => person.waiting())),
        complaints: people.flatMap(({ id, complaints }) => complaints.map((one) => `${id}: ${one}`)),
        reports,
        violations: witness.found,
      },
      {
        requests: 1,
        life,
        leftToSend: people.map(() => 0),
        complaints: [],
        reports: { count: 0, reports: [] },
        violations: [],
      },
      `after ${witness.looks} looks with axe`,
    );
  } finally {
    await journey.end();
  }
}
