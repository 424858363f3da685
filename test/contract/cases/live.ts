import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command, submission } from '../../support/commands.js';
import { people } from '../../support/people.js';
import { problemOf } from '../../support/api.js';
import { openLive, type LiveReader } from '../../support/live.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

const namesOf = ({ events }: LiveReader) => events.map(({ request }) => request);

/** Live events: to whoever sees the request, resumed after a cut, from any process. */
export function liveCases(stage: Stage): void {
  const walk = new Walk(stage);

  describe('live events', () => {
    it('reach those in scope, and nobody else', async () => {
      const { url } = stage.running;
      const officer = await openLive(url, await stage.token('officer'));
      const far = await openLive(url, await stage.token('farOfficer'));
      const theirs = await openLive(url, await stage.token('citizen'));
      const { id } = await walk.submitted();
      const elsewhere = await walk.submitted({ place: '32.75.04.1001/003' }, 'otherCitizen');
      await officer.until((events) => events.some(({ request }) => request === id));
      await theirs.until((events) => events.some(({ request }) => request === id));
      await far.until((events) => events.some(({ request }) => request === elsewhere.id));
      assert.ok(!namesOf(far).includes(id));
      assert.ok(!namesOf(officer).includes(elsewhere.id));
      const [event] = officer.events;
      assert.deepEqual(Object.keys(event ?? {}).sort(), ['cursor', 'kind', 'request']);
      assert.equal(officer.lastId, officer.events.at(-1)?.cursor);
      for (const reader of [officer, far, theirs]) reader.cut();
    });

    it('go on where they were cut, with nothing missed and nothing twice', async () => {
      const { url } = stage.running;
      const token = await stage.token('officer');
      const citizen = await stage.api('citizen');
      const officer = await stage.api('officer');
      await stage.settled();
      let last = (await officer.allChanges()).cursor;
      const sent: string[] = [];
      const heard: string[] = [];
      for (let cut = 0; cut < 8; cut += 1) {
        const submits = Array.from({ length: 3 }, () => submission(stage.consent));
        // Half of the changes happen while nobody listens.
        if (cut % 2 === 0) await citizen.send(...submits);
        const reader = await openLive(url, token, last);
        if (cut % 2 === 1) await citizen.send(...submits);
        sent.push(...submits.map(({ requestId }) => requestId));
        const wanted = 1 + (cut % 3);
        await reader.until((events) => events.length >= wanted);
        reader.cut();
        heard.push(...reader.events.map(({ request }) => request ?? ''));
        last = reader.events.at(-1)?.cursor ?? last;
      }
      const reader = await openLive(url, token, last);
      await reader.until((events) => heard.length + events.length >= sent.length);
      reader.cut();
      heard.push(...namesOf(reader).map((request) => request ?? ''));
      assert.deepEqual(heard, sent);
    });

    it('take the cursor of the feed, so that nothing falls between reading and listening', async () => {
      const officer = await stage.api('officer');
      await stage.settled();
      const { cursor } = await officer.allChanges();
      const { id } = await walk.submitted();
      const reader = await openLive(stage.running.url, await stage.token('officer'), cursor);
      const events = await reader.until((all) => all.length > 0);
      assert.deepEqual(
        events.map(({ request }) => request),
        [id],
      );
      reader.cut();
    });

    it('say reset when too much was missed', async () => {
      const { url } = stage.running;
      const citizen = await stage.api('citizen');
      await stage.settled();
      const cursor = (await (await stage.api('manager')).allChanges()).cursor;
      for (let batch = 0; batch < 6; batch += 1) {
        await citizen.send(...Array.from({ length: 100 }, () => submission(stage.consent)));
      }
      await stage.settled();
      const reader = await openLive(url, await stage.token('manager'), cursor);
      const [first] = await reader.until((events) => events.length > 0);
      assert.equal(first?.kind, 'reset');
      const { id } = await walk.submitted();
      await reader.until((events) => events.some(({ request }) => request === id));
      reader.cut();
    });

    it('refuse an id that was never given, and a sixth stream of one person', async () => {
      const { url, issuer } = stage.running;
      const officer = await stage.api('officer');
      assert.equal((await officer.problem('/v1/live', { headers: { 'last-event-id': '77' } })).code, 'cursor-invalid');
      const token = await issuer.token({ ...people.officer, sub: 'satgas-banyak-layar' });
      const readers = await Promise.all(Array.from({ length: 5 }, () => openLive(url, token)));
      const sixth = await fetch(`${url}/v1/live`, { headers: { authorization: `Bearer ${token}` } });
      const problem = problemOf({ status: sixth.status, headers: sixth.headers, text: await sixth.text() });
      assert.equal(problem.code, 'rate-limited');
      for (const reader of readers) reader.cut();
    });

    it('come from commands of another process over the same database', async (context) => {
      const { another } = stage.running;
      if (another === undefined) {
        context.skip('one process owns the folder');
        return;
      }
      const second = await another();
      const reader = await openLive(second.url, await stage.token('officer'));
      const { id } = await walk.submitted();
      await reader.until((events) => events.some(({ request }) => request === id));
      const there = await stage.api('citizen', second.url);
      await there.accepted(command('amend-request', id, { note: 'dari sana' }));
      assert.equal((await (await stage.api('officer')).request(id)).note, 'dari sana');
      // A stopping gateway ends its streams; the reader goes on elsewhere.
      await Promise.all([second.close(), reader.ended]);
      const last = reader.events.at(-1)?.cursor;
      const citizen = await stage.api('citizen');
      await citizen.accepted(command('amend-request', id, { note: 'dari sini' }));
      const onward = await openLive(stage.running.url, await stage.token('officer'), last);
      await onward.until((events) => events.some(({ request }) => request === id));
      onward.cut();
    });
  });
}
