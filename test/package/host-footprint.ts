import type { Page } from 'playwright-core';

/** What of a page belongs to its host, as a text for each thing that a guest could change. */
export type Footprint = Readonly<Record<string, readonly string[]>>;

/** Runs in the page: all that can be listed there. */
const LIST = `(async () => {
  const names = (storage) => Object.keys(storage).sort();
  const attributes = ({ attributes: all }) => [...all].map(({ name, value }) => name + '=' + value).sort();
  const { held = [], pending = [] } = await navigator.locks.query();
  return {
    localStorage: names(localStorage),
    sessionStorage: names(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    locks: [...held, ...pending].map(({ name }) => name),
    globals: Object.getOwnPropertyNames(window).sort(),
    cookies: [document.cookie],
    title: [document.title],
    address: [location.href],
    history: [String(history.length), JSON.stringify(history.state)],
    scroll: [history.scrollRestoration],
    html: attributes(document.documentElement),
    body: attributes(document.body),
    head: [...document.head.children].map(({ outerHTML }) => outerHTML),
    styles: [String(document.styleSheets.length), String(document.adoptedStyleSheets.length)],
    marks: performance.getEntriesByType('mark').concat(performance.getEntriesByType('measure')).map(({ name }) => name),
  };
})()`;

/** Objects of a page that outlive every element; what is left listening on them would go on for ever. */
const LASTING = [
  'window',
  'document',
  'document.documentElement',
  'document.body',
  'visualViewport',
  'navigator.serviceWorker',
];

/** Lists what a page has now, its listeners as the browser itself knows them. */
export async function footprintOf(page: Page): Promise<Footprint> {
  const listed = await page.evaluate<Footprint>(LIST);
  const session = await page.context().newCDPSession(page);
  // What drives the browser listens too, by scripts that come from nowhere.
  const ofPage = new Set<string>();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith('http')) ofPage.add(scriptId);
  });
  await session.send('Debugger.enable');
  const listeners: string[] = [];
  for (const expression of LASTING) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new TypeError(`${expression} is no object`);
    const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    listeners.push(
      ...found.listeners.filter(({ scriptId }) => ofPage.has(scriptId)).map(({ type }) => `${expression} ${type}`),
    );
  }
  await session.detach();
  return { ...listed, listeners: listeners.sort() };
}

/** What is in the second that was not in the first (`+`), and the other way round (`-`), thing by thing. */
export function changesOf(before: Footprint, after: Footprint): Record<string, string[]> {
  const without = (all: readonly string[], these: readonly string[]) => {
    const left = [...all];
    for (const each of these) if (left.includes(each)) left.splice(left.indexOf(each), 1);
    return left;
  };
  const changes: Record<string, string[]> = {};
  for (const [thing, now = []] of Object.entries(after)) {
    const then = before[thing] ?? [];
    const found = [...without(now, then).map((each) => `+${each}`), ...without(then, now).map((each) => `-${each}`)];
    if (found.length > 0) changes[thing] = found;
  }
  return changes;
}

/** Every text that lies in the databases of a page, as one. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store);
        found.push(await done(rows.getAllKeys()), await done(rows.getAll()));
      }
      db.close();
    }
    return JSON.stringify([found, { ...localStorage }, { ...sessionStorage }]);
  })()`);
}
