import { expect } from '@esm-bundle/chai';
import { html, LitElement } from 'lit';
import { ownTask } from '../../own-task.js';
import { drawn, find, mounted, pretend } from './mounted.fixture.js';
import { focusView } from './focus-view.js';

/** A view with a heading and a field, two elements deep as the views of a role are. */
class InnerView extends LitElement {
  override render() {
    return html`<h2 data-heading tabindex="-1">A question</h2>
      <input />`;
  }
}
class OuterView extends LitElement {
  override render() {
    return html`<x-inner-view></x-inner-view>`;
  }
}
customElements.define('x-inner-view', InnerView);
customElements.define('x-outer-view', OuterView);

/** What has the focus, however deep. */
function focused(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.localName ?? '';
}

describe('the focus of a view that was opened', () => {
  const place = document.createElement('div');
  const view = async (): Promise<ShadowRoot> => {
    place.replaceChildren(new OuterView());
    document.body.append(place);
    await ownTask();
    const inner = place.querySelector('x-outer-view')?.shadowRoot?.querySelector('x-inner-view')?.shadowRoot;
    if (!inner) throw new Error('the view was not drawn');
    return inner;
  };

  afterEach(() => document.body.replaceChildren());

  it('goes to its heading, also where the button of the tap kept it', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    await view();
    button.focus();
    await focusView(place);
    expect(focused()).to.equal('h2');
  });

  it('stays in the field that somebody touched before it was moved', async () => {
    const inner = await view();
    const moved = focusView(place);
    inner.querySelector('input')?.focus();
    await moved;
    expect(focused()).to.equal('input');
  });

  it('stays with who types in a view of the tag as soon as it is drawn', async () => {
    const element = await mounted(await pretend());
    element.open('track-code');
    while (find(element.renderRoot, '#code') === null) await ownTask();
    find(element.renderRoot, '#code')?.focus();
    await drawn(element);
    expect(focused()).to.equal('input');
  });
});
