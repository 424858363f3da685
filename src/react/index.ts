/**
 * Our elements as components of React 19 or newer, which sets properties of elements by itself. Importing this does nothing;
 * an element is registered when its component is first drawn in a page, and not where a server draws it.
 */
import { createElement, useImperativeHandle, useLayoutEffect, useRef, type ReactElement, type Ref } from 'react';
import { HaloCapture as Capture } from '../capture/halo-capture.js';
import { registerTags, type Elements } from '../elements/shared/register.js';
import { hostTags, registerHostTags } from '../host-elements.js';

type Props = Readonly<Record<string, unknown>> & { readonly ref?: Ref<Element | null> | undefined };

const isListener = (name: string, value: unknown): value is EventListener =>
  /^onHalo[A-Z]/.test(name) && typeof value === 'function';

/** The event that `onHaloReady` listens for: `halo-ready`. */
function eventName(prop: string): string {
  return prop.slice(2).replace(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
}

/**
 * Does what React leaves out where it takes over an element that a server wrote: settings that are no text, and listeners.
 * For an element that was drawn here it changes nothing.
 */
function handOver(element: Element, settings: ReadonlyMap<PropertyKey, unknown>, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (isListener(name, value)) element.addEventListener(eventName(name), value);
    else if (settings.has(name) && Reflect.get(element, name) !== value) Reflect.set(element, name, value);
  }
}

function asComponent(tag: string, tags: () => Elements, put: (tags: Elements) => void): (props: Props) => ReactElement {
  return ({ ref, ...props }) => {
    const own = useRef<HTMLElement>(null);
    // One that a server wrote is registered when it has its settings, so that it does not begin without them.
    if (typeof document !== 'undefined' && document.querySelector(`${tag}:not(:defined)`) === null) put(tags());
    useImperativeHandle<Element | null, Element | null>(ref, () => own.current, []);
    useLayoutEffect(() => {
      const settings = tags()[tag]?.elementProperties;
      if (own.current !== null && settings !== undefined) handOver(own.current, settings, props);
      put(tags());
    }, []);
    const given = Object.entries(props).map(([name, value]) => [
      isListener(name, value) ? `on${eventName(name)}` : name,
      value,
    ]);
    return createElement(tag, { ...Object.fromEntries(given), ref: own });
  };
}

const ofHost = (): typeof hostTags => hostTags;

/** `<halo-pamor>`: the whole submenu for one person. */
export const HaloPamor = /* #__PURE__ */ asComponent('halo-pamor', ofHost, registerHostTags);
/** `<halo-standards>`: the published standards of a city. */
export const HaloStandards = /* #__PURE__ */ asComponent('halo-standards', ofHost, registerHostTags);
/** `<halo-coverage>`: who owns which document in a city. */
export const HaloCoverage = /* #__PURE__ */ asComponent('halo-coverage', ofHost, registerHostTags);
/** `<halo-capture>`: photographs one paper. */
export const HaloCapture = /* #__PURE__ */ asComponent(
  'halo-capture',
  () => ({ 'halo-capture': Capture }),
  registerTags,
);
