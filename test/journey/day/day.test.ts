import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { exceptionsAt, isOutage, patternsReply, sumFigures, type BoardReply } from '@halo-pamor/contract';
import { openDay } from '@halo-pamor/demo-city';
import { chromium } from 'playwright-core';
import * as z from 'zod/mini';
import { chromiumArguments, chromiumPath } from '../../bench/chromium.js';
import { root } from '../../bench/project-root.js';
import { axeViolations } from '../../support/axe.js';
import { readUntil } from '../../support/read-until.js';
import { unzip } from '../../support/unzip.js';
import { DESK, Person, PHONE } from '../../support/person.js';

/** Requests of the short day, over all 1,018 RW; `npm run day` plays the published number. */
const REQUESTS = Number(process.env['HALO_DAY_REQUESTS'] ?? 60);
const SEED = Number(process.env['SEED'] ?? 20_261_123);

const HEAD = { id: 'manager-32.75', name: 'Pimpinan rekaan', role: 'manager', areas: ['32.75'] };
const INSPECTOR = { id: 'auditor-rekaan', name: 'Auditor rekaan', role: 'auditor', areas: ['32.75'] };

const listed = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/** The month of Bekasi in which a moment lies. */
const monthOf = (moment: number) => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 7);

const silentIn = (board: BoardReply) =>
  board.places.filter((place) => exceptionsAt(place, board.at).includes('silent')).map(({ place }) => place);

/** The figure of a number on the board, by the words below it. */
async function figure({ page }: Person, words: string): Promise<number> {
  const tile = page.locator('.numbers li').filter({ has: page.getByText(words, { exact: true }) });
  // Who cannot see what stands below is told it in the same breath.
  return Number(/^[\d.]+/.exec(await tile.locator('b').innerText())?.[0].replaceAll('.', ''));
}

/** Asks for more of what is to be looked into until all of it is shown. */
async function unfolds(person: Person): Promise<void> {
  const further = /^Tampilkan (semua|\d+ lagi)/;
  const rows = person.page.locator('.exception');
  while ((await person.page.getByRole('button', { name: further }).count()) > 0) {
    const shown = await rows.count();
    await person.press(further);
    await rows.nth(shown).waitFor();
  }
}

/** Waits until the board, which nobody touches, tells a figure by itself. */
async function tells(person: Person, words: string, expected: number): Promise<void> {
  await readUntil(
    () => figure(person, words),
    (told) => told === expected,
  );
}

test(`a day in Kota Bekasi, seed ${SEED}`, async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'halo-pamor-day-'));
  const day = await openDay({
    dataFolder,
    cacheFolder: join(root, '.cache'),
    pluginFolder: join(root, 'dist/embed'),
    perDay: REQUESTS,
    seed: SEED,
  });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  const demo = { hostUrl: day.host.url, gatewayUrl: day.gateway.url };
  const head = await Person.arrive(browser, demo, 'manager-32.75', DESK);
  try {
    const { cast } = day.plan;
    const seen = new Set<number>();
    const violations: string[] = [];
    const look = async (hour: number) => {
      for (const size of [PHONE, DESK]) {
        await head.page.setViewportSize(size);
        for (const each of await axeViolations(head.page)) violations.push(`${hour}.00 at ${size.width}: ${each}`);
      }
    };
    const onHour = async (hour: number, board: BoardReply): Promise<void> => {
      const figures = sumFigures(board.places.map((place) => place.figures));
      if (hour === 6) {
        assert.equal(board.places.length, cast.posts.length, 'every RW is on the board');
        assert.deepEqual([silentIn(board), isOutage(board.centre), figures.late], [[], false, 0]);
        await head.open();
        await head.press('Papan pantau');
        await tells(head, 'masih berjalan', figures.open);
        assert.equal(await head.page.locator('.cells .cell').count(), cast.posts.length);
        assert.equal(await head.page.getByText('Pusat mungkin sedang terganggu').count(), 0);
        assert.equal(await head.page.getByText('Tidak ada kabar:').count(), 0);
        await look(hour);
      } else if (hour === 14) {
        // Nothing was touched since: what is told now came by itself.
        await tells(head, 'masih berjalan', figures.open);
        await tells(head, 'belum dijawab lebih dari sehari', figures.late);
        await tells(head, 'menunggu pusat', figures.centre);
        assert.ok(isOutage(board.centre), JSON.stringify(board.centre));
        await head.sees('Pusat mungkin sedang terganggu');
        const silent = new Set(silentIn(board));
        for (const { place } of cast.silent) assert.ok(silent.has(place), `${place} is silent`);
        const late = board.places.filter((place) => place.figures.late > 0).map(({ place }) => place);
        for (const { place } of [...cast.silent, ...cast.unwell])
          assert.ok(late.includes(place), `${place} is overdue`);
        await unfolds(head);
        for (const { officer } of cast.silent)
          await head.sees(new RegExp(`^${officer.name} belum pernah memberi kabar`));
        for (const what of ['Tidak ada kabar', 'Belum dijawab']) {
          const told = head.page.locator('.exception b').filter({ hasText: new RegExp(`^${what}:`) });
          const due = what === 'Belum dijawab' ? late.length : silent.size;
          const unfolded = async () => {
            await unfolds(head);
            return told.count();
          };
          await readUntil(unfolded, (count) => count === due);
        }
        await look(hour);
      } else return;
      seen.add(hour);
    };
    const played = await day.play({ stepMinutes: 15, pace: 0, onHour });
    assert.deepEqual([...seen], [6, 14]);
    assert.deepEqual(head.complaints, []);
    assert.deepEqual(violations, []);
    const refused = Object.values(played.refused).reduce((sum, count) => sum + count, 0);
    assert.ok(refused * 100 < played.commands, JSON.stringify(played.refused));

    const { reply } = await day.messenger.call(INSPECTOR, '/v1/survey/patterns');
    const patterns = patternsReply()
      .parse(reply)
      .patterns.map(({ officer, asked }) => ({ id: officer.id, asked }));
    assert.deepEqual(patterns, [{ id: cast.greedy.officer.id, asked: played.voices.charged }]);

    const archive = await day.messenger.file(
      HEAD,
      `/v1/compliance?from=${monthOf(day.plan.begins)}&to=${monthOf(day.plan.begins)}`,
    );
    const files = unzip(archive);
    const manifest = listed.parse(JSON.parse(files.get('manifest.json') ?? ''));
    for (const { name, sha256 } of manifest.files) {
      assert.equal(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        sha256,
        name,
      );
    }
    const names = manifest.files.map(({ name }) => name);
    for (const name of ['standards.html', 'self-check.json', 'survey.csv', 'board.csv', 'audit.json']) {
      assert.ok(names.includes(name), `${name} is in the compliance pack`);
    }
    const all = [...files.values()].join('\n');
    for (const { officer } of [cast.greedy, ...cast.silent]) assert.ok(!all.includes(officer.id), 'nobody is named');
    t.diagnostic(
      `${played.requests} requests, ${played.commands} commands, ${played.voices.taken} answers of citizens`,
    );
  } finally {
    await head.leave();
    await browser.close();
    await day.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
});
