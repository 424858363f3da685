/**
 * The entry of the page that a city serves into frames: `frame.html`, beside `halo-pamor.js`, which registers the element.
 */
import { readFramePage, startInsideFrame } from './bridge/frame/inside-frame.js';

const place = document.querySelector<HTMLElement>('[data-halo-frame]');
if (place === null)
  console.error('[halo-pamor] frame.html: no element has data-halo-frame: see halo-pamor/docs/guides/modes/iframe.md');
else {
  const page = readFramePage(place);
  if (page.hosts.length === 0)
    console.error(
      '[halo-pamor] frame.html: data-hosts names no origin, so that no page is heard: see halo-pamor/docs/guides/modes/iframe.md',
    );
  startInsideFrame(page);
}
