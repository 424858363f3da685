import { setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { formKit } from './form-kit.styles.js';
import { stripStyles } from './strip.styles.js';
import { cleared, registered, staged } from './staged.fixture.js';
import { work } from './work.styles.js';

class Row extends LitElement {
  static override styles = [...formKit, work, stripStyles];
  override render(): TemplateResult {
    const names = ['Semua', 'Perlu perhatian', 'Menunggu pusat', 'Diunggah ke e-OPen', 'Siap diambil'];
    return html`<div class="screen wide">
      <div class="strip">${names.map((name) => html`<button type="button" class="filter">${name}</button>`)}</div>
    </div>`;
  }
}

/** The row in a window so wide, with letters so large. */
async function row(
  width: number,
  letters: number,
  room = '',
): Promise<{ readonly strip: Element; readonly fade: string }> {
  registered({ 'halo-test-row': Row });
  await setViewport({ width, height: 740 });
  const element = new Row();
  element.style.maxWidth = room;
  element.style.setProperty('--halo-text', `${letters}px`);
  await staged(element);
  const strip = element.renderRoot.querySelector('.strip');
  if (strip === null) throw new Error('no row');
  return { strip, fade: getComputedStyle(strip).maskImage };
}

describe('a row that scrolls sideways', () => {
  afterEach(async () => {
    cleared();
    await setViewport({ width: 800, height: 600 });
  });

  for (const width of [320, 360]) {
    it(`fades at ${width} px where it goes on, and shows the last one whole at its end`, async () => {
      const { strip, fade } = await row(width, 18);
      expect(fade).to.contain('gradient');
      expect(strip.scrollWidth).to.be.above(strip.clientWidth);
      strip.scrollLeft = strip.scrollWidth;
      const last = strip.lastElementChild?.getBoundingClientRect();
      // So wide is the fade.
      expect(last?.right).to.be.at.most(strip.getBoundingClientRect().right - 40);
    });

    it(`wraps at ${width} px with letters at 200 %, and cuts nothing off`, async () => {
      const { strip, fade } = await row(width, 36);
      expect(fade).to.equal('none');
      expect(strip.scrollWidth).to.equal(strip.clientWidth);
      for (const each of strip.children) expect(each.getBoundingClientRect().right).to.be.at.most(width);
    });
  }

  it('wraps where there is room for lines, by its own place and not by the window', async () => {
    const { strip, fade } = await row(1280, 18);
    expect(fade).to.equal('none');
    expect(strip.scrollWidth).to.equal(strip.clientWidth);
    cleared();
    const within = await row(1280, 18, '400px');
    expect(within.fade).to.contain('gradient');
  });
});
