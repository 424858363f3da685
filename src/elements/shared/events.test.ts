import { expect } from '@esm-bundle/chai';
import { ask, hear } from './events.js';

describe('asking the provider', () => {
  it('crosses shadow roots, arrives with its detail and stops there', () => {
    const provider = document.createElement('div');
    const outer = provider.attachShadow({ mode: 'open' });
    const view = document.createElement('div');
    outer.append(view);
    const inner = view.attachShadow({ mode: 'open' });
    const control = document.createElement('button');
    inner.append(control);
    document.body.append(provider);

    const heard: unknown[] = [];
    const leaked: Event[] = [];
    const leak = (event: Event): void => {
      leaked.push(event);
    };
    document.addEventListener('halo-navigate', leak);
    const stop = hear(outer, 'halo-navigate', (detail) => heard.push(detail));

    ask(control, 'halo-navigate', { view: 'track', requestId: 'r1' });
    expect(heard).to.deep.equal([{ view: 'track', requestId: 'r1' }]);
    expect(leaked).to.have.length(0);

    stop();
    ask(control, 'halo-navigate', { view: 'home' });
    expect(heard).to.have.length(1);
    expect(leaked).to.have.length(1);

    document.removeEventListener('halo-navigate', leak);
    provider.remove();
  });
});
