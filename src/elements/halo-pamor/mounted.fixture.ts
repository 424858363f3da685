import '../../define.js';
import { HaloPamor } from './halo-pamor.js';
import { cityPack } from './city-pack.fixture.js';
import { PretendClient, type Manner } from './pretend-client.fixture.js';

/** The clock of every test: Monday, 09.15 in Bekasi. */
const NOW = new Date('2026-11-23T02:15:00.000Z');

/** A pretend gateway for the city as it ships. */
export async function pretend(manner: Partial<Manner> = {}): Promise<PretendClient> {
  return new PretendClient(await cityPack(), manner);
}

/** Puts `<halo-pamor>` with this client on the page, and waits until its first view is drawn. */
export async function mounted(client: PretendClient, view = '', bridge?: HaloPamor['bridge']): Promise<HaloPamor> {
  const element = new HaloPamor();
  element.client = client.asClient();
  element.now = () => NOW;
  element.view = view;
  element.bridge = bridge;
  const opened = new Promise((resolve) => {
    for (const name of ['halo-ready', 'halo-error', 'halo-auth-required']) {
      element.addEventListener(name, resolve, { once: true });
    }
  });
  document.body.append(element);
  await opened;
  await drawn(element);
  return element;
}

/** A view that is on its way, or a dialog that was closed and tells so with a frame of its own. */
const UNDER_WAY = [
  '.state > .spinner',
  'form > button[aria-busy="true"]',
  'dialog[aria-labelledby="confirm-title"]:not([open])',
  'dialog.over:not([open])',
].join();

/** How many looks in a row find nothing under way, until what one answer brings about has begun. */
const QUIET_ROUNDS = 4;

/** Waits until everything that was asked so far is drawn, however deep, and nothing is still under way; no longer than the element is on the page. */
export async function drawn(element: HaloPamor): Promise<void> {
  const isUnderWay = () =>
    element.isConnected && (element.getStatus().phase === 'loading' || find(element.renderRoot, UNDER_WAY) !== null);
  for (let round = 0, still = 0; round < 2_000 && still < QUIET_ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    still = isUnderWay() ? 0 : still + 1;
  }
}

/** The first match in the element, shadow roots included. */
export function find(root: ParentNode, selector: string): HTMLElement | null {
  const here = root.querySelector<HTMLElement>(selector);
  if (here !== null) return here;
  for (const each of root.querySelectorAll('*')) {
    const below = each.shadowRoot === null ? null : find(each.shadowRoot, selector);
    if (below !== null) return below;
  }
  return null;
}

/** What can be read on the screen. */
export function words(element: Element): string {
  const root: ParentNode = element.shadowRoot ?? element;
  const here = [...root.children].map((child) => text(child)).join(' ');
  return here.replace(/\s+/g, ' ');
}

function text(node: Node): string {
  if (node instanceof Element && node.shadowRoot !== null) return words(node);
  if (node instanceof HTMLStyleElement || node instanceof Comment) return '';
  return node.childNodes.length > 0 ? [...node.childNodes].map(text).join(' ') : (node.textContent ?? '');
}

/** Presses the first button whose words begin so. */
export function press(element: HaloPamor, label: string): void {
  const button = [...everyButton(element.renderRoot)].find((each) => each.textContent.trim().startsWith(label));
  if (button === undefined) throw new Error(`no button "${label}"`);
  button.click();
}

function* everyButton(root: ParentNode): Generator<HTMLButtonElement> {
  for (const each of root.querySelectorAll('*')) {
    if (each instanceof HTMLButtonElement) yield each;
    if (each.shadowRoot !== null) yield* everyButton(each.shadowRoot);
  }
}

/** A field by its name. */
export function field(element: HaloPamor, name: string): HTMLInputElement | HTMLSelectElement {
  const found = find(element.renderRoot, `#${name}`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`no field ${name}`);
}

/** Types into a field, or chooses in a list. */
export function type(element: HaloPamor, name: string, value: string): void {
  const found = find(element.renderRoot, `#${name}`);
  if (found instanceof HTMLTextAreaElement) {
    found.value = value;
    found.dispatchEvent(new Event('input'));
    return;
  }
  const control = field(element, name);
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
}

/** Chooses a card by its value. */
export function choose(element: HaloPamor, value: string): void {
  const card = find(element.renderRoot, `input[value="${value}"]`);
  if (card === null) throw new Error(`no card ${value}`);
  card.click();
}
