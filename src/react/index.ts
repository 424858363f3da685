/**
 * Our elements as components of React 19 or newer, which sets properties of elements by itself. Importing this does nothing;
 * an element is registered when its component is first drawn in a page, and not where a server draws it.
 */
import { createElement, type ReactElement } from 'react';
import { HaloCapture as Capture } from '../capture/halo-capture.js';
import { register } from '../elements/shared/register.js';
import { hostElements } from '../host-elements.js';

type Props = Readonly<Record<string, unknown>>;

/** `onHaloReady` as React names a listener for `halo-ready` on an element: `onhalo-ready`. */
function listenerName(prop: string): string {
  return `on${prop.slice(2).replace(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`)}`;
}

function asComponent(tag: string, elements: () => Parameters<typeof register>[0]): (props: Props) => ReactElement {
  return (props) => {
    if (typeof document !== 'undefined') register(elements());
    const given = Object.entries(props).map(([name, value]) => [
      /^onHalo[A-Z]/.test(name) ? listenerName(name) : name,
      value,
    ]);
    return createElement(tag, Object.fromEntries(given));
  };
}

const ofHost = (): typeof hostElements => hostElements;

/** `<halo-pamor>`: the whole submenu for one person. */
export const HaloPamor = /* #__PURE__ */ asComponent('halo-pamor', ofHost);
/** `<halo-standards>`: the published standards of a city. */
export const HaloStandards = /* #__PURE__ */ asComponent('halo-standards', ofHost);
/** `<halo-coverage>`: who owns which document in a city. */
export const HaloCoverage = /* #__PURE__ */ asComponent('halo-coverage', ofHost);
/** `<halo-capture>`: photographs one paper. */
export const HaloCapture = /* #__PURE__ */ asComponent('halo-capture', () => ({ 'halo-capture': Capture }));
