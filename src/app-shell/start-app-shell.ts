import { networkFirst } from './network-first.js';
import { shellFiles } from './shell-files.js';
import { isShellScope, type FetchAsked, type ShellScope } from './shell-scope.js';
import { shellStore } from './shell-store.js';

/** What the shell is to keep beside the plugin's own files. */
export interface AppShellOptions {
  /**
   * Addresses of the host's pages that hold the plugin's tag, without query. They are fetched without cookies and must be
   * the same for everybody.
   */
  readonly pages: readonly string[];
  /** Addresses of what these pages need: styles, scripts and what those import, pictures. Default: nothing. */
  readonly assets?: readonly string[] | undefined;
  /** Where the plugin's files lie. Default: beside this module. */
  readonly folder?: string | undefined;
  /** How long the host's server may take to answer before the kept page is shown, in milliseconds. Default 4000. */
  readonly patienceMs?: number | undefined;
}

/**
 * Makes the service worker in which it is called keep the submenu. To be called while the worker's script runs.
 *
 * - The host's pages and their assets: from the network, and from what is kept when the host's server does not answer in
 *   time or answers with 5xx. They are fetched anew beside a visit every six hours.
 * - The plugin's files: as they were when the worker was installed, all of one version, whatever lies on the server by now.
 * - Everything else is left alone: other origins such as the gateway, whatever is not a GET, whatever carries a token.
 *
 * A new version waits until the last page of the old one is closed.
 *
 * @param scope the worker's global scope
 * @throws TypeError when this is not a service worker
 */
export function startAppShell(
  { pages, assets = [], folder = import.meta.url, patienceMs = 4_000 }: AppShellOptions,
  scope: object = globalThis,
): void {
  if (!isShellScope(scope)) throw new TypeError('startAppShell belongs into a service worker');
  const home = scope.registration.scope;
  const absolute = (addresses: readonly string[]) => addresses.map((address) => new URL(address, home).href);
  const place = new URL('.', new URL(folder, home)).href;
  const store = shellStore(scope, { pages: absolute([...pages, ...assets]), folder: place });
  const own = new Set(shellFiles.files.map(({ name }) => new URL(name, place).href));
  const shown = new Set(absolute(pages));
  const needed = new Set(absolute(assets));

  scope.addEventListener('install', (event) => event.waitUntil(store.fill()));
  scope.addEventListener('activate', (event) => event.waitUntil(store.tidy()));
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== new URL(home).origin || request.headers.has('authorization')) return;
    const address = url.origin + url.pathname;
    if ((request.mode === 'navigate' ? shown : needed).has(address)) show(scope, event, address);
    else if (own.has(address)) {
      event.respondWith(store.get(address).then((kept) => kept ?? scope.fetch(request)));
    }
  });

  const show = ({ fetch }: ShellScope, event: FetchAsked, address: string): void => {
    const network = () => fetch(event.request);
    event.respondWith(networkFirst({ network, kept: () => store.get(address), patienceMs }));
    if (event.request.mode === 'navigate') event.waitUntil(store.renew().catch(() => undefined));
  };
}
