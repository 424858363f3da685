import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openCuttableLink, type CuttableLink } from './cuttable-link.js';
import type { Demo } from './demo.js';
import { openVault } from './open-vault.js';
import { LONGEST_MS, readUntil } from './read-until.js';

/** The size of a screen in CSS pixels. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** A cheap phone, upright. */
export const PHONE: ScreenSize = { width: 360, height: 740 };
/** A desk. */
export const DESK: ScreenSize = { width: 1280, height: 800 };

/** Somebody with a device: finds things by the words and roles on the screen, as people do. */
export class Person {
  readonly id: string;
  readonly page: Page;
  readonly link: CuttableLink;
  readonly size: ScreenSize;
  /** What the browser complained of, apart from calls that the test itself cut off. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #home: string;
  readonly #touch: boolean;
  /** Whether the person's work is such that a PIN comes before it. */
  readonly #hasPin: boolean;
  #netErrors = 0;

  private constructor(of: {
    id: string;
    page: Page;
    link: CuttableLink;
    size: ScreenSize;
    touch: boolean;
    home: string;
  }) {
    this.id = of.id;
    this.page = of.page;
    this.link = of.link;
    this.size = of.size;
    this.#context = of.page.context();
    this.#home = of.home;
    this.#hasPin = /^(satgas|petugas|kurir)-/.test(of.id);
    this.#touch = of.touch;
    this.page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    this.page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // One line for each call that was cut off, and those without signal, are ours; any more is a complaint.
      const lost = /^Failed to load resource: net::(ERR_\w+)/.exec(message.text())?.[1];
      if (lost === 'ERR_INTERNET_DISCONNECTED') return;
      if (lost !== undefined && (this.#netErrors += 1) <= this.link.broken()) return;
      this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
  }

  /** Gives a persona of the demo a device of its own: an own browser context behind an own link. */
  static async arrive(
    browser: Browser,
    demo: Pick<Demo, 'hostUrl' | 'gatewayUrl'>,
    id: string,
    size: ScreenSize,
  ): Promise<Person> {
    const link = await openCuttableLink((url) => url.origin === demo.gatewayUrl);
    const touch = size.width < 600;
    const context = await browser.newContext({
      viewport: size,
      hasTouch: touch,
      isMobile: touch,
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      reducedMotion: 'reduce',
      proxy: { server: link.address },
    });
    context.setDefaultTimeout(LONGEST_MS);
    const home = `${demo.hostUrl}/halo-pamor?persona=${encodeURIComponent(id)}`;
    const page = await context.newPage();
    return new Person({ id, page, link, size, touch, home });
  }

  /** Opens the submenu, with the PIN where one is asked for. */
  async open(): Promise<void> {
    await this.page.goto(this.#home);
    if (this.#hasPin) await openVault(this.page);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    if (this.#hasPin) await openVault(this.page);
  }

  /** The phone has no signal, and knows it. */
  async losesSignal(): Promise<void> {
    this.link.cut();
    await this.#context.setOffline(true);
  }

  /** The signal is back, and the phone says so to its pages, also where only the link was cut. */
  async regainsSignal(): Promise<void> {
    await this.#context.setOffline(true);
    this.link.mend();
    await this.#context.setOffline(false);
  }

  /** Waits until these words stand on the screen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Waits until these words are gone from the screen. */
  async seesNoMore(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'detached' });
  }

  /** Waits for the heading of a screen, or of a part of it. */
  async reads(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading }).first().waitFor();
  }

  /** Presses the button of that name; `within` narrows it to one part of the screen. */
  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.#touchOn(within.getByRole('button', { name }).first());
  }

  /** Chooses the card with these words, a radio button or a check box inside. */
  async choose(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const radio = within.getByRole('radio', { name: words });
    const control = radio.or(within.getByRole('checkbox', { name: words })).first();
    await this.#touchOn(control);
    // What the finger did comes to the page after the finger is away.
    await control.and(this.page.locator(':checked')).waitFor({ state: 'attached' });
    if (!(await control.isChecked())) throw new Error(`"${String(words)}" did not stay chosen`);
  }

  /** Types into the field of that label, letter by letter. */
  async types(label: string | RegExp, text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label }).first();
    await this.#touchOn(field);
    await field.clear();
    await field.pressSequentially(text);
  }

  /** Picks from the list of that label. */
  async picks(label: string | RegExp, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).selectOption({ label: option });
  }

  /** What the field of that label holds. */
  holds(label: string | RegExp): Promise<string> {
    return this.page.getByRole('textbox', { name: label }).inputValue();
  }

  /** How many commands are kept on this device and not yet answered. */
  waiting(): Promise<number> {
    return this.page.evaluate(countWaiting);
  }

  /** Waits until nothing is left on this device. */
  async hasSentAll(): Promise<void> {
    // Asked from here: a page that is asked to wait for a promise waits for its first answer alone.
    await readUntil(
      () => this.waiting(),
      (rows) => rows === 0,
    );
  }

  async leave(): Promise<void> {
    await this.#context.close();
    await this.link.close();
  }

  async #touchOn(what: Locator): Promise<void> {
    await (this.#touch ? what.tap() : what.click());
  }
}

/** Runs in the page: counts the rows of every outbox of this origin. */
async function countWaiting(): Promise<number> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  let rows = 0;
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await result(indexedDB.open(name));
    if (database.objectStoreNames.contains('entries')) {
      rows += await result(database.transaction('entries').objectStore('entries').count());
    }
    database.close();
  }
  return rows;
}
