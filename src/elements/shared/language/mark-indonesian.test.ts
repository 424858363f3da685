import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { markIndonesian } from './mark-indonesian.js';

/** What the observer was told of is acted on by then. */
const noticed = () => new Promise((resolve) => setTimeout(resolve));

describe('texts that are left in Indonesian', () => {
  const texts = new Set(['KTP saya hilang']);
  let host: HTMLElement;
  let root: ShadowRoot;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    root = host.attachShadow({ mode: 'open' });
  });
  afterEach(() => host.remove());
  const languages = (inside: ParentNode = root) =>
    [...inside.querySelectorAll<HTMLElement>('p, b')].map(({ lang }) => lang);
  const draw = (one: string, other: string) =>
    render(
      html`<p>${one}</p>
        <p>My card: ${other}</p>
        <p><b>${other}</b> again</p>
        <p lang="su">${one}</p>`,
      root,
    );

  it('are marked where they stand alone, and nothing else is', () => {
    draw('KTP saya hilang', 'KTP saya hilang');
    markIndonesian(root, texts);
    expect(languages()).to.deep.equal(['id', '', '', 'id', 'su']);
  });

  it('are marked and unmarked as words change', async () => {
    draw('My card is lost', 'KTP saya hilang');
    const end = markIndonesian(root, texts);
    draw('KTP saya hilang', 'Other');
    await noticed();
    expect(languages()).to.deep.equal(['id', '', '', '', 'su']);
    draw('My card is lost', 'KTP saya hilang');
    await noticed();
    expect(languages()).to.deep.equal(['', '', '', 'id', 'su']);
    end();
    expect(languages()).to.deep.equal(['', '', '', '', 'su']);
  });

  it('are known whatever stands in their places', () => {
    draw('Apakah Bu Siti sudah punya KTP?', 'Is Bu Siti there?');
    markIndonesian(root, new Set(['Apakah {name} sudah punya KTP?', '{name}']));
    expect(languages()).to.deep.equal(['id', '', '', '', 'su']);
  });

  it('are found in elements that come, and in those whose class comes late', async () => {
    markIndonesian(root, texts);
    const inside = document.createElement('x-comes-late');
    root.append(inside);
    await noticed();
    customElements.define(
      'x-comes-late',
      class extends HTMLElement {
        constructor() {
          super();
          render(html`<p>KTP saya hilang</p>`, this.attachShadow({ mode: 'open' }));
        }
      },
    );
    await noticed();
    expect(inside.shadowRoot && languages(inside.shadowRoot)).to.deep.equal(['id']);
  });
});
