import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../chromium.js';

/** A browser with a profile on disk. */
export interface OpenPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts Chromium over a profile folder and opens the page; the profile outlives the browser. `ready`: what the page brings. */
export async function openPage(profile: string, url: string, ready = 'outboxBench'): Promise<OpenPage> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    headless: true,
    args: chromiumArguments,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.waitForFunction((name) => name in window, ready);
  return { page, close: () => context.close() };
}
