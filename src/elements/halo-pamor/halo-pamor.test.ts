import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted, press, pretend, words } from './mounted.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';

describe('<halo-pamor>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('names the setting that the host has not given', async () => {
    for (const [given, missing] of [
      [{}, 'gateway'],
      [{ gateway: 'https://gateway.example' }, 'city'],
      [{ gateway: 'https://gateway.example', city: '32.75' }, 'getToken'],
    ] as const) {
      const element = new HaloPamor();
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
      const heard = new Promise<Event>((resolve) => {
        element.addEventListener('halo-error', resolve, { once: true });
      });
      document.body.append(element);
      await heard;
      await drawn(element);
      expect(words(element)).to.contain(`"${missing}"`);
      await expectAccessible(element);
      element.remove();
    }
  });

  it('opens when what was missing comes later', async () => {
    const client = await pretend();
    const element = new HaloPamor();
    document.body.append(element);
    await drawn(element);
    const opened = new Promise((resolve) => {
      element.addEventListener('halo-ready', resolve, { once: true });
    });
    element.client = client.asClient();
    await opened;
    await drawn(element);
    expect(words(element)).to.contain('Minta dijemput');
  });

  it('says so where a role has no views, and where nobody is signed in', async () => {
    const rwHead = await mounted(await pretend({ actor: { ...people.citizen, role: 'rw-head' } }));
    expect(words(rwHead)).to.contain('Belum ada tampilan');
    await expectAccessible(rwHead);
    rwHead.remove();
    const nobody = await mounted(await pretend({ fail: 'no-token' }));
    expect(words(nobody)).to.contain('Masuk');
    await expectAccessible(nobody);
  });

  it('goes back step by step, and says where it is', async () => {
    const element = await mounted(await pretend());
    const seen: unknown[] = [];
    element.addEventListener('halo-view-change', (event) => {
      if (event instanceof CustomEvent) seen.push(event.detail);
    });
    expect(element.canGoBack()).to.equal(false);
    expect(element.goBack()).to.equal(false);
    element.open('track');
    element.open('track-code');
    await drawn(element);
    expect(find(element.renderRoot, 'halo-track-code') !== null).to.equal(true);
    expect(element.goBack()).to.equal(true);
    expect(element.goBack()).to.equal(true);
    expect(element.canGoBack()).to.equal(false);
    expect(seen).to.deep.equal([
      { v: 1, view: 'track', canGoBack: true },
      { v: 1, view: 'track-code', canGoBack: true },
      { v: 1, view: 'track', canGoBack: true },
      { v: 1, view: 'home', canGoBack: false },
    ]);
  });

  it('gives the heading of a new view the focus', async () => {
    const element = await mounted(await pretend());
    press(element, 'Lacak');
    await drawn(element);
    const view = find(element.renderRoot, 'halo-track');
    const heading =
      find(element.renderRoot, 'halo-track [data-heading]') ?? view?.shadowRoot?.querySelector('[data-heading]');
    expect(view?.shadowRoot?.activeElement === heading).to.equal(true);
  });

  it('keeps its children’s questions inside and tells the host ids alone', async () => {
    const client = await pretend({ online: false });
    const element = await mounted(client);
    const outside: string[] = [];
    for (const name of ['halo-navigate', 'halo-command', 'halo-draft', 'halo-load']) {
      document.body.addEventListener(name, () => outside.push(name), { once: true });
    }
    press(element, 'Lacak');
    await client.asClient().command({ type: 'submit-request', payload: lostCard });
    await drawn(element);
    expect(outside).to.deep.equal([]);
  });

  it('lets two instances differ, and stops with its removal', async () => {
    const one = await pretend();
    const other = await pretend({ actor: { ...people.citizen, name: 'Joko Widodo Rekaan' } });
    const first = await mounted(one);
    const second = await mounted(other);
    expect(words(first)).to.contain('Siti Rahayu').and.not.contain('Joko');
    expect(words(second)).to.contain('Joko');
    first.remove();
    const before = words(first);
    one.play('submit-request', lostCard, people.citizen);
    await drawn(second);
    expect(words(first)).to.equal(before);
    document.body.append(first);
    await drawn(first);
    expect(words(first)).to.contain('Diajukan');
  });

  it('wears the city’s colour unless the host has its own', async () => {
    const plain = await mounted(await pretend());
    expect(getComputedStyle(plain).getPropertyValue('--halo-accent').trim()).to.equal('#0b5563');
    plain.remove();
    document.documentElement.style.setProperty('--halo-accent', '#5b2a86');
    try {
      const dressed = await mounted(await pretend());
      expect(getComputedStyle(dressed).getPropertyValue('--halo-accent').trim()).to.equal('#5b2a86');
    } finally {
      document.documentElement.style.removeProperty('--halo-accent');
    }
  });

  it('asks the host for a new sign-in and keeps the view', async () => {
    const client = await pretend();
    const element = await mounted(client);
    const heard = new Promise((resolve) => {
      element.addEventListener('halo-auth-required', resolve, { once: true });
    });
    client.tell('connection', { online: true, live: 'off', signedOut: true });
    await heard;
    await drawn(element);
    expect(words(element)).to.contain('Anda perlu masuk lagi').and.contain('Minta dijemput');
    await expectAccessible(element);
  });
});
