import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { buildConsumer, openBrowser, useConsumer } from '../consumers/consumers.js';
import { packInto, PROJECTS } from '../consumers/install.js';
import { root } from './project-root.js';

const Lock = z.object({
  packages: z.record(z.string(), z.object({ dependencies: z.optional(z.record(z.string(), z.string())) })),
});

/** The short form of `npm run consumers`: the projects that install in seconds. */
describe('a host developer with the packed plugin', () => {
  let browser: Browser;
  let tarball = '';
  before(async () => {
    tarball = packInto(join(root, '.cache/consumers'));
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const name of ['plain-html', 'node'] as const) {
    it(`sees a request arrive from ${name}`, async () => {
      assert.match(await useConsumer(name, buildConsumer(name, tarball), browser), /^[0-9A-Z-]+$/);
    });
  }
});

describe('the projects of host developers', () => {
  for (const name of ['plain-html', 'node', 'vite-react', 'vite-vue', 'svelte', 'angular']) {
    it(`lock what the plugin asks for, and no address: ${name}`, () => {
      const text = readFileSync(join(PROJECTS, name, 'package-lock.json'), 'utf8');
      assert.deepEqual(text.match(/"resolved": "https?:[^"]*"/g), null);
      const own: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(own);
      const locked = Lock.parse(JSON.parse(text)).packages['node_modules/halo-pamor'];
      assert.deepEqual(locked?.dependencies, dependencies, 'npm run consumers -- --lock');
    });
  }
});

describe('docs/guides/frameworks.md', () => {
  const guide = readFileSync(join(root, 'docs/guides/frameworks.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)];

  it('shows code that the projects compile and run, and no other', () => {
    assert.ok(blocks.length > 6);
    for (const [, language = '', file, code = ''] of blocks) {
      if (language === 'sh' || language === 'json') continue;
      assert.ok(file !== undefined, `a block of ${language} names no file`);
      const lines = (text: string) => text.split('\n').map((line) => line.trim());
      const real = lines(readFileSync(join(PROJECTS, file), 'utf8')).join('\n');
      assert.ok(real.includes(lines(code).join('\n').trim()), `${file} does not have\n${code}`);
    }
  });
});
