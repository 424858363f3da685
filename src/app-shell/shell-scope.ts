/** An event of a worker's life, which waits for what it is given. */
export interface LifeEvent {
  waitUntil(done: Promise<unknown>): void;
}

/** A page asks for something. */
export interface FetchAsked extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What is used of a service worker's global scope; the compiler's own types of it shut out those of pages. */
export interface ShellScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void;
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  skipWaiting(): Promise<void>;
}

/** Whether this is the scope of a service worker. */
export function isShellScope(scope: object): scope is ShellScope {
  return 'registration' in scope && 'skipWaiting' in scope && 'caches' in scope;
}

/** What the names of all caches of shells begin with. */
export const CACHES = 'halo-pamor shell ';
