import { createElement, createRef, type ReactNode, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { HaloCapture, HaloCoverage, HaloPamor, HaloStandards } from '../../src/react/index.js';
import type { Drawing, Drawn, Way } from './way.js';

const components = {
  'halo-pamor': HaloPamor,
  'halo-standards': HaloStandards,
  'halo-coverage': HaloCoverage,
  'halo-capture': HaloCapture,
};
const isOurs = (tag: string): tag is keyof typeof components => Object.hasOwn(components, tag);

/** `halo-ready` as a component's listener is called: `onHaloReady`. */
const asProp = (name: string): string =>
  `on${`-${name}`.replace(/-[a-z]/g, ([, letter = '']) => letter.toUpperCase())}`;

function reactWay(isComponent: boolean): Way {
  const nodeOf = ({ tag, settings, hears, children, isShown }: Drawing, ref: Ref<Element | null>): ReactNode => {
    if (!isShown) return null;
    const nameOf = (name: string): string => (isComponent ? asProp(name) : `on${name}`);
    const handlers = Object.entries(hears).map(([name, hear]): [string, unknown] => [nameOf(name), hear]);
    const within = children.map(({ slot, text }) => createElement('p', { key: slot, slot }, text));
    const props = {
      ...settings,
      ...Object.fromEntries(handlers),
      ref,
      ...(within.length > 0 ? { children: within } : {}),
    };
    return createElement(isComponent && isOurs(tag) ? components[tag] : tag, props);
  };
  const drawn = (root: Root, ref: { current: Element | null }): Drawn => ({
    update: async (drawing) => flushSync(() => root.render(nodeOf(drawing, ref))),
    remove: async () => flushSync(() => root.unmount()),
    held: () => ref.current,
  });
  return {
    registers: isComponent,
    draw: async (place, drawing) => {
      const ref = createRef<Element>();
      const root = createRoot(place);
      flushSync(() => root.render(nodeOf(drawing, ref)));
      return drawn(root, ref);
    },
    onServer: async (drawing) => renderToString(nodeOf(drawing, createRef<Element>())),
    takeOver: async (place, drawing) => {
      const ref = createRef<Element>();
      const root = flushSync(() => hydrateRoot(place, nodeOf(drawing, ref)));
      return drawn(root, ref);
    },
  };
}

/** The bare tag in JSX: `<halo-pamor onhalo-ready={…}>`. */
export const reactTag = reactWay(false);
/** The component of `halo-pamor/react`: `<HaloPamor onHaloReady={…}>`. */
export const reactComponent = reactWay(true);
