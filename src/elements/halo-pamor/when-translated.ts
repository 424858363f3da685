import type { ReactiveController } from 'lit';
import { lateImport } from '../../late-import.js';
import type * as MendPart from '../shared/language/mend-translation.js';

const loadMend = lateImport<typeof MendPart>(() => import('../shared/language/mend-translation.js'), 'mendTranslation');

interface Host {
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/**
 * Keeps a tag alive once the browser translates the page, which Chrome tells by a class of `<html>` (`translated-ltr`; as it
 * does today, no standard says so). Nothing is loaded for everybody else.
 */
export class WhenTranslated implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new MutationObserver(() => this.#look());
  #stop: (() => void) | undefined;
  #asked = false;

  constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stop?.();
    this.#stop = undefined;
    this.#asked = false;
  }

  #look(): void {
    if (this.#asked || !/\btranslated-/.test(document.documentElement.className)) return;
    this.#asked = true;
    loadMend()
      .then(({ mendTranslation }) => {
        if (this.#asked) this.#stop = mendTranslation(this.#host.renderRoot);
      })
      .catch(() => {
        this.#asked = false;
      });
  }
}
