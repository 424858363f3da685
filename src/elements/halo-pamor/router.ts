import type { Route } from '../shared/session-state.js';

/** Where a person is and how they came there. Kept in memory alone: the address bar and its history are the host's. */
export class Router {
  #stack: readonly [Route, ...Route[]];

  constructor(first: Route) {
    this.#stack = [first];
  }

  get route(): Route {
    return this.#stack[this.#stack.length - 1] ?? this.#stack[0];
  }

  /** How many views are on the way, the one that is shown included. */
  get depth(): number {
    return this.#stack.length;
  }

  /** What `back()` would go to. */
  get before(): Route | undefined {
    return this.#stack[this.#stack.length - 2];
  }

  get canGoBack(): boolean {
    return this.#stack.length > 1;
  }

  /** Opens a view. One that is on the way already is gone back to, so that the way never runs in circles. */
  open(route: Route, replace = false): void {
    const [first, ...rest] = replace && this.canGoBack ? this.#before() : this.#stack;
    const way: readonly [Route, ...Route[]] = [first, ...rest];
    const earlier = way.findIndex(({ view, requestId }) => view === route.view && requestId === route.requestId);
    this.#stack = earlier === -1 ? [...way, route] : [first, ...rest.slice(0, earlier)];
  }

  /** Goes to the view before; false at the first. */
  back(): boolean {
    if (!this.canGoBack) return false;
    this.#stack = this.#before();
    return true;
  }

  #before(): readonly [Route, ...Route[]] {
    const [first, ...rest] = this.#stack;
    return [first, ...rest.slice(0, -1)];
  }
}
