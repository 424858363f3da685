import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import type { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted, pretend, words } from './mounted.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';
import { travel } from './travel.fixture.js';

/** What Chrome still makes. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Does to a page what Chrome's translation does: every text node becomes a `<font>` in a `<font>` with other words in it,
 * and the node itself is taken out. What is marked `translate="no"` is left alone, with all below it.
 */
function translatePage(root: ParentNode, told: Set<string>): void {
  const walker = document.createTreeWalker(root instanceof Node ? root : document, NodeFilter.SHOW_ALL);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element && node.shadowRoot !== null) translatePage(node.shadowRoot, told);
    if (node instanceof Text && node.data.trim() !== '' && isTranslated(node)) texts.push(node);
  }
  for (const text of texts) {
    told.add(text.data.trim());
    const [outer, inner] = [document.createElementNS(XHTML, 'font'), document.createElementNS(XHTML, 'font')];
    inner.textContent = `«${text.data.trim()}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

function isTranslated(text: Text): boolean {
  for (let at: Element | null = text.parentElement; at !== null; at = at.parentElement) {
    if (['STYLE', 'SCRIPT', 'FONT'].includes(at.tagName)) return false;
    if (at.getAttribute('translate') === 'no') return false;
  }
  return true;
}

/** Everything goes on, and no error reaches the page. */
async function survives(element: HaloPamor, act: () => void, shown: string): Promise<void> {
  const errors: unknown[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push('reason' in event ? event.reason : event.error);
  };
  window.addEventListener('error', hear);
  window.addEventListener('unhandledrejection', hear);
  act();
  await until(() => words(element).includes(shown));
  await drawn(element);
  window.removeEventListener('error', hear);
  window.removeEventListener('unhandledrejection', hear);
  expect(errors).to.deep.equal([]);
}

describe('a page that the browser translates', () => {
  beforeEach(() => document.documentElement.classList.add('translated-ltr'));

  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.classList.remove('translated-ltr');
  });

  it('goes from view to view, and shows what is new', async () => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client);
    translatePage(element.renderRoot, new Set());
    await survives(element, () => element.open('track'), 'Lacak permintaan');
    translatePage(element.renderRoot, new Set());
    await survives(element, () => element.open('track-one', { requestId: id }), 'Diajukan');
    translatePage(element.renderRoot, new Set());
    travel(client, id, 'visit-agreed');
    await survives(element, () => void client.asClient().sync(), 'Kunjungan dijadwalkan');
    translatePage(element.renderRoot, new Set());
    await survives(element, () => element.open('home'), 'Minta dijemput');
  });

  it('changes its own language under a translation', async () => {
    const element = await mounted(await pretend());
    translatePage(element.renderRoot, new Set());
    await survives(element, () => (element.locale = 'en'), 'Ask for a visit');
  });

  it('keeps its codes, numbers and names', async () => {
    const client = await pretend();
    const { id, code } = client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client);
    element.open('track-one', { requestId: id });
    await until(() => find(element.renderRoot, 'halo-request-track') !== null);
    await drawn(element);
    const told = new Set<string>();
    translatePage(element.renderRoot, told);
    expect([...told].filter((text) => text.includes(code.slice(0, 5)) || text.includes('Dewi Lestari'))).to.deep.equal(
      [],
    );
  });
});
