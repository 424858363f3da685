import type { ReactiveControllerHost } from 'lit';
import { leaveNames, nameOf, ownScope } from './own-names.js';
import { PARTS } from './parts.js';

/** What there is of a class beside its element: lit's part, and the version of a tag that hosts write. */
interface Made {
  readonly version?: unknown;
  readonly elementProperties?: ReadonlyMap<PropertyKey, unknown>;
  readonly addInitializer?: (start: (element: Element & ReactiveControllerHost) => void) => void;
}

/** Elements by their tag names. */
export type Elements = Readonly<Record<string, CustomElementConstructor & Made>>;

/**
 * Lets what is inside an element be dressed from outside of the element around it, and so on up to the host's page; and has it
 * make the elements inside of it by the names that they have here.
 */
function settle(element: Element & ReactiveControllerHost): void {
  element.addController({
    hostConnected: () => {
      if ('renderOptions' in element) Object.assign(element.renderOptions ?? {}, { creationScope: ownScope });
      // What draws in the tree around it has its parts there already.
      if (element.shadowRoot !== null && element.getRootNode() instanceof ShadowRoot)
        element.setAttribute('exportparts', PARTS);
    },
  });
}

function define(name: string, element: Elements[string]): void {
  element.addInitializer?.(settle);
  customElements.define(name, element);
}

/**
 * Registers elements that stand inside of ours alone. A name that another copy of the plugin holds on this page is left to it,
 * and ours takes another: see nameOf. Calling it twice is safe.
 */
export function register(elements: Elements): void {
  leaveNames(Object.keys(elements).filter((tag) => ![undefined, elements[tag]].includes(customElements.get(tag))));
  for (const [tag, element] of Object.entries(elements)) {
    const name = nameOf(tag);
    if (customElements.get(name) === undefined) define(name, element);
  }
}

/**
 * Registers tags that hosts write. A name that is taken stays with its first owner, so that calling twice is safe; when that
 * owner is another version, the console says so once.
 */
export function registerTags(tags: Elements): void {
  const said: string[] = [];
  for (const [name, element] of Object.entries(tags)) {
    const owner: Elements[string] | undefined = customElements.get(name);
    if (owner === undefined) define(name, element);
    else if (owner !== element && owner.version !== element.version)
      said.push(`<${name}> is of version ${String(owner.version)} and not ${String(element.version)}`);
  }
  if (said.length > 0)
    console.warn(`[halo-pamor] ${said.join(', ')}: see halo-pamor/docs/guides/embed.md#two-versions-on-one-page`);
}
