import { HaloError } from '../../errors.js';

/**
 * What the frame may do. It is on an origin of its own, so that `allow-same-origin` gives it its own storage and nothing of
 * the page's. It may not navigate the page around it. Printing is a modal of the browser; a telephone number and WhatsApp are
 * popups, which leave the sandbox with the person.
 */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-downloads',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
];

/** What the page lets the frame ask the person for, if the page itself may. */
const ALLOW = ['camera', 'geolocation', 'clipboard-write'];

/** Where the guide says what `mountFrame` takes. */
const PAGE = 'halo-pamor/docs/guides/modes/iframe.md';

/**
 * Says to the page's developer what stops a frame.
 *
 * @throws HaloError `invalid-input` with the reason as `cause`
 */
export function refuse(why: string): never {
  const cause = new TypeError(`mountFrame: ${why}: see ${PAGE}`);
  console.error(`[halo-pamor] ${cause.message}`);
  throw new HaloError('invalid-input', { cause });
}

/** Says it of a setting without which the frame goes on. */
export function warnOf(setting: string, isAttribute: boolean): void {
  const page = isAttribute ? `halo-pamor/docs/guides/errors.md#setting-${setting}` : PAGE;
  console.error(`[halo-pamor] mountFrame: ${setting} is wrong: see ${page}`);
}

/**
 * Reads the address of a frame and checks it against the origin that the host means.
 *
 * @throws HaloError `invalid-input`
 */
export function readSource(src: string, origin: string): { readonly src: string; readonly origin: string } {
  const url = addressOf(src) ?? refuse('src is no address');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('src is no https address');
  if (url.origin !== origin) return refuse(`src is on ${url.origin} and not on origin`);
  // There the sandbox would hold nothing: the frame could take it off itself.
  if (url.origin === location.origin) return refuse('src is on the origin of this page: use <halo-pamor> itself');
  return { src: url.href, origin };
}

/** How high a frame may be, and the names of what says it wrongly: by that it could stay without any height. */
export function readSize(of: { readonly height?: unknown; readonly maxHeight?: unknown }): {
  readonly height: 'auto' | 'fill';
  readonly maxHeight: number;
  readonly wrong: readonly string[];
} {
  const { height = 'auto', maxHeight = 10_000 } = of;
  const isHigh = typeof maxHeight === 'number' && maxHeight > 0;
  return {
    height: height === 'fill' ? 'fill' : 'auto',
    maxHeight: isHigh ? maxHeight : 10_000,
    wrong: [...(height === 'auto' || height === 'fill' ? [] : ['height']), ...(isHigh ? [] : ['maxHeight'])],
  };
}

/** The element of a frame. It has no height until the frame has said one, unless it fills its container. */
export function frameElement(of: {
  readonly src: string;
  readonly title: string;
  readonly height: 'auto' | 'fill';
}): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.title = of.title;
  element.allow = ALLOW.join('; ');
  element.sandbox.add(...SANDBOX);
  element.referrerPolicy = 'origin';
  Object.assign(element.style, {
    display: 'block',
    width: '100%',
    border: '0',
    height: of.height === 'fill' ? '100%' : '0',
  });
  element.src = of.src;
  return element;
}

function addressOf(src: string): URL | undefined {
  try {
    return new URL(src, location.href);
  } catch {
    return undefined;
  }
}
