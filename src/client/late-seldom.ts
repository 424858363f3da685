import { lateImport } from '../late-import.js';
import { orOffline } from './or-offline.js';
import type { SeldomOptions } from './pictures-kept.js';
import type { Seldom } from './seldom.js';

interface SeldomPart {
  readonly makeSeldom: (options: SeldomOptions) => Seldom;
}

const load = lateImport<SeldomPart>(() => import('./seldom-part.js'), 'makeSeldom');

/** The part that few need, fetched at its first use. Rejects with `offline` when it could not be had. */
export function lateSeldom(options: SeldomOptions): () => Promise<Seldom> {
  let made: Seldom | undefined;
  return async () => (made ??= (await orOffline(load())).makeSeldom(options));
}
