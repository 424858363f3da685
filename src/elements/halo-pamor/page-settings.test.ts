import { expect } from '@esm-bundle/chai';
import { HaloPamor } from './halo-pamor.js';
import { HaloStandards } from './halo-standards.js';
import { drawn, mounted, pretend, words } from './mounted.fixture.js';

const never = (): Promise<never> => new Promise(() => undefined);

/** Everything that a test may have configured is taken back. */
const nothing = { gateway: undefined, city: undefined, theme: undefined, getToken: undefined, client: undefined };

describe('HaloPamor.configure', () => {
  afterEach(() => {
    document.body.replaceChildren();
    HaloPamor.configure(nothing);
  });

  it('opens elements that are there and elements that come', async () => {
    const [there, later] = [new HaloPamor(), new HaloPamor()];
    document.body.append(there);
    HaloPamor.configure({ client: (await pretend()).asClient() });
    document.body.append(later);
    for (const element of [there, later]) {
      while (element.getStatus().phase !== 'ready') await drawn(element);
      expect(words(element)).to.contain('Minta dijemput');
    }
  });

  it('gives way to what an element has by attribute or by property', () => {
    HaloPamor.configure({ gateway: 'https://page.example', city: '32.75', getToken: never });
    const own = async (): Promise<string> => 'own';
    const element = Object.assign(new HaloPamor(), { getToken: own });
    element.setAttribute('gateway', 'https://own.example');
    expect([element.gateway, element.city, element.getToken]).to.deep.equal(['https://own.example', '32.75', own]);
    element.removeAttribute('gateway');
    expect(element.gateway).to.equal('https://page.example');
  });

  it('reaches the other tags, and tells an element of what changes for it alone', async () => {
    const [follows, has] = [new HaloStandards(), new HaloStandards()];
    has.theme = 'light';
    document.body.append(follows, has);
    await Promise.all([follows.updateComplete, has.updateComplete]);
    HaloPamor.configure({ theme: 'dark' });
    expect([follows.theme, follows.isUpdatePending, has.theme, has.isUpdatePending]).to.deep.equal([
      'dark',
      true,
      'light',
      false,
    ]);
  });

  it('has the person signed in anew when it gives another token', async () => {
    const element = await mounted(await pretend());
    const gone: unknown[] = [];
    element.addEventListener('halo-exit', ({ detail }) => gone.push(detail.status));
    HaloPamor.configure({ getToken: never });
    await drawn(element);
    expect(gone).to.deep.equal(['closed']);
  });

  it('refuses what there is not, and what belongs to one element', () => {
    for (const name of ['gatway', 'view', 'requestId', 'constructor'])
      expect(() => HaloPamor.configure(Object.fromEntries([[name, 'x']]))).to.throw(TypeError, name);
  });
});
