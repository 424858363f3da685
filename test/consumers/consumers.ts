import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as launcher, type Browser } from 'playwright-core';
import { LONGEST_MS } from '../support/read-until.js';
import { askForVisit } from './ask.js';
import { answerAtGateway, startHost, type Folders } from './host.js';
import { installProject, run } from './install.js';
import { startMock } from './mock.js';

/** How one project of a host developer is made and tried. */
interface Consumer {
  /** What builds it, as scripts of its package.json. */
  readonly scripts: readonly string[];
  /** The folders of its page, or the file that runs in Node. */
  readonly use: Folders | string;
}

const built: Folders = { '/': 'dist' };

/** The projects, the cheap ones first. */
export const consumers = {
  'plain-html': { scripts: [], use: { '/': '.', '/plugin/': 'node_modules/halo-pamor/dist/embed' } },
  node: { scripts: [], use: 'ask.js' },
  'vite-react': { scripts: ['check', 'build'], use: built },
  'vite-vue': { scripts: ['check', 'build'], use: built },
  svelte: { scripts: ['check', 'build'], use: built },
  angular: { scripts: ['build'], use: { '/': 'dist/browser' } },
} as const satisfies Readonly<Record<string, Consumer>>;

/** @see consumers */
export type ConsumerName = keyof typeof consumers;

/** Opens the browser that comes with this project. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? (await chromium.executablePath());
  return launcher.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-quic',
      '--disable-dev-shm-usage',
    ],
  });
}

/** Installs and builds a project with the packed plugin. @returns its folder */
export function buildConsumer(name: ConsumerName, tarball: string): string {
  const folder = installProject(name, tarball);
  for (const script of consumers[name].scripts) run('npm', ['run', '--silent', script], folder);
  return folder;
}

/**
 * Uses a project as its people would, until a request is shown as received.
 *
 * @returns the tracking code, which is known to the gateway too
 */
export async function useConsumer(name: ConsumerName, folder: string, browser: Browser): Promise<string> {
  const mock = await startMock();
  try {
    const { use } = consumers[name];
    const code =
      typeof use === 'string' ? await inNode(join(folder, use), folder, mock.url) : await inPage(use, folder);
    assert.deepEqual(mock.arrived(), [code.replaceAll('-', '')]);
    return code;
  } finally {
    await mock.close();
  }

  async function inPage(use: Folders, at: string): Promise<string> {
    const folders = Object.fromEntries(Object.entries(use).map(([begin, within]) => [begin, join(at, within)]));
    const host = await startHost(folders, mock);
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'id-ID',
      reducedMotion: 'reduce',
    });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_MS);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await answerAtGateway(page, mock);
      await page.goto(host.url);
      const code = await askForVisit(page);
      // The host's page heard of it by the event, in the framework's own way.
      assert.match(await page.locator('#heard').innerText(), /^[0-9a-f-]{36}$/);
      assert.deepEqual(faults, []);
      return code;
    } finally {
      await context.close();
      host.close();
    }
  }
}

/** Runs beside the mock gateway, which answers from this process. */
async function inNode(file: string, folder: string, url: string): Promise<string> {
  const env = { ...process.env, MY_HOST: url, MY_GATEWAY: url };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder, env, timeout: LONGEST_MS });
  return /^arrived \S+ (\S+)$/m.exec(stdout)?.[1] ?? stdout;
}
