import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../consumers/consumers.js';
import { startMock, type Mock } from '../consumers/mock.js';
import { servePages } from '../support/page-server.js';
import { waitLonger } from '../support/wait-longer.js';
import { openHeld, SIZES, type HeldPage } from './held-page.js';
import { root } from './project-root.js';

const GATEWAY = 'gateway="https://pamor.example" city="32.75"';
const FORM = `<halo-pamor ${GATEWAY} view="request"></halo-pamor>`;
const START = '<script type="module" src="/start.js"></script>';
const USUAL = '<script type="module" src="/halo-pamor.js"></script>';

/** The lines that the build writes for a host, at this server's address. */
const LINES = readFileSync(join(root, 'dist/embed/ahead-form.html'), 'utf8').replaceAll('/plugin/', '/');

const page = (body: string, head = '', lang = 'id') => `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><title>Host</title>${head}
<main><h1>Host</h1>${body}</main><script type="module" src="/host.js"></script>`;
const having = (attribute: string) => page(FORM.replace('view', `${attribute} view`) + START);

const PAGES = {
  '/form': page(FORM + START),
  '/usual': page(FORM + USUAL),
  '/lines': page(FORM, LINES),
  '/both': page(FORM + START + USUAL),
  '/upgraded': page(FORM + USUAL + START),
  '/two': page(`${FORM}<halo-pamor ${GATEWAY}></halo-pamor>${START}`),
  '/dark': having('theme="dark"'),
  '/en': having('locale="en"'),
  '/hash': having('routing="hash"'),
  '/pin': having('pin="offered"'),
  '/bridge': having('bridge="auto"'),
  '/of-one': having('request-id="0192f0c0-0000-7000-8000-000000000000"'),
  '/lang': page(FORM + START, '', 'en'),
  '/host-colours': page(FORM + START, '<style>:root { --halo-accent: #7a1f5c; --halo-on-accent: #fff4fb }</style>'),
  '/host-rules': page(
    FORM + START,
    `<style>halo-pamor::part(button-primary) { text-transform: uppercase } halo-pamor::part(header) { padding-top: 9px }
    halo-pamor { max-width: 700px; margin: auto } body, body * { color: #333; letter-spacing: 1px !important }</style>`,
  ),
} as const;

/** A page by its path. */
export type StartPath = keyof typeof PAGES;

/** What a page that names neither our sheets nor a hash may still allow. */
const POLICY = `default-src 'none'; script-src 'self'; connect-src https://pamor.example; style-src 'none';
require-trusted-types-for 'script'; trusted-types lit-html`.replace('\n', ' ');

/** What draws the question gives its gateway no more than a moment; the tag itself, which comes after it, is patient. */
const PATIENT = waitLonger(3_000, `customElements.get('halo-pamor') === undefined`);

/** Counts what a page draws into tags that are no elements yet, and how often tags say that they are ready. */
const COUNT = `window.drawn = window.ready = 0;
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (how) {
  if (this.matches('halo-pamor:not(:defined)')) window.drawn += 1;
  return attach.call(this, how);
};
addEventListener('halo-ready', () => (window.ready += 1));
`;

/** Pages that open the form at once, by start.js, and a browser. */
export interface StartPages {
  readonly mock: Mock;
  /** Paths that were asked of the host's server. */
  readonly asked: readonly string[];
  phone(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens a page on a phone; `prepare` runs before. */
  openOn(phone: BrowserContext, path: StartPath, prepare?: (page: Page) => Promise<unknown>): Promise<HeldPage>;
  /** The same where the gateway is waited for no longer than by a person. */
  openHasty(path: StartPath, prepare: (page: Page) => Promise<unknown>): Promise<HeldPage>;
  /** The same on a phone of its own, and waits until the question is drawn. */
  open(path: StartPath, options?: BrowserContextOptions): Promise<HeldPage>;
  /** The same where the page has a strict policy. */
  openStrictly(path: StartPath, prepare?: (page: Page) => Promise<unknown>): Promise<HeldPage>;
  close(): Promise<void>;
}

/** Starts a server for them, the mock behind their gateway, and a browser. */
export async function startPages(): Promise<StartPages> {
  const pages = new Map<string, string>(Object.entries(PAGES));
  const [browser, mock, server, strict] = await Promise.all([
    openBrowser(),
    startMock(),
    servePages((path) => pages.get(path)),
    servePages((path) => pages.get(path), { 'content-security-policy': POLICY }),
  ]);
  const host = `for (const tag of document.querySelectorAll('halo-pamor')) tag.getToken = async () => '${mock.token}';`;
  type Prepare = (page: Page) => Promise<unknown>;
  const openAt = (phone: BrowserContext, address: string, prepare?: Prepare, patient = PATIENT) =>
    openHeld(phone, mock, address, async (page) => {
      await page.addInitScript(COUNT + patient);
      await page.route('**/host.js', (route) => route.fulfill({ contentType: 'text/javascript', body: host }));
      await prepare?.(page);
    });
  const phone = (options: BrowserContextOptions = {}) =>
    browser.newContext({ viewport: SIZES[0], reducedMotion: 'reduce', ...options });
  const drawn = async (held: HeldPage) => {
    await held.page.getByRole('radio').first().waitFor();
    return held;
  };
  return {
    mock,
    asked: server.asked,
    phone,
    openOn: (on, path, prepare) => openAt(on, server.origin + path, prepare),
    openHasty: async (path, prepare) => openAt(await phone(), server.origin + path, prepare, ''),
    open: async (path, options) => drawn(await openAt(await phone(options), server.origin + path)),
    openStrictly: async (path, prepare) => drawn(await openAt(await phone(), strict.origin + path, prepare)),
    close: async () => {
      await browser.close();
      await mock.close();
      server.close();
      strict.close();
    },
  };
}

/** How often a page drew into a tag that was no element yet. */
export const timesDrawn = (page: Page) => page.evaluate<number>('window.drawn');

/** How often tags of a page said that they are ready. */
export const timesReady = (page: Page) => page.evaluate<number>('window.ready');
