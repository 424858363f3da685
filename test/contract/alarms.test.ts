import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { RequestView } from '@halo-pamor/contract';
import { onEachEngine } from '../support/engines.js';
import { command, submission } from '../support/commands.js';
import { openLive } from '../support/live.js';
import { readUntil } from '../support/read-until.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A gateway whose acts happen when the device says, so that an original can be weeks late, and which looks for them all the time. */
const SETTINGS = {
  judgeTime: (deviceTime: string) => deviceTime,
  ...{ alarmsEvery: 10, promisesEvery: HOUR_MS, complaintsEvery: HOUR_MS },
};

onEachEngine('originals that are late', SETTINGS, ({ running, api }) => {
  /** A request whose police letter the officer took along so many days ago. */
  async function taken(daysAgo: number): Promise<RequestView> {
    const at = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
    const citizen = await api('citizen');
    const { id, papers } = await citizen.accepted({ ...submission(running().pack.consent.version), at });
    const lines = papers.map(({ code }) => ({ code, outcome: 'collected' as const }));
    return (await api('officer')).accepted({ ...command('collect-papers', id, { papers: lines }), at });
  }

  async function warned(id: string, count: number): Promise<RequestView> {
    const supervisor = await api('supervisor');
    return readUntil(
      () => supervisor.request(id),
      ({ warnings = [] }) => warnings.length >= count,
    );
  }

  it('raise one alarm by themselves, which supervisor and citizen find in list, feed and live news', async () => {
    const citizen = await api('citizen');
    const live = await openLive(running().url, citizen.token ?? '');
    const { id } = await taken(20);
    const view = await warned(id, 1);
    assert.deepEqual(
      view.warnings?.map(({ kind, original, closedAt }) => ({ kind, original, closedAt })),
      [{ kind: 'original-overdue', original: '1', closedAt: null }],
    );
    const { events } = await citizen.history(id);
    assert.deepEqual(
      events.flatMap(({ type, by }) => (type === 'warning-raised' ? [by.role] : [])),
      ['system'],
    );
    for (const who of ['supervisor', 'citizen'] as const) {
      const { items } = await (await api(who)).requests({ warning: 'open' });
      assert.ok(items.some((each) => each.id === id));
    }
    await readUntil(
      async () => (await citizen.allChanges()).items.find((each) => each.id === id),
      (fed) => fed?.version === view.version,
    );
    await live.until((told) => told.some((event) => event.request === id));
    live.cut();
  });

  it('are warned of once, however many gateways look, and no more when they came in', async () => {
    const early = await taken(1);
    const views = await Promise.all(Array.from({ length: 8 }, () => taken(15)));
    for (const { id } of views) await warned(id, 1);
    const [first] = views;
    assert.ok(first);
    const officer = await api('officer');
    const to = { kind: 'desk', servicePoint: 'KEC-BEKASI-TIMUR' } as const;
    const old = new Date(Date.now() - 5 * DAY_MS).toISOString();
    await officer.accepted({ ...command('hand-over-originals', first.id, { originals: ['1'], to }), at: old });
    const waiting = await warned(first.id, 2);
    assert.deepEqual(
      waiting.warnings?.map(({ kind }) => kind),
      ['original-overdue', 'leg-open'],
    );
    const operator = await api('operator');
    const kept = await operator.accepted(
      command('accept-originals', first.id, { originals: [{ id: '1', condition: 'good' }] }),
    );
    assert.ok(kept.warnings?.every(({ closedAt }) => closedAt !== null));
    // Rounds went by since: what was warned of before is known to every gateway.
    await warned((await taken(30)).id, 1);
    for (const { id } of views.slice(1)) assert.equal((await operator.request(id)).warnings?.length, 1);
    assert.equal((await operator.request(first.id)).warnings?.length, 2);
    assert.equal((await operator.request(early.id)).warnings, undefined);
  });
});
