import type { ReactiveElement } from 'lit';

const names = [
  'gateway',
  'city',
  'locale',
  'theme',
  'routing',
  'pin',
  'lockAfter',
  'getToken',
  'client',
  'secureStore',
  'bridge',
] as const;

/** A setting that may be said once for every element of this plugin on a page. */
export type PageSetting = (typeof names)[number];

const isName = (name: string): name is PageSetting => names.some((each) => each === name);

const settings = new Map<string, unknown>();
const elements = new Set<ReactiveElement>();

/**
 * Settings for every element on this page that does not say otherwise by an attribute or a property of its own: for those
 * that are there, and for those that come. Called again, it changes what it names, and takes back what it gives as undefined.
 *
 * @throws TypeError for a setting that there is not, or that belongs to one element
 */
export function configure(given: Readonly<Partial<Record<PageSetting, unknown>>>): void {
  const said = Object.entries(given);
  for (const [name] of said) {
    if (!isName(name)) throw new TypeError(`configure() takes no "${name}", but ${names.join(', ')}`);
  }
  const before = [...elements].map((element) => said.map(([name]): unknown => Reflect.get(element, name)));
  for (const [name, value] of said) settings.set(name, value);
  [...elements].forEach((element, at) => {
    said.forEach(([name], nth) => element.requestUpdate(name, before[at]?.[nth]));
  });
}

/** Has an element follow what is configured while it is on the page. */
export function followPage(element: ReactiveElement): void {
  element.addController({
    hostConnected: () => void elements.add(element),
    hostDisconnected: () => void elements.delete(element),
  });
}

/** A property that reads as the page's setting while the element has none of its own. */
export function withPageSetting(
  name: PropertyKey,
  descriptor: PropertyDescriptor | undefined,
): PropertyDescriptor | undefined {
  if (descriptor?.get === undefined || typeof name !== 'string' || !isName(name)) return descriptor;
  return {
    ...descriptor,
    get(this: unknown): unknown {
      return descriptor.get?.call(this) ?? settings.get(name);
    },
  };
}
