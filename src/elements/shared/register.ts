import type { ReactiveControllerHost } from 'lit';
import { PARTS } from './parts.js';

/** The version of this package, by which two copies on one page know each other. */
export const VERSION = '0.1.0';

interface Versioned {
  readonly version?: unknown;
  readonly elementProperties?: ReadonlyMap<PropertyKey, unknown>;
  readonly addInitializer?: (start: (element: Element & ReactiveControllerHost) => void) => void;
}

/** Lets what is inside an element be dressed from outside of the element around it, and so on up to the host's page. */
function exportParts(element: Element & ReactiveControllerHost): void {
  element.addController({
    hostConnected: () => {
      if (element.getRootNode() instanceof ShadowRoot) element.setAttribute('exportparts', PARTS.join());
    },
  });
}

/**
 * Registers elements by their tag names. A name that is taken stays with its first owner, so that calling twice is safe;
 * when that owner is another version of `<halo-pamor>`, the console says so once.
 */
export function register(elements: Readonly<Record<string, CustomElementConstructor & Versioned>>): void {
  for (const [name, element] of Object.entries(elements)) {
    const owner: (CustomElementConstructor & Versioned) | undefined = customElements.get(name);
    if (owner === undefined) {
      element.addInitializer?.(exportParts);
      customElements.define(name, element);
    } else if (owner !== element && owner.version !== element.version) {
      console.warn(
        `<${name}> ${String(owner.version)} is on this page already; ${String(element.version)} was not registered.`,
      );
    }
  }
}
