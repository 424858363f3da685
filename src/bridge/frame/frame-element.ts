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

/**
 * Reads the address of a frame and checks it against the origin that the host means.
 *
 * @throws HaloError `invalid-input` with the reason as `cause`
 */
export function readSource(src: string, origin: string): { readonly src: string; readonly origin: string } {
  const refuse = (why: string): never => {
    const cause = new TypeError(`mountFrame: ${why}`);
    console.error(`[halo-pamor] ${cause.message}`);
    throw new HaloError('invalid-input', { cause });
  };
  const url = addressOf(src) ?? refuse('src is no address');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('src is no https address');
  if (url.origin !== origin) return refuse(`src is on ${url.origin} and not on origin`);
  // There the sandbox would hold nothing: the frame could take it off itself.
  if (url.origin === location.origin) return refuse('src is on the origin of this page: use <halo-pamor> itself');
  return { src: url.href, origin };
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
