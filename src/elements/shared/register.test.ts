import { expect } from '@esm-bundle/chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { nameOf } from './own-names.js';
import { register, registerTags } from './register.js';

/** What the console was warned of meanwhile. */
function warned(act: () => void): unknown[] {
  const { warn } = console;
  const said: unknown[] = [];
  console.warn = (text: unknown) => said.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('registerTags', () => {
  it('leaves a taken name with its first owner, and says once which ones are of another version', () => {
    class First extends HTMLElement {
      static readonly version = '1.0.0';
    }
    class Same extends HTMLElement {
      static readonly version = '1.0.0';
    }
    class Other extends HTMLElement {
      static readonly version = '2.0.0';
    }
    const quiet = warned(() => {
      registerTags({ 'halo-once': First });
      registerTags({ 'halo-once': First });
      registerTags({ 'halo-once': Same });
    });
    expect(quiet).to.deep.equal([]);
    const said = warned(() => registerTags({ 'halo-once': Other, 'halo-other': Other }));
    expect(said).to.deep.equal([
      '[halo-pamor] <halo-once> is of version 1.0.0 and not 2.0.0: see halo-pamor/docs/guides/embed.md#two-versions-on-one-page',
    ]);
    expect(customElements.get('halo-once')).to.equal(First);
    expect(customElements.get('halo-other')).to.equal(Other);
  });
});

describe('register, where another copy holds the names', () => {
  class Inner extends LitElement {
    static override properties = { of: { attribute: false } };
    declare of: unknown;
    override render(): TemplateResult {
      return html`<slot></slot>`;
    }
  }
  const bound = 'bound';
  class Outer extends LitElement {
    override render(): TemplateResult {
      const list = [1, 2].map((each) => html`<halo-inner .of=${each}><i>${each}</i></halo-inner>`);
      return html`<div>
        <halo-inner class="first" .of=${'one'} @click=${() => undefined}>text ${bound}</halo-inner>
        <halo-late .of=${'late'}></halo-late>${list}
      </div>`;
    }
  }
  class Late extends Inner {}

  it('makes its elements by names of their own, with all that is bound in them', async () => {
    customElements.define('halo-inner', class extends HTMLElement {});
    register({ 'halo-inner': Inner, 'halo-outer': Outer });
    // Calling it again changes nothing.
    register({ 'halo-inner': Inner });
    const outer = document.createElement(nameOf('halo-outer'));
    if (!(outer instanceof Outer)) throw new Error('another class');
    document.body.append(outer);
    await outer.updateComplete;
    // The other copy brings a part that this one has asked for already.
    customElements.define('halo-late', class extends HTMLElement {});
    register({ 'halo-late': Late });
    const of = (root: ParentNode) => [...root.querySelectorAll('*')].filter((each) => each instanceof Inner);
    const inner = of(outer.renderRoot);
    await Promise.all(inner.map((each) => each.updateComplete));
    expect(inner.map((each) => each.of)).to.deep.equal(['one', 'late', 1, 2]);
    expect(inner.map((each) => each.textContent)).to.deep.equal(['text bound', '', '1', '2']);
    expect(inner[0]?.className).to.equal('first');
    expect(inner[0]?.hasAttribute('exportparts')).to.equal(true);
    outer.remove();
  });
});

describe('register', () => {
  class Parted extends LitElement {}
  class Open extends LitElement {
    protected override createRenderRoot(): HTMLElement {
      return this;
    }
  }
  class Around extends LitElement {
    override render(): TemplateResult {
      return html`<halo-parted></halo-parted><halo-open></halo-open>`;
    }
  }

  it('lets parts out of what has a shadow root and stands in another, and of nothing else', async () => {
    register({ 'halo-parted': Parted, 'halo-open': Open, 'halo-around': Around });
    const around = document.createElement(nameOf('halo-around'));
    if (!(around instanceof Around)) throw new Error('another class');
    document.body.append(around);
    await around.updateComplete;
    const inside = [...around.renderRoot.querySelectorAll('*')];
    expect([around, ...inside].map((each) => each.hasAttribute('exportparts'))).to.deep.equal([false, true, false]);
    around.remove();
  });
});
