import { drawn, find } from '../../halo-pamor/mounted.fixture.js';
import type { HaloPamor } from '../../halo-pamor/halo-pamor.js';
import { passed } from '../../../capture/picture/findings.js';
import { photograph } from '../../../capture/picture/invented-paper.fixture.js';
import type { PictureMaker } from '../../../capture/picture/picture-maker.js';
import { HaloPhotos } from './halo-photos.js';
import { until } from '../../../testing/until.js';

/** A button anywhere in an element by its whole words, or by what it is called to those who do not see it. */
export function buttonIn(root: ParentNode, name: string): HTMLButtonElement | undefined {
  for (const each of root.querySelectorAll('*')) {
    if (each instanceof HTMLButtonElement) {
      const words = each.getAttribute('aria-label') ?? each.textContent.replace(/\s+/g, ' ').trim();
      if (words === name || each.textContent.trim() === name) return each;
    }
    const below = each.shadowRoot === null ? undefined : buttonIn(each.shadowRoot, name);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Presses a button within a part of the page, and waits until all is drawn. */
export async function pressIn(element: HaloPamor, within: ParentNode, name: string): Promise<void> {
  const found = buttonIn(within, name);
  if (found === undefined) throw new Error(`no button "${name}"`);
  found.click();
  await drawn(element);
}

/** Makes every picture the same and finds nothing wrong with it; how real ones are made is tested where they are. */
const pretendMaker = (): PictureMaker => ({
  make: async () => {
    const canvas = photograph({ width: 300, height: 400 });
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    const preview = await createImageBitmap(canvas);
    const findings = { size: passed, light: passed, content: passed, sharpness: passed, glare: passed, edges: passed };
    return { picture: { blob, width: 300, height: 400, preview, findings } };
  },
  close: () => undefined,
});

/** The pictures of a paper on the screen, taken with a pretended camera. */
export function photosIn(element: HaloPamor, code: string): ShadowRoot {
  for (const each of every(element.renderRoot, 'halo-photos')) {
    if (each instanceof HaloPhotos && each.of?.code === code && each.shadowRoot) {
      // What is above sets its own maker again each time it is drawn, which must not take the pretended one away.
      Object.defineProperty(each, 'openMaker', { get: () => pretendMaker, set: () => undefined, configurable: true });
      return each.shadowRoot;
    }
  }
  throw new Error(`no pictures of ${code}`);
}

/** All matches in an element, shadow roots included. */
export function every(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll('*')].flatMap((each) => [
    ...(each.matches(selector) ? [each] : []),
    ...(each.shadowRoot === null ? [] : every(each.shadowRoot, selector)),
  ]);
}

/** Gives the camera that is open a picture, and uses it. */
export async function takePage(element: HaloPamor): Promise<void> {
  const input = await found(element, 'halo-capture', '.camera');
  if (!(input instanceof HTMLInputElement)) throw new Error('no camera');
  const files = new DataTransfer();
  files.items.add(new File(['pretended'], 'picture.jpg', { type: 'image/jpeg' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  const capture = find(element.renderRoot, 'halo-capture')?.shadowRoot;
  if (!capture) throw new Error('no camera is open');
  await until(() => buttonIn(capture, 'Pakai foto ini') !== undefined);
  buttonIn(capture, 'Pakai foto ini')?.click();
  await until(() => buttonIn(capture, 'Selesai') !== undefined);
}

async function found(element: HaloPamor, host: string, selector: string): Promise<Element | undefined> {
  const look = (): Element | undefined => {
    const root = find(element.renderRoot, host)?.shadowRoot;
    return root?.querySelector(selector) ?? undefined;
  };
  await until(() => look() !== undefined);
  return look();
}

/** Says that all pages are taken, and waits until they are kept and the camera is gone. */
export async function finishPhotos(element: HaloPamor): Promise<void> {
  const capture = find(element.renderRoot, 'halo-capture')?.shadowRoot;
  if (!capture) throw new Error('no camera is open');
  buttonIn(capture, 'Selesai')?.click();
  await until(() => find(element.renderRoot, 'halo-capture') === null);
  await drawn(element);
}
