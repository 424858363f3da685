import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeInQueue, turnIn } from '@halo-pamor/contract';
import { command, submission, tomorrow } from '../../support/commands.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** The change feed and the queue: nothing lost, nothing twice, in order. */
export function feedCases(stage: Stage): void {
  const walk = new Walk(stage);

  describe('the change feed', () => {
    it('shows a change to whoever made it', async () => {
      const citizen = await stage.api('citizen');
      await stage.settled();
      const { cursor } = await citizen.allChanges();
      const view = await walk.submitted();
      await stage.settled();
      const page = await citizen.allChanges(cursor);
      assert.deepEqual(page.items, [view]);
      assert.equal(page.more, false);
      assert.deepEqual((await citizen.changes(page.cursor)).items, []);
    });

    it('holds a request once, at its latest change', async () => {
      const citizen = await stage.api('citizen');
      await stage.settled();
      const { cursor } = await citizen.allChanges();
      const first = await walk.submitted();
      const second = await walk.submitted();
      await citizen.accepted(command('amend-request', first.id, { note: 'belakangan' }));
      await stage.settled();
      const page = await citizen.allChanges(cursor);
      assert.deepEqual(
        page.items.map(({ id, version }) => `${id} ${version}`),
        [`${second.id} 1`, `${first.id} 2`],
      );
    });

    it('loses nothing and repeats nothing while others write', async () => {
      const operator = await stage.api('operator');
      const citizen = await stage.api('citizen');
      await stage.settled();
      const start = await operator.allChanges();
      const seen = new Map<string, number>();
      const writers = Array.from({ length: 6 }, async () => {
        for (let turn = 0; turn < 4; turn += 1) {
          const submits = Array.from({ length: 3 }, () => submission(stage.consent));
          await citizen.send(...submits);
          await citizen.send(
            ...submits.map(({ requestId }) => command('amend-request', requestId, { note: `n${turn}` })),
          );
        }
      });
      const writing = { isOver: false };
      const written = Promise.all(writers).finally(() => (writing.isOver = true));
      let { cursor } = start;
      const readOn = async () => {
        const page = await operator.changes(cursor, 7);
        cursor = page.cursor;
        for (const { id, version } of page.items) {
          assert.ok((seen.get(id) ?? 0) < version, 'a version comes once, and never an older one after');
          seen.set(id, version);
        }
        return page;
      };
      while (!writing.isOver) await readOn();
      await written;
      await stage.settled();
      while ((await readOn()).more);
      assert.equal(seen.size, 6 * 4 * 3);
      assert.ok([...seen.values()].every((version) => version === 2));
    });

    it('says what is gone when a request is given to somebody else', async () => {
      const { id } = await walk.submitted();
      const supervisor = await stage.api('supervisor');
      const neighbour = await stage.api('neighbour');
      const officer = await stage.api('officer');
      await stage.settled();
      const before = await neighbour.allChanges();
      await supervisor.accepted(command('reassign-officer', id, { officer: 'satgas-32.75.01.1001-001' }));
      await stage.settled();
      const given = await neighbour.allChanges(before.cursor);
      assert.deepEqual(
        given.items.map((view) => view.id),
        [id],
      );
      assert.deepEqual(given.gone, []);
      await neighbour.accepted(command('agree-visit', id, tomorrow()));

      await stage.settled();
      // Nor does the officer of the RW see any longer what is another's.
      const mine = await officer.allChanges();
      assert.ok(mine.gone.includes(id));
      assert.ok(!mine.items.some((view) => view.id === id));
      assert.equal((await officer.problem(`/v1/requests/${id}`)).code, 'not-found');
      await stage.settled();
      const between = await neighbour.allChanges(given.cursor);
      await supervisor.accepted(command('reassign-officer', id, { officer: 'satgas-32.75.01.1001-007' }));
      await stage.settled();
      const taken = await neighbour.allChanges(between.cursor);
      assert.deepEqual(taken.items, []);
      assert.deepEqual(taken.gone, [id]);
      assert.equal((await neighbour.problem(`/v1/requests/${id}`)).code, 'not-found');
      await stage.settled();
      const officerPage = await officer.allChanges(mine.cursor);
      assert.deepEqual(officerPage.gone, []);
      assert.deepEqual(
        officerPage.items.map((view) => view.id),
        [id],
      );
    });

    it('refuses a cursor that it never gave', async () => {
      const citizen = await stage.api('citizen');
      for (const cursor of [
        '0',
        'null',
        'YzEu',
        encodeURIComponent("' or 1=1 --"),
        'x'.repeat(120),
        'YzEuMDAwMDAwMDAuOTk5OTk5OTk5OTk5OTk5OTk5OS4w',
      ]) {
        assert.equal((await citizen.problem(`/v1/changes?after=${cursor}`)).code, 'cursor-invalid', cursor);
        assert.equal((await citizen.problem(`/v1/requests?after=${cursor}`)).code, 'cursor-invalid', cursor);
      }
      assert.equal((await citizen.problem(`/v1/changes?after=${'x'.repeat(121)}`)).code, 'invalid');
    });
  });

  describe('the queue', () => {
    it('pages by age without a gap, within turn and status', async () => {
      const citizen = await stage.api('citizen');
      await citizen.send(...Array.from({ length: 30 }, () => submission(stage.consent)));
      await walk.filed();
      const operator = await stage.api('operator');
      await stage.settled();
      const feed = (await operator.allChanges()).items;
      const byAge = feed
        .filter((view) => placeInQueue(view).turn === 'officer')
        .sort((one, other) => (one.submittedAt + one.id < other.submittedAt + other.id ? -1 : 1))
        .map(({ id }) => id);
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page = await operator.requests({ turn: 'officer', limit: '7', ...(after === null ? {} : { after }) });
        paged.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      assert.deepEqual(paged, byAge);
      const filed = await operator.requests({ status: 'filed', limit: '200' });
      assert.ok(filed.items.length > 0);
      assert.ok(filed.items.every((view) => turnIn(view) === 'operator'));
      assert.deepEqual((await operator.requests({ status: 'filed', turn: 'carrier' })).items, []);
    });

    it('pages by the latest change, the newest first', async () => {
      const operator = await stage.api('operator');
      await stage.settled();
      const feed = (await operator.allChanges()).items.map(({ id }) => id).reverse();
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page = await operator.requests({ order: 'newest', limit: '50', ...(after === null ? {} : { after }) });
        paged.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      assert.deepEqual(paged, feed);
    });
  });
}
