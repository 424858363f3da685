import { copyOf } from './late-copies.js';

/** Where Chrome and Firefox say that a module could not be had. What bundlers say of their own chunks is not this. */
const NOT_HAD = /dynamically imported module: (https?:[^\s?#]+)/;

/**
 * Whether this page holds modules to their content by an import map. It does so by address, so that another address for the
 * same module would slip past it.
 */
const isPinned = (): boolean =>
  typeof document !== 'undefined' &&
  [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) =>
    textContent.includes('"integrity"'),
  );

/**
 * Makes an `import()` that can be tried again. Browsers remember for the life of a page that a module could not be
 * fetched (https://github.com/whatwg/html/issues/6768; mended in the standard in 2026, years after our oldest WebView),
 * so the same address would fail for ever once it failed without signal. The next try therefore asks for the address
 * that the browser names, with a query that makes it a new one. Where that fails too, what did not come may be a file that the part
 * imports itself, by an address that nobody can change: then a copy of the part is asked for that holds all of those. The first time
 * that is done at once, unless there is no signal. On a page that pins its modules the address stays as it is, so that a part which
 * was refused does not come in by another name.
 *
 * @param load the import as it is written, for bundlers to find
 * @param name what the part exports, by which it is known again
 * @param copy says where a copy of a part lies
 */
export function lateImport<T>(load: () => Promise<T>, name: keyof T, copy = copyOf): () => Promise<T> {
  const isPart = (module: unknown): module is T => typeof module === 'object' && module !== null && name in module;
  let address: string | undefined;
  let tries = 0;
  let coming: Promise<T> | undefined;
  const from = async (file: string): Promise<T> => {
    const module: unknown = await import(/* webpackIgnore: true */ /* @vite-ignore */ `${file}?again=${tries}`);
    // In a file that holds more than the part, the part is one of its exports, by whatever name.
    const inside: unknown[] = typeof module === 'object' && module !== null ? Object.values(module) : [];
    const part = [module, ...inside].find(isPart);
    if (part === undefined) throw new TypeError('another module came');
    return part;
  };
  const again = async (file: string): Promise<T> => {
    tries += 1;
    try {
      return await from(file);
    } catch (caught) {
      if (copy === undefined) throw caught;
      return from(copy(file));
    }
  };
  /** One at a time, however many wait for it; and once it came, that one for ever. */
  const once = (file: string): Promise<T> =>
    (coming ??= again(file).catch((caught: unknown) => {
      coming = undefined;
      throw caught;
    }));
  return async () => {
    if (address !== undefined && !isPinned()) return once(address);
    try {
      return await load();
    } catch (caught) {
      address ??= NOT_HAD.exec(String(caught))?.[1];
      // What did not come may have been missed long ago, by another part. Without signal nothing is asked for twice.
      if (address === undefined || isPinned() || !navigator.onLine) throw caught;
      return once(address);
    }
  };
}
