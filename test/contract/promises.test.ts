import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findVariant, openWarnings, promiseRules, type RequestView } from '@halo-pamor/contract';
import { onEachEngine } from '../support/engines.js';
import { command, submission } from '../support/commands.js';
import { openLive } from '../support/live.js';
import { readUntil } from '../support/read-until.js';

const HOUR_MS = 60 * 60 * 1000;
/** A gateway whose acts happen when the device says, so that a promise can be days old, and which looks for them all the time. */
const SETTINGS = {
  judgeTime: (deviceTime: string) => deviceTime,
  ...{ promisesEvery: 10, alarmsEvery: HOUR_MS, complaintsEvery: HOUR_MS },
};

onEachEngine('promises', SETTINGS, ({ running, api }) => {
  /** A request whose papers were complete so many working hours ago; the law gives a day of eight. */
  async function taken(workingHours: number): Promise<RequestView> {
    const { clock } = promiseRules(running().pack);
    const at = new Date(clock.before(Date.now(), workingHours * HOUR_MS)).toISOString();
    const papers = findVariant(running().pack, 'KTP-EL.HILANG')?.requirements ?? [];
    const lines = papers.map(({ code }) => ({ code, outcome: 'collected' as const }));
    const asked = submission(running().pack.consent.version, { channel: 'phone' });
    // In one batch, or a look between the two would say how late the visit is.
    const results = await (
      await api('officer')
    ).send({ ...asked, at }, { ...command('collect-papers', asked.requestId, { papers: lines }), at });
    const view = results.at(-1)?.view;
    assert.ok(view, JSON.stringify(results));
    return view;
  }

  async function warned(id: string, count: number): Promise<RequestView> {
    const supervisor = await api('supervisor');
    return readUntil(
      () => supervisor.request(id),
      ({ warnings = [] }) => warnings.length >= count,
    );
  }

  it('that were missed are said so once by the system, in list, feed and live news of supervisor and officer', async () => {
    const officer = await api('officer');
    const live = await openLive(running().url, officer.token ?? '');
    const { id } = await taken(30);
    const view = await warned(id, 1);
    assert.deepEqual(
      view.warnings?.map(({ kind, promise, closedAt }) => [kind, promise?.items, promise?.basis, closedAt]),
      [['promise-missed', ['1'], 'legal', null]],
    );
    const { events } = await (await api('supervisor')).history(id);
    const missed = events.find(({ type }) => type === 'promise-missed');
    assert.ok(missed?.type === 'promise-missed');
    assert.equal(missed.by.role, 'system');
    assert.deepEqual(missed.data.pausedMinutes, { citizen: 0, centre: 0 });
    assert.ok(missed.data.dueAt < missed.at);
    for (const who of ['supervisor', 'officer'] as const) {
      const { items } = await (await api(who)).requests({ warning: 'open' });
      assert.ok(items.some((each) => each.id === id));
    }
    await readUntil(
      async () => (await officer.allChanges()).items.find((each) => each.id === id),
      (fed) => fed?.version === view.version,
    );
    await live.until((told) => told.some((event) => event.request === id));
    live.cut();
  });

  it('that are nearly due are warned of once, however many gateways look, and no more when all is ready', async () => {
    const early = await taken(1);
    const views = await Promise.all(Array.from({ length: 8 }, () => taken(5)));
    for (const { id } of views) await warned(id, 1);
    const [first] = views;
    assert.ok(first);
    const operator = await api('operator');
    await (await api('officer')).accepted(command('file-items', first.id, { items: ['1'], reference: null }));
    await operator.accepted(command('approve-items', first.id, { items: ['1'] }));
    await operator.accepted(command('print-items', first.id, { items: ['1'] }));
    const done = await operator.accepted(
      command('mark-ready', first.id, { items: ['1'], servicePoint: 'KEC-BEKASI-TIMUR' }),
    );
    assert.deepEqual(openWarnings(done), []);
    // Rounds went by since: what was said before is known to every gateway.
    await warned((await taken(40)).id, 1);
    for (const { id } of views.slice(1)) {
      const { warnings } = await operator.request(id);
      assert.deepEqual(
        warnings?.map(({ kind, promise }) => [kind, promise?.before]),
        [['promise-near', 240]],
      );
    }
    assert.equal((await operator.request(early.id)).warnings, undefined);
  });

  it('that were missed before the papers came are counted anew once they are complete', async () => {
    const { clock } = promiseRules(running().pack);
    const at = new Date(clock.before(Date.now(), 60 * HOUR_MS)).toISOString();
    const citizen = await api('citizen');
    const { id, papers } = await citizen.accepted({ ...submission(running().pack.consent.version), at });
    const late = await warned(id, 1);
    assert.deepEqual(
      late.warnings?.map(({ kind, promise }) => [kind, promise?.phase, promise?.basis]),
      [['promise-missed', 'papers', 'expected']],
    );
    const lines = papers.map(({ code }) => ({ code, outcome: 'collected' as const }));
    const view = await (await api('officer')).accepted(command('collect-papers', id, { papers: lines }));
    assert.deepEqual(openWarnings(view), []);
  });
});
