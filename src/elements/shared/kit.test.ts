import { setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { expectAccessible } from './accessible.fixture.js';
import { galleryScreens, KitGallery } from './kit-gallery.fixture.js';

customElements.define('kit-gallery', KitGallery);

async function show(screen: string): Promise<{ gallery: KitGallery; root: ShadowRoot }> {
  const gallery = new KitGallery();
  gallery.screen = screen;
  document.body.replaceChildren(gallery);
  await gallery.updateComplete;
  const root = gallery.shadowRoot;
  if (!root) throw new Error('The gallery did not render.');
  return { gallery, root };
}

/** What a finger aims at: a choice is hit anywhere on its card. */
function target(control: Element): Element {
  return control.closest('label.choice') ?? control;
}

function name(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 30)}"`;
}

describe('the kit', () => {
  before(() => {
    document.documentElement.lang = 'id';
    document.body.setAttribute('style', 'margin:0;background:#f7f6f2');
  });

  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.style.fontSize = '';
  });

  for (const screen of Object.keys(galleryScreens)) {
    describe(`screen "${screen}"`, () => {
      for (const [width, height] of [
        [360, 740],
        [1280, 800],
      ] as const) {
        it(`is accessible at ${String(width)} px`, async () => {
          await setViewport({ width, height });
          const { gallery, root } = await show(screen);
          expect(root.querySelector('h2')?.textContent).to.have.length.above(2);
          await expectAccessible(gallery);
        });
      }

      it('writes no style attribute', async () => {
        const { root } = await show(screen);
        expect([...root.querySelectorAll('[style]')].map(name)).to.deep.equal([]);
      });

      it('has targets of at least 48 px', async () => {
        await setViewport({ width: 360, height: 740 });
        const { root } = await show(screen);
        const small = [...root.querySelectorAll('button, a, input, select, textarea')].map(target).filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width < 47.9 || box.height < 47.9;
        });
        expect(small.map(name)).to.deep.equal([]);
      });

      it('shows all of its text at 200 % on a small phone', async () => {
        await setViewport({ width: 360, height: 740 });
        document.documentElement.style.fontSize = '200%';
        const { gallery, root } = await show(screen);
        expect(getComputedStyle(gallery).fontSize).to.equal('36px');
        const scrolls = (element: Element): boolean =>
          element.closest('.scroll, .unseen, input, textarea, svg') !== null;
        const cut = [...root.querySelectorAll('*')].filter((element) => {
          if (scrolls(element)) return false;
          const box = element.getBoundingClientRect();
          return box.right > 360.5 || box.left < -0.5 || element.scrollWidth > Math.ceil(box.width) + 1;
        });
        expect(cut.map(name)).to.deep.equal([]);
      });
    });
  }
});
