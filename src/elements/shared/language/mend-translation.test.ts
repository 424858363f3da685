import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { until } from '../../../testing/until.js';
import { mendTranslation } from './mend-translation.js';

/** Puts a `<font>` with other words in the place of the text, as the browser's translation does. */
function translate(place: Element): void {
  const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  font.textContent = 'translated';
  for (const node of place.childNodes) if (node instanceof Text && node.data !== '') node.replaceWith(font);
}

describe('mendTranslation', () => {
  let root = document.createElement('main');
  const draw = (text: string): void => void render(html`<p>${text}</p>`, root);
  const shown = (): string => root.textContent.trim();
  let stop = (): void => undefined;

  beforeEach(() => (root = document.createElement('main')));
  afterEach(() => stop());

  it('shows what is drawn after it came', async () => {
    draw('one');
    translate(root.children[0] ?? root);
    expect(shown()).to.equal('translated');
    stop = mendTranslation(root);
    draw('two');
    expect(shown()).to.equal('two');
  });

  it('shows what was drawn between the translation and its coming, and what is drawn then', async () => {
    draw('three');
    translate(root.children[0] ?? root);
    draw('four');
    expect(shown()).to.equal('translated');
    stop = mendTranslation(root);
    expect(shown()).to.equal('four');
    draw('five');
    expect(shown()).to.equal('five');
  });

  it('finds what is translated later', async () => {
    draw('six');
    stop = mendTranslation(root);
    translate(root.children[0] ?? root);
    draw('seven');
    await until(() => shown() === 'seven');
  });
});
