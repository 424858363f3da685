import { expect } from '@esm-bundle/chai';
import { Router } from './router.js';

describe('Router', () => {
  it('keeps the way and goes it back', () => {
    const router = new Router({ view: 'home' });
    router.open({ view: 'track' });
    router.open({ view: 'track-one', requestId: 'a' });
    expect(router.route).to.deep.equal({ view: 'track-one', requestId: 'a' });
    expect(router.back()).to.equal(true);
    expect(router.route.view).to.equal('track');
    expect(router.back()).to.equal(true);
    expect(router.back()).to.equal(false);
    expect(router.route.view).to.equal('home');
  });

  it('skips a view that was replaced', () => {
    const router = new Router({ view: 'home' });
    router.open({ view: 'request' });
    router.open({ view: 'sent', requestId: 'a' }, true);
    router.back();
    expect(router.route.view).to.equal('home');
  });

  it('never goes in circles: a view on the way is gone back to', () => {
    const router = new Router({ view: 'home' });
    router.open({ view: 'track' });
    router.open({ view: 'track-one', requestId: 'a' });
    router.open({ view: 'track' });
    expect(router.back()).to.equal(true);
    expect(router.canGoBack).to.equal(false);
    router.open({ view: 'home' });
    expect(router.canGoBack).to.equal(false);
  });
});
