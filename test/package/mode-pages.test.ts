import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../faults/browser.js';
import { askInInventedCity } from '../support/ask-in-invented-city.js';
import { endProgram, startProgram } from '../support/gateway-program.js';
import { LONGEST_MS } from '../support/read-until.js';
import { sparePort } from '../support/spare-port.js';
import { blocks } from './guide-blocks.js';
import { putAppAround } from './pretend-app.js';
import { packForStranger, type Stranger } from './packed.js';
import { root } from './project-root.js';

describe('a stranger who follows the page of each mode with the tarball', () => {
  let stranger: Stranger;
  let host: ChildProcess;
  let browser: Browser;
  let told = '';
  let [hostPort, gatewayPort]: number[] = [];

  /** The blocks of a page in one language, with other ports: those of the page may be taken. */
  const blocksOf = (page: string, language: string): string[] =>
    blocks
      .filter((block) => block.path === `docs/guides/${page}.md` && block.language === language)
      .map(({ code }) => code.replaceAll('8080', String(hostPort)).replaceAll('8787', String(gatewayPort)));
  const block = (page: string, language: string, holds: string): string => {
    const found = blocksOf(page, language).filter((code) => code.includes(holds));
    assert.equal(found.length, 1, `${page}: one block of ${language} with ${holds}`);
    return found[0] ?? '';
  };
  const save = (file: string, text: string): void => {
    writeFileSync(join(stranger.folder, file), text);
  };
  const run = (line: string): string =>
    execFileSync('sh', ['-c', line], { cwd: stranger.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const open = async (path: string, port = hostPort): Promise<Page> => {
    const shown = await (await browser.newContext()).newPage();
    shown.setDefaultTimeout(LONGEST_MS);
    await shown.goto(`http://127.0.0.1:${port}${path}`);
    return shown;
  };
  const isTold = async (words: RegExp): Promise<void> => {
    while (!words.test(told)) {
      assert.equal(host.exitCode, null, told);
      await new Promise((resolve) => host.stdout?.once('data', resolve));
    }
  };
  /** Waits until so many more requests have arrived, as the terminal of the host says it. */
  const arrives = async (doing: () => Promise<unknown> | string, more = 1): Promise<void> => {
    const line = 'arrived: [\\w-]+ accepted\\n';
    const before = told.match(new RegExp(line, 'g'))?.length ?? 0;
    await doing();
    await isTold(new RegExp(`(?:${line}[^]*){${before + more}}`));
  };

  before(async () => {
    stranger = packForStranger();
    [hostPort, gatewayPort] = [await sparePort(), await sparePort()];
    mkdirSync(join(stranger.folder, 'public'));
    save('start.mjs', block('start', 'js', 'createServer'));
    host = spawn(process.execPath, ['start.mjs'], { cwd: stranger.folder, stdio: ['ignore', 'pipe', 'inherit'] });
    host.stdout?.on('data', (text) => (told += String(text)));
    browser = await openBrowser();
    await isTold(/^open /m);
  });
  after(async () => {
    await browser.close();
    await endProgram(host);
    stranger.leave();
  });

  // One person may hold five streams of news open, and in each of these pages it is the same person.
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  it('sees a request arrive from the script tag of the start', async () => {
    const shown = await open('/');
    await arrives(() => askInInventedCity(shown));
  });

  it('sees one arrive from a page with the tag of their own', async () => {
    save('public/tag.html', block('modes/script-tag', 'html', 'Aplikasi saya'));
    const shown = await open('/public/tag.html');
    await arrives(() => askInInventedCity(shown));
  });

  it('sees one arrive from a page that a bundler made', async () => {
    save('public/npm.html', block('modes/npm', 'html', '/public/main.js'));
    save('main.js', block('modes/npm', 'js', 'halo-pamor/define'));
    run(block('modes/npm', 'sh', 'npx esbuild').replace('npx esbuild', join(root, 'node_modules/.bin/esbuild')));
    const shown = await open('/public/npm.html');
    await arrives(() => askInInventedCity(shown));
  });

  it('sees one arrive from the frame of another origin', async () => {
    const shown = await open('/portal');
    await shown.frameLocator('iframe').locator('halo-pamor').getByRole('heading').first().waitFor();
    assert.ok(shown.frames()[1]?.url().startsWith('http://localhost:'));
    await arrives(() => askInInventedCity(shown.frameLocator('iframe')));
  });

  it('sees one arrive from a portal of their own', async () => {
    save('public/portal.html', block('modes/iframe', 'html', 'Portal saya'));
    save('public/pamor.js', block('modes/iframe', 'js', "'/plugin/frame-host.js';"));
    const shown = await open('/public/portal.html');
    await arrives(() => askInInventedCity(shown.frameLocator('iframe')));
    assert.equal(await shown.getByText('Halo Pamor sedang dibuka').count(), 0);
  });

  it('sees one arrive from the page in an Android app that a script plays', async () => {
    save('public/pretend-app.js', block('modes/android', 'js', 'HaloPamorHost'));
    save('public/android.html', block('modes/android', 'html', 'Aplikasi saya'));
    const shown = await (await browser.newContext()).newPage();
    shown.setDefaultTimeout(LONGEST_MS);
    const hello = shown.waitForEvent('console', (line) => line.text().startsWith('the page says: hello'));
    await shown.goto(`http://127.0.0.1:${hostPort}/public/android.html`);
    await hello;
    await arrives(() => askInInventedCity(shown));
  });

  it('sees one arrive from the page in an Android app, whose back key goes through its views', async () => {
    const page = block('modes/android', 'html', 'Aplikasi saya');
    save('public/android.html', page.replace('<script src="/public/pretend-app.js"></script>', ''));
    const context = await browser.newContext();
    const origin = `http://127.0.0.1:${hostPort}`;
    const app = await putAppAround(context, origin);
    const shown = await context.newPage();
    shown.setDefaultTimeout(LONGEST_MS);
    await shown.goto(`${origin}/public/android.html`);
    await arrives(() => askInInventedCity(shown));
    // It goes there once it has heard of the arrival, and that would be one view more behind what goes back.
    await shown.getByRole('heading', { name: 'Permintaan sudah kami terima' }).first().waitFor();
    assert.match(app.heard[0] ?? '', /^hello \{"versions":\[1\]/);
    assert.ok(app.heard.some((line) => line.startsWith('view {"canGoBack":true')));

    let steps = 0;
    while (await app.back()) steps += 1;
    assert.ok(steps > 0 && steps < 10, `${steps} steps back`);
    await shown.getByRole('button', { name: 'Minta dijemput' }).first().waitFor();

    // A frame of another origin has no such object, and one of the same origin is not listened to.
    await shown.goto(`${origin}/portal`);
    await shown.frameLocator('iframe').locator('halo-pamor').getByRole('heading').first().waitFor();
    const has = (frame = shown.mainFrame()) => frame.evaluate(() => Reflect.has(globalThis, 'HaloPamorHost'));
    assert.deepEqual([await has(), await has(shown.frames()[1])], [true, false]);
    await shown.goto(`${origin}/public/android.html`);
    await shown.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/public/android.html';
      document.body.append(frame);
    });
    await shown.frameLocator('iframe').getByRole('button', { name: 'Minta dijemput' }).first().waitFor();
    assert.deepEqual([...new Set(app.refused)], [origin]);
  });

  it('sees one arrive without a screen: from Node, as the start has it and as its page has it', async () => {
    save('ask.mjs', block('start', 'js', 'halo-pamor/client'));
    save('ask-again.mjs', block('modes/headless', 'js', 'halo-pamor/client'));
    for (const file of ['ask.mjs', 'ask-again.mjs']) {
      const asking = spawn(process.execPath, [file], { cwd: stranger.folder, stdio: ['ignore', 'pipe', 'inherit'] });
      let answer = '';
      asking.stdout.on('data', (text) => (answer += String(text)));
      await arrives(() => once(asking, 'close'));
      assert.equal(answer, 'accepted\n', file);
    }
  });

  it('sees one arrive from a page without a screen, and one from its worker', async () => {
    save('public/ask.js', block('modes/headless', 'js', "'/plugin/client.js'"));
    save('public/worker.js', block('modes/headless', 'js', 'postMessage'));
    save('public/headless.html', block('modes/headless', 'html', 'Worker'));
    await arrives(async () => {
      const shown = await open('/public/headless.html');
      for (const place of ['#page', '#worker']) await shown.locator(place).getByText('accepted').waitFor();
    }, 2);
  });

  it('has a request taken by a real gateway that believes their own host', async () => {
    const [hostOfOwn, realPort] = [await sparePort(), await sparePort()];
    const own = (text: string) =>
      text.replaceAll(String(hostPort), String(hostOfOwn)).replaceAll(String(gatewayPort), String(realPort));
    save('real.mjs', own(block('run-a-gateway', 'js', 'jwks')));
    const command = own(block('run-a-gateway', 'sh', `:${hostPort}/jwks.json`));
    const said = Array.from(
      command.matchAll(/(HALO_\w+)=(\S+)/g),
      ([, name = '', value = '']) => [name, value] as const,
    );
    const real = spawn(process.execPath, ['real.mjs'], { cwd: stranger.folder, stdio: ['ignore', 'pipe', 'inherit'] });
    let gateway: ChildProcess | undefined;
    try {
      await once(real.stdout, 'data');
      const data = join(stranger.folder, 'data');
      const env = { ...Object.fromEntries(said), HALO_DATA: data, PORT: String(realPort) };
      ({ child: gateway } = await startProgram(env));
      const shown = await open('/', hostOfOwn);
      await shown.getByRole('heading', { name: 'Siti Rekaan' }).waitFor();
      const asking = block('modes/headless', 'js', 'halo-pamor/client').replace(
        '99.99.01.1001/001',
        '32.75.01.1001/001',
      );
      save('ask-real.mjs', own(asking).replace('99.99', '32.75'));
      assert.equal(run(`'${process.execPath}' ask-real.mjs`), 'accepted\n');
    } finally {
      await endProgram(gateway);
      await endProgram(real);
    }
  });

  it('is told by the doctor what the page of the doctor says', () => {
    const doctor = (language: string, holds: string) => block('doctor', language, holds);
    const command = `${process.execPath} ${join(stranger.installed, 'dist/bin/halo-pamor.js')}`;
    // Not every machine has curl.
    save('fetch.mjs', 'process.stdout.write(await (await fetch(process.argv[2])).text());');
    const say = (holds: string) =>
      run(
        doctor('sh', holds)
          .replace('npx halo-pamor doctor', `${command} doctor --patience ${LONGEST_MS / 1000}`)
          .replace('curl --silent', `${process.execPath} fetch.mjs`),
      );
    const node = `Node ${process.versions.node}.`;
    const said = (holds: string) =>
      doctor('text', holds)
        .replace(/Node [\d.]+\./, node)
        .trimEnd();
    assert.equal(say(`:${hostPort}/\n`).trimEnd(), said('Halo Pamor doctor'));
    const withToken = say('--token-file');
    for (const line of said('token-taken').split('\n'))
      assert.ok(withToken.includes(`\n${line}\n`), `${line}\n${withToken}`);
  });
});
