import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asManager } from './city-books.js';
import { peopleOf, setOut } from './journey.js';
import { wholeLife, wholeStory } from './whole-story.js';
import { chapter, Witness } from './witness.js';

test('one request from tap to delivered, seen by three people through cuts and reloads', async () => {
  const witness = new Witness();
  const journey = await setOut(witness.look);
  try {
    for (const [title, act] of wholeStory) await chapter(journey, title, () => act(journey));

    const books = await asManager(journey.demo);
    const requests = await books.requests();
    assert.equal(requests.length, 1, 'one request in the database');
    const events = await books.history(requests[0]?.id ?? '');
    assert.deepEqual(
      events.map(({ type }) => type),
      wholeLife,
    );
    assert.equal(new Set(events.map(({ command }) => command)).size, events.length, 'one event for each command');

    for (const person of peopleOf(journey)) {
      assert.equal(await person.waiting(), 0, `${person.id} has nothing left to send`);
      assert.deepEqual(person.complaints, [], `the browser of ${person.id} complained`);
    }
    const reports: unknown = await (await fetch(`${journey.demo.hostUrl}/csp-reports`)).json();
    assert.deepEqual(reports, { count: 0, reports: [] }, 'nothing broke the content policy');
    assert.deepEqual(witness.found, [], `axe looked ${witness.looks} times`);
  } finally {
    await journey.end();
  }
});
