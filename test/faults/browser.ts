import { spawn } from 'node:child_process';
import { once } from 'node:events';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type BrowserContext } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-dev-shm-usage',
];

const executable = async () => process.env['CHROME_PATH'] ?? (await chromium.executablePath());

/** A Chromium that the test steers. */
export async function openBrowser(): Promise<Browser> {
  return browsers.launch({ executablePath: await executable(), args: ARGUMENTS });
}

/** A Chromium that the test steers, over a profile that outlives it. */
export async function openPhone(profile: string): Promise<BrowserContext> {
  return browsers.launchPersistentContext(profile, { executablePath: await executable(), args: ARGUMENTS });
}

/** A Chromium that nobody steers: it opens one page, and ends when it is killed. */
export interface LoneBrowser {
  /** SIGKILL to it and all its processes, as when the battery is taken out. Resolves once they are gone. */
  kill(): Promise<void>;
}

/** Starts Chromium over a profile that outlives it, and opens a page. */
export async function startLoneBrowser(profile: string, url: string): Promise<LoneBrowser> {
  const child = spawn(
    await executable(),
    [...ARGUMENTS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, url],
    { detached: true, stdio: 'ignore' },
  );
  const gone = once(child, 'exit');
  return {
    kill: async () => {
      const { pid } = child;
      if (pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL');
      await gone;
    },
  };
}
