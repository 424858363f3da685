import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../faults/browser.js';
import { sparePort } from '../support/spare-port.js';
import { blocks } from './guide-blocks.js';
import { root } from './project-root.js';

/** Inside of the package, so that `halo-pamor/…` leads to what is published. */
const folder = join(root, 'build/start');

/** The programs of the guide, with other ports: those of the guide may be taken. */
function programs(host: string, gateway: string): string[] {
  const found = blocks.filter(({ path, language }) => path === 'docs/guides/start.md' && language === 'js');
  return found.map(({ code }, nth) => {
    const file = join(folder, `${String(nth)}.mjs`);
    writeFileSync(file, code.replaceAll('8080', host).replaceAll('8787', gateway));
    return file;
  });
}

describe('the start page', () => {
  let host: ChildProcess;
  let browser: Browser;
  let told = '';
  let page = '';
  let [hostProgram, client]: string[] = [];

  const isTold = async (words: RegExp): Promise<void> => {
    while (!words.test(told)) {
      assert.equal(host.exitCode, null, told);
      await new Promise((resolve) => host.stdout?.once('data', resolve));
    }
  };

  before(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const port = String(await sparePort());
    page = `http://127.0.0.1:${port}`;
    [hostProgram, client] = programs(port, String(await sparePort()));
    host = spawn(process.execPath, [hostProgram ?? ''], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    host.stdout?.on('data', (text) => (told += String(text)));
    browser = await openBrowser();
    await isTold(/^open /m);
  });

  after(async () => {
    await browser.close();
    host.kill();
  });

  it('shows the submenu as a script tag', async () => {
    const shown = await browser.newPage();
    await shown.goto(`${page}/`);
    await shown.locator('halo-pamor').getByRole('heading').first().waitFor();
    assert.ok(
      (await shown
        .locator('halo-pamor')
        .getByText(/gratis/i)
        .count()) > 0,
    );
  });

  it('shows the submenu in a frame of another origin', async () => {
    const shown = await browser.newPage();
    await shown.goto(`${page}/portal`);
    await shown.frameLocator('iframe').locator('halo-pamor').getByRole('heading').first().waitFor();
    assert.ok(shown.frames()[1]?.url().startsWith('http://localhost:'));
  });

  it('sees a request of the client alone arrive', async () => {
    const asking = spawn(process.execPath, [client ?? ''], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let answer = '';
    asking.stdout.on('data', (text) => (answer += String(text)));
    const [status] = await Promise.all([once(asking, 'close'), isTold(/^arrived: [\w-]+ accepted$/m)]);
    assert.deepEqual(status.slice(0, 1), [0]);
    assert.equal(answer, 'accepted\n');
  });
});
