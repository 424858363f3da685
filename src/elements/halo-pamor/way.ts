import { lateImport } from '../../late-import.js';
import type { Route } from '../shared/session-state.js';
import type * as HashPart from './hash-routing.js';
import { tell } from './outward.js';
import type { PamorSettings } from './pamor-settings.js';
import { Router } from './router.js';

const loadHash = lateImport<typeof HashPart>(() => import('./hash-routing.js'), 'HashRouting');

/**
 * The way of a person through the views of one element, by its `routing`: in memory alone, in the hash of the address, or as
 * the host says.
 */
export class Way {
  readonly #host: PamorSettings;
  readonly #shown: () => void;
  #router = new Router({ view: 'home' });
  #hash: HashPart.HashRouting | undefined;
  /** Resolves once the address was asked, where that has a say. */
  ready: Promise<void> = Promise.resolve();

  /** @param shown another view is to be shown */
  constructor(host: PamorSettings, shown: () => void) {
    this.#host = host;
    this.#shown = shown;
  }

  get route(): Route {
    return this.#router.route;
  }

  get canGoBack(): boolean {
    return this.#router.canGoBack;
  }

  /** Begins anew, at this view. What the address says comes by `named`: see `ready`. */
  begin(first: Route | undefined, named: (route: Route) => void): () => void {
    this.#router = new Router({ view: 'home' });
    if (first !== undefined) this.#router.open(first);
    let isOver = false;
    if (this.#host.routing === 'hash') {
      const follow = async (): Promise<void> => {
        const { HashRouting } = await loadHash();
        if (isOver) return;
        this.#hash = new HashRouting(this.#host.id || 'halo-pamor', named);
        const asked = this.#hash.route();
        if (asked === undefined) this.#hash.show(this.route, 'first');
        else named(asked);
      };
      this.ready = follow().catch(() => undefined);
    }
    return () => {
      isOver = true;
      this.#hash?.stop();
      this.#hash = undefined;
    };
  }

  /** Puts a view on the way before anything of it is shown. */
  set(route: Route): void {
    this.#router.open(route);
    this.#hash?.show(route, 'first');
  }

  /** Shows a view. */
  open(route: Route, replace = false): void {
    const before = this.#router.depth;
    this.#router.open(route, replace);
    const { depth } = this.#router;
    this.#hash?.show(route, depth > before ? 'on' : depth < before ? 'back' : 'first');
    this.#shown();
  }

  /** Shows what was shown before; false at the first. */
  back(): boolean {
    if (!this.#router.back()) return false;
    this.#hash?.show(this.route, 'back');
    this.#shown();
    return true;
  }

  /** A view inside wants another one shown. */
  wanted(route: Route, replace = false): void {
    if (this.#host.routing === 'host') tell(this.#host, 'halo-route', { ...route, how: replace ? 'replace' : 'open' });
    else this.open(route, replace);
  }

  /** A view inside wants to go back. */
  backWanted(): void {
    const { before } = this.#router;
    if (before === undefined) return;
    if (this.#host.routing === 'host') tell(this.#host, 'halo-route', { ...before, how: 'back' });
    else this.back();
  }
}
