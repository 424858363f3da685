import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { openBrowser } from '../consumers/consumers.js';
import { checks } from '../frameworks/checks.js';
import { guideTable, runChecks, unlikeGuide } from '../frameworks/run-checks.js';
import { subjects } from '../frameworks/subjects.js';
import { root } from './project-root.js';

const Manifest = z.object({
  modules: z.array(
    z.object({
      declarations: z.array(z.object({ tagName: z.string(), events: z.array(z.object({ name: z.string() })) })),
    }),
  ),
});

/** The short form of what `npm run consumers` does with the packed plugin and the projects' own React and Vue. */
describe('our elements in React and Vue', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('take and tell what the guide says', async () => {
    const found = await runChecks(browser, join(root, 'dist'));
    assert.deepEqual([...guideTable().keys()], Object.keys(checks));
    assert.deepEqual(unlikeGuide(found), []);
  });

  it('are all of our elements, with all of their events', () => {
    const text = readFileSync(join(root, 'dist/custom-elements.json'), 'utf8');
    const elements = Manifest.parse(JSON.parse(text)).modules.flatMap(({ declarations }) => declarations);
    const told = elements.map(({ tagName, events }) => [tagName, events.map(({ name }) => name).sort()] as const);
    const checked = subjects.map(({ tag, events }) => [tag, [...events].sort()] as const);
    assert.deepEqual(new Map(checked), new Map(told));
    for (const [, events] of told) for (const name of events) assert.match(name, /^halo-[a-z-]+$/);
  });
});
