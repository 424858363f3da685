import { expect } from '@esm-bundle/chai';
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { textOf } from './text-of.js';

const press = (): void => undefined;
const hard = `"><img src=x onerror=alert(1)> & 'kutip'`;
const [one, two, three] = ['satu', 2, ['tiga', ' ', 'empat']] as const;
const [yes, no] = [true, false];
const nobody: string | undefined = undefined;

/** What lit makes of a template, without what it finds its way by. */
function drawn(template: TemplateResult): Element {
  const place = document.createElement('div');
  render(template, place);
  const walk = document.createTreeWalker(place, NodeFilter.SHOW_COMMENT);
  const marks: Comment[] = [];
  while (walk.nextNode()) if (walk.currentNode instanceof Comment) marks.push(walk.currentNode);
  for (const mark of marks) mark.remove();
  place.normalize();
  return place;
}

/** What a browser makes of a text. */
function read(text: string): Element | null {
  return new DOMParser().parseFromString(`<div>${text}</div>`, 'text/html').body.firstElementChild;
}

describe('a template as text', () => {
  for (const [what, template] of [
    ['texts, numbers and lists', html`<p>${one} ${two} ${[html`<b>3</b>`, three]}</p>`],
    ['nothing', html`<p>${nothing}${nobody}</p>`],
    ['attributes', html`<p class="a ${one} c" lang=${one} title=${nothing} data-x="${one}-${two}">x</p>`],
    ['switches', html`<button ?disabled=${yes} ?hidden=${no}>x</button>`],
    ['drawings', html`<svg viewBox="0 0 1 1">${svg`<path d=${one}></path>`}</svg>`],
    ['texts that look like tags', html`<p title=${hard} data-y=${hard}>${hard}</p>`],
    ['a sign of an attribute in a text', html`<p>a = ${one}, c=${one}</p>`],
  ] as const) {
    it(`says ${what} as lit draws them`, () => {
      expect(read(textOf(template))?.isEqualNode(drawn(template)), textOf(template)).to.equal(true);
    });
  }

  it('leaves out listeners and properties', () => {
    expect(textOf(html`<input @change=${press} .checked=${yes} type="radio" />`)).to.equal('<input type="radio" />');
  });

  it('refuses what it cannot say', () => {
    expect(() => textOf(html`<p>${keyed(1, one)}</p>`)).to.throw(TypeError);
    expect(() => textOf(html`<p title=${html`x`}></p>`)).to.throw(TypeError);
    expect(() => textOf(html`<p>${press}</p>`)).to.throw(TypeError);
  });
});
