import { expect } from '@esm-bundle/chai';
import { removeAppShell, startAppShell, type FetchAsked, type LifeEvent, type ShellScope } from './index.js';

const HOME = new URL('/', location.href).href;
const PAGE = `${HOME}submenu`;
const ASSET = `${HOME}app.css`;

/** A stand-in for the scope of a service worker, over the browser's real caches. */
class Scope implements ShellScope {
  readonly caches = window.caches;
  readonly asked: RequestInit[] = [];
  /** What goes on beside the answers, as a worker is kept alive for it. */
  readonly waits: Promise<unknown>[] = [];
  unregistered = 0;
  skipped = 0;
  answer = async (url: string): Promise<Response> => new Response(`network ${url}`);
  readonly registration = {
    scope: HOME,
    unregister: async () => {
      this.unregistered += 1;
      return true;
    },
  };
  readonly #life = new Map<string, (event: LifeEvent) => void>();
  #fetched: (event: FetchAsked) => void = () => undefined;

  addEventListener(type: string, listener: (event: FetchAsked) => void): void {
    if (type === 'fetch') this.#fetched = listener;
    else
      this.#life.set(type, (event) => listener({ ...event, request: new Request(PAGE), respondWith: () => undefined }));
  }

  readonly fetch: typeof fetch = (input, init = {}) => {
    this.asked.push(init);
    return this.answer(input instanceof Request ? input.url : String(input));
  };

  async skipWaiting(): Promise<void> {
    this.skipped += 1;
  }

  async live(type: 'install' | 'activate'): Promise<void> {
    const waits: Promise<unknown>[] = [];
    this.#life.get(type)?.({ waitUntil: (done) => waits.push(done) });
    await Promise.all(waits);
  }

  /** What a page gets; undefined when the worker leaves the request alone. */
  async ask(url: string, init: RequestInit & { navigate?: boolean } = {}): Promise<string | undefined> {
    const { navigate = false, ...rest } = init;
    const request = new Request(url, rest);
    if (navigate) Object.defineProperty(request, 'mode', { value: 'navigate' });
    let answer: Promise<Response> | undefined;
    const respondWith = (given: Promise<Response>) => {
      answer = given;
    };
    this.#fetched({ request, respondWith, waitUntil: (done) => this.waits.push(done) });
    return (await answer)?.text();
  }
}

describe('an app shell', () => {
  let scope: Scope;

  beforeEach(async () => {
    scope = new Scope();
    startAppShell({ pages: ['/submenu'], assets: ['/app.css'], patienceMs: 30 }, scope);
    await scope.live('install');
  });
  afterEach(async () => {
    // Else it keeps a page in what the next test looks at.
    await Promise.all(scope.waits);
    for (const name of await caches.keys()) await caches.delete(name);
  });

  it('keeps pages as somebody gets them who is not signed in', () => {
    expect(scope.asked).to.have.length(2);
    expect(scope.asked.every(({ credentials }) => credentials === 'omit')).to.equal(true);
  });

  it('is not installed when a page can be had by people alone who are signed in', async () => {
    const login = new Response('login');
    Object.defineProperty(login, 'redirected', { value: true });
    scope.answer = async () => login;
    const caught: unknown = await scope.live('install').catch((cause: unknown) => cause);
    expect(caught).to.be.instanceOf(TypeError);
  });

  it('gives the page of the network, whatever its query', async () => {
    scope.answer = async () => new Response('new');
    expect(await scope.ask(`${PAGE}?from=menu`, { navigate: true })).to.equal('new');
  });

  it('gives the kept page when the server is down, ill or slow', async () => {
    const kept = `network ${PAGE}`;
    scope.answer = () => Promise.reject(new TypeError('no network'));
    expect(await scope.ask(`${PAGE}?from=menu`, { navigate: true })).to.equal(kept);
    expect(await scope.ask(ASSET)).to.equal(`network ${ASSET}`);
    scope.answer = async () => new Response('ill', { status: 503 });
    expect(await scope.ask(PAGE, { navigate: true })).to.equal(kept);
    const late: ((answer: Response) => void)[] = [];
    scope.answer = () => new Promise((resolve) => late.push(resolve));
    expect(await scope.ask(PAGE, { navigate: true })).to.equal(kept);
    scope.answer = async () => new Response('ill', { status: 503 });
    for (const answer of late) answer(await scope.answer(PAGE));
  });

  it('gives the answer of a server that knows what it says', async () => {
    scope.answer = async () => new Response('gone', { status: 404 });
    expect(await scope.ask(PAGE, { navigate: true })).to.equal('gone');
  });

  it('leaves alone what is not its own', async () => {
    expect(await scope.ask(`${HOME}v1/requests`)).to.equal(undefined);
    expect(await scope.ask(`${HOME}other`, { navigate: true })).to.equal(undefined);
    expect(await scope.ask(ASSET, { method: 'POST', body: 'x' })).to.equal(undefined);
    expect(await scope.ask(ASSET, { headers: { authorization: 'Bearer one' } })).to.equal(undefined);
    expect(await scope.ask('https://gateway.invalid/app.css')).to.equal(undefined);
  });

  it('removes what earlier versions kept, and nothing of the host', async () => {
    await caches.open(`halo-pamor shell ${HOME} earlier`);
    await caches.open('host');
    await scope.live('activate');
    expect((await caches.keys()).sort()).to.deep.equal([`halo-pamor shell ${HOME} unbundled`, 'host'].sort());
    expect(scope.skipped).to.equal(0);
  });

  it('can be removed with all it kept', async () => {
    await caches.open('host');
    const last = new Scope();
    removeAppShell(last);
    await last.live('install');
    await last.live('activate');
    expect(await caches.keys()).to.deep.equal(['host']);
    expect([last.skipped, last.unregistered]).to.deep.equal([1, 1]);
  });

  it('does not run in a page', () => {
    expect(() => {
      startAppShell({ pages: [] });
    }).to.throw(TypeError);
    expect(() => {
      removeAppShell();
    }).to.throw(TypeError);
  });
});
