import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemOf } from '../../support/api.js';
import { submission } from '../../support/commands.js';
import { openLive } from '../../support/live.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** A database that goes away and comes back. Runs last: it takes the database from everybody. */
export function outageCases(stage: Stage): void {
  const walk = new Walk(stage);

  describe('a database that goes away', () => {
    it('is reported as a problem worth retrying, loses nothing, and is used again when it is back', async (context) => {
      const { database, url } = stage.running;
      if (database === undefined) {
        context.skip('the database lives in the gateway');
        return;
      }
      const before = await walk.submitted();
      const citizen = await stage.api('citizen');
      const reader = await openLive(url, await stage.token('citizen'));
      const submit = submission(stage.consent);
      await database.goAway();
      for (const answer of [
        await citizen.post({ commands: [submit] }),
        await citizen.raw('/v1/changes'),
        await citizen.raw(`/v1/requests/${before.id}`),
        await stage.anonymous.raw('/readyz'),
      ]) {
        assert.equal(problemOf(answer).code, 'database-unavailable');
      }
      assert.equal((await stage.anonymous.raw('/healthz')).status, 200);
      await database.comeBack();
      const after = await citizen.accepted(submit);
      assert.equal((await citizen.history(after.id)).events.length, 1);
      assert.deepEqual(await citizen.request(before.id), before);
      // The stream that was open all the while goes on.
      await reader.until((events) => events.some(({ request }) => request === after.id));
      reader.cut();
    });
  });
}
