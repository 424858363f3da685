import type { BrowserContext, Page } from 'playwright-core';
import { answerAtGateway } from '../consumers/host.js';
import type { Mock } from '../consumers/mock.js';
import { LONGEST_MS } from '../support/read-until.js';
import { waitLonger } from '../support/wait-longer.js';

/** A page with a tag whose file is on its way. */
export interface HeldPage {
  readonly page: Page;
  /** Lets that file come. */
  readonly letGo: () => void;
  /** Resolves once the page has asked for it. */
  readonly askedFor: Promise<void>;
}

/** Something that is waited for until it is let be. */
interface Gate {
  readonly isOpen: Promise<void>;
  readonly open: () => void;
}

/** One that is shut. */
export function gate(): Gate {
  let open = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  return { isOpen, open };
}

/** The widths of a cheap phone and of a desk. */
export const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** What the tag is made of. */
export const ENTRY = /\/embed-[\w-]+\.js$/;

/**
 * Opens a page on a phone, with the mock behind its gateway, and holds back the file of the tag until it is let go.
 *
 * @param prepare what is to be there before the page is
 */
export async function openHeld(
  phone: BrowserContext,
  mock: Mock,
  address: string,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<HeldPage> {
  const page = await phone.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  // So long another language is waited for, and Indonesian spoken after that.
  await page.addInitScript(waitLonger(4_000, 'true'));
  await answerAtGateway(page, mock);
  const held = gate();
  const asked = gate();
  await page.route(ENTRY, async (route) => {
    asked.open();
    await held.isOpen;
    await route.continue();
  });
  await prepare(page);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, letGo: held.open, askedFor: asked.isOpen };
}

/** Resolves once the tag shows a question of its own. */
export function takenOver(page: Page): Promise<void> {
  return page.locator('halo-request-form').waitFor();
}

/** Resolves once the answer of this value has the focus, through shadow roots. */
export async function answerHasFocus(page: Page, value: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused instanceof HTMLInputElement && focused.value === wanted;
  }, value);
}
