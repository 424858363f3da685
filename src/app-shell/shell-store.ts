import { shellFiles } from './shell-files.js';
import { CACHES, type ShellScope } from './shell-scope.js';

/** What a shell keeps of which site; all addresses are absolute. */
export interface ShellContents {
  /** Pages of the host and what they need: kept as they are for somebody who is not signed in. */
  readonly pages: readonly string[];
  /** Where the plugin's files lie. */
  readonly folder: string;
}

/** The kept files of one shell. */
export interface ShellStore {
  /** Fetches everything anew. Rejects when one thing cannot be had, and then nothing has changed. */
  fill(): Promise<void>;
  /** Fetches the pages anew if they were fetched more than six hours ago; keeps what is there when one cannot be had. */
  renew(): Promise<void>;
  /** Removes what earlier versions kept. */
  tidy(): Promise<void>;
  get(url: string): Promise<Response | undefined>;
}

/** How old kept pages may become before they are fetched anew beside a visit, in milliseconds. */
const AGE_MS = 6 * 60 * 60_000;
/** A name that changes with the content: what an earlier version kept under it can be taken over. */
const HASHED = /-[\w-]{8}\.js$/;

/** Makes the store of a shell; nothing is opened yet. */
export function shellStore({ caches, fetch, registration }: ShellScope, { pages, folder }: ShellContents): ShellStore {
  const prefix = `${CACHES}${registration.scope} `;
  const name = prefix + shellFiles.version;
  // An answer is one for everybody, so neither the query nor what the host varies it by tells two apart.
  const loosely = { ignoreSearch: true, ignoreVary: true };

  const fetchPage = async (url: string): Promise<[string, Response]> => {
    // Without the person's cookies: what is kept must be nobody's.
    const answer = await fetch(url, { credentials: 'omit', cache: 'no-cache' });
    if (!answer.ok || answer.redirected)
      throw new TypeError(`${url} is not to be had by somebody who is not signed in`);
    return [url, answer];
  };
  const fetchFile = async (file: string, integrity: string): Promise<[string, Response]> => {
    const url = new URL(file, folder).href;
    const known = HASHED.test(file) ? await caches.match(url, loosely) : undefined;
    const answer = known ?? (await fetch(url, { integrity, credentials: 'omit', cache: 'no-cache' }));
    if (!answer.ok) throw new TypeError(`${url} is not to be had`);
    return [url, answer];
  };
  const keep = async (answers: readonly [string, Response][]) => {
    const cache = await caches.open(name);
    await Promise.all(answers.map(([url, answer]) => cache.put(url, answer)));
  };
  const get = async (url: string) => (await caches.open(name)).match(url, loosely);

  return {
    get,
    fill: async () => {
      const files = shellFiles.files.map((file) => fetchFile(file.name, file.integrity));
      await keep(await Promise.all([...pages.map(fetchPage), ...files]));
    },
    renew: async () => {
      const [first] = pages;
      const kept = first === undefined ? undefined : await get(first);
      if (Date.now() - Date.parse(kept?.headers.get('date') ?? '') < AGE_MS) return;
      await keep(await Promise.all(pages.map(fetchPage)));
    },
    tidy: async () => {
      const old = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);
      await Promise.all(old.map((each) => caches.delete(each)));
    },
  };
}
