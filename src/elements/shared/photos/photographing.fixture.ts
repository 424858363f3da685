import { drawn, find } from '../../halo-pamor/mounted.fixture.js';
import type { HaloPamor } from '../../halo-pamor/halo-pamor.js';
import { inventedPicture } from '../pictured.fixture.js';
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

/** The pictures of a paper on the screen. */
export function photosIn(element: HaloPamor, code: string): ShadowRoot {
  for (const each of every(element.renderRoot, 'halo-photos')) {
    if ('code' in each && each.code === code && each.shadowRoot) return each.shadowRoot;
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

/** Gives the camera that is open a picture of an invented paper, and uses it whatever the checks say. */
export async function takePage(element: HaloPamor): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) {
    const input = await found(element, 'halo-capture', '.camera');
    const files = new DataTransfer();
    files.items.add(new File([await inventedPicture()], 'picture.jpg', { type: 'image/jpeg' }));
    if (!(input instanceof HTMLInputElement)) throw new Error('no camera');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(() => find(element.renderRoot, 'canvas[data-page="new"]') !== null);
    await drawn(element);
    const capture = find(element.renderRoot, 'halo-capture')?.shadowRoot;
    const use = capture && (buttonIn(capture, 'Pakai foto ini') ?? buttonIn(capture, 'Tetap pakai foto ini'));
    if (use) {
      use.click();
      await until(() => buttonIn(capture, 'Selesai') !== undefined);
      return;
    }
  }
  throw new Error('the picture could not be used');
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
