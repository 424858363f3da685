import type { Route } from '../shared/session-state.js';

/**
 * Keeps the view in the hash of the page's address, for `routing="hash"`: `#halo-pamor/track`, or with the element's own `id` in
 * place of `halo-pamor`. Steps that a person makes become steps of the page's history; nothing else of the address is touched.
 */
export class HashRouting {
  readonly #key: string;
  readonly #hear: () => void;
  #shown = '';
  /** Steps of ours in the page's history before the one that is shown. */
  #steps = 0;

  /** @param opened what a person asked for by the address or by the browser's own way back */
  constructor(key: string, opened: (route: Route) => void) {
    this.#key = key;
    this.#hear = () => {
      if (location.hash === this.#shown) return;
      this.#shown = location.hash;
      opened(this.route() ?? { view: 'home' });
    };
    addEventListener('popstate', this.#hear);
  }

  /** The view that the address names, or undefined where it names none of ours. */
  route(): Route | undefined {
    const [, key = '', view, requestId] = /^#([^/]+)\/([a-z-]+)(?:\/([\w-]+))?$/.exec(location.hash) ?? [];
    return decoded(key) === this.#key && view !== undefined
      ? { view, ...(requestId === undefined ? {} : { requestId }) }
      : undefined;
  }

  /** Writes the view that is shown. `how`: whether the person went on, or back to what was before. */
  show({ view, requestId }: Route, how: 'first' | 'on' | 'back'): void {
    const hash = `#${[this.#key, view, ...(requestId === undefined ? [] : [requestId])].map(encodeURIComponent).join('/')}`;
    if (hash === this.#shown) return;
    this.#shown = hash;
    if (how === 'back' && this.#steps > 0) {
      this.#steps -= 1;
      history.back();
    } else if (how === 'on') {
      this.#steps += 1;
      history.pushState(history.state, '', hash);
    } else history.replaceState(history.state, '', hash);
  }

  /** Ends it, and takes what is ours out of the address. */
  stop(): void {
    removeEventListener('popstate', this.#hear);
    if (this.route() !== undefined) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
}

/** Empty for what is not encoded as addresses are: the hash may be anybody's. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
