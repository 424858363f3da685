import type { BrowserContext, Page } from 'playwright-core';
import type { Act } from './model.js';
import type { TabKept, TabOptions } from './page/officer.js';

/** What may happen to a tab, in turn. */
const FATES = ['frozen', 'crashed', 'frozen', 'loaded anew', 'frozen', 'closed'] as const;

/** A tab to which things happen. */
export class RestlessTab {
  /** What happened to it so far. */
  readonly disturbed: string[] = [];
  readonly #phone: BrowserContext;
  readonly #url: string;
  readonly #asked: TabOptions;
  #page: Page | undefined;
  #thaw: (() => Promise<void>) | undefined;
  #busy = false;

  constructor(phone: BrowserContext, url: string, asked: TabOptions) {
    this.#phone = phone;
    this.#url = url;
    this.#asked = asked;
  }

  /** Whether something is happening to it. */
  get isBusy(): boolean {
    return this.#busy;
  }

  /** Whether it could do something now. */
  get isAwake(): boolean {
    return !this.#busy && this.#page !== undefined && this.#thaw === undefined;
  }

  async open(): Promise<void> {
    await this.#load(await this.#phone.newPage());
  }

  /** Does one thing; undefined when the tab was gone before it was acknowledged. */
  act(requestId: string, what: Act): Promise<TabKept | undefined> {
    const gone = this.#page?.evaluate(([id, act]) => window.officerTab.act(id, act), [requestId, what] as const);
    return Promise.resolve(gone).catch(() => undefined);
  }

  /** Lets the `nth` thing of the list happen to it; one that is frozen thaws. Resolves with whether that was used up. */
  async disturb(nth: number): Promise<boolean> {
    this.#busy = true;
    try {
      if (this.#thaw !== undefined) {
        await this.wake();
        return false;
      }
      const fate = FATES[nth % FATES.length] ?? 'closed';
      this.disturbed.push(fate);
      if (fate === 'frozen') await this.#freeze();
      else {
        const page = this.#page;
        this.#page = undefined;
        if (fate === 'loaded anew') await this.#load(page);
        else {
          if (fate === 'crashed') await this.#crash(page);
          await page?.close();
          await this.open();
        }
      }
      return true;
    } finally {
      this.#busy = false;
    }
  }

  /** Thaws it, should it be frozen. */
  async wake(): Promise<void> {
    const thaw = this.#thaw;
    this.#thaw = undefined;
    await thaw?.();
  }

  async #load(page: Page | undefined): Promise<void> {
    await page?.goto(`${this.#url}/?page=officer`);
    await page?.waitForFunction(() => 'officerTab' in window);
    await page?.evaluate((options) => window.officerTab.open(options), this.#asked);
    this.#page = page;
  }

  async #freeze(): Promise<void> {
    const page = this.#page;
    await page?.evaluate(() => window.officerTab.freezer.freeze());
    this.#thaw = async () => page?.evaluate(() => window.officerTab.freezer.thaw());
  }

  async #crash(page: Page | undefined): Promise<void> {
    if (page === undefined) return;
    const crashed = page.waitForEvent('crash');
    const session = await this.#phone.newCDPSession(page);
    // The answer never comes: who would give it is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }
}
