/** An event of a worker's life, which waits for what it is given. */
export interface LifeEvent {
  /** Keeps the worker alive until this is settled. */
  waitUntil(done: Promise<unknown>): void;
}

/** A page asks for something. */
export interface FetchAsked extends LifeEvent {
  readonly request: Request;
  /** Answers in place of the network. */
  respondWith(answer: Promise<Response>): void;
}

/** What is used of a service worker's global scope; the compiler's own types of it shut out those of pages. */
export interface ShellScope {
  /** Hears that the worker is put in place, or takes over. */
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  /** Hears what pages ask for. */
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void;
  readonly registration: {
    readonly scope: string;
    /** Takes the worker out for good. */
    unregister(): Promise<boolean>;
  };
  readonly caches: CacheStorage;
  /** The network. */
  readonly fetch: typeof fetch;
  /** Takes over from the worker before at once. */
  skipWaiting(): Promise<void>;
}

/** Whether this is the scope of a service worker. */
export function isShellScope(scope: object): scope is ShellScope {
  return 'registration' in scope && 'skipWaiting' in scope && 'caches' in scope;
}

/** What the names of all caches of shells begin with. */
export const CACHES = 'halo-pamor shell ';
