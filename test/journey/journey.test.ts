import assert from 'node:assert/strict';
import { test } from 'node:test';
import { booksOfTheCity } from './city-books.js';
import { BEKASI, peopleOf, setOut } from './journey.js';
import { wholeLife, wholeStory } from './whole-story.js';
import { chapter, Witness } from './witness.js';

test('one request from tap to delivered, seen by three people through cuts and reloads', async () => {
  const witness = new Witness();
  const journey = await setOut(witness.look, BEKASI);
  try {
    for (const [title, act] of wholeStory) await chapter(journey, title, () => act(journey));

    const books = await booksOfTheCity(journey.demo);
    const requests = await books.requests();
    const events = await books.history(requests[0]?.id ?? '');
    const people = peopleOf(journey);
    const reports: unknown = await (await fetch(`${journey.demo.hostUrl}/csp-reports`)).json();
    assert.deepEqual(
      {
        requests: requests.length,
        life: events.map(({ type }) => type),
        commands: new Set(events.map(({ command }) => command)).size,
        leftToSend: await Promise.all(people.map((person) => person.waiting())),
        complaints: people.flatMap(({ id, complaints }) => complaints.map((one) => `${id}: ${one}`)),
        reports,
        violations: witness.found,
      },
      {
        requests: 1,
        life: wholeLife,
        commands: wholeLife.length,
        leftToSend: [0, 0, 0],
        complaints: [],
        reports: { count: 0, reports: [] },
        violations: [],
      },
      `after ${witness.looks} looks with axe`,
    );
  } finally {
    await journey.end();
  }
});
