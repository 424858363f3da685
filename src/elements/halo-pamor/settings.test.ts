import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { HaloPamor } from './halo-pamor.js';
import { people } from './lost-card.fixture.js';
import { drawn, mounted, press, pretend, words } from './mounted.fixture.js';

/** Puts an element with these settings on the page, and waits until it says what is wrong with them. */
async function wrongly(settings: Readonly<Record<string, unknown>>): Promise<{ element: HaloPamor; said: string[] }> {
  const said: string[] = [];
  const { error } = console;
  console.error = (text: unknown) => said.push(String(text));
  try {
    const element = Object.assign(new HaloPamor(), settings);
    const heard = new Promise((resolve) => {
      element.addEventListener('halo-error', resolve, { once: true });
    });
    document.body.append(element);
    await heard;
    await drawn(element);
    return { element, said };
  } finally {
    console.error = error;
  }
}

/** What an element tells of faults while something is done with it, and what it says in the console. */
async function heardOf(element: HaloPamor, act: () => Promise<void>): Promise<{ told: unknown[]; lines: string[] }> {
  const told: unknown[] = [];
  const lines: string[] = [];
  const hear = ({ detail }: CustomEvent): void => void told.push(detail);
  const { error } = console;
  console.error = (text: unknown) => lines.push(String(text));
  element.addEventListener('halo-error', hear);
  try {
    await act();
  } finally {
    console.error = error;
    element.removeEventListener('halo-error', hear);
  }
  return { told, lines };
}

const right = { gateway: 'https://pamor.example', city: '32.75', getToken: async () => 'token' };

describe('the settings of <halo-pamor>', () => {
  afterEach(() => {
    document.body.replaceChildren();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [setting, settings] of [
    ['gateway', { ...right, gateway: 'pamor.example' }],
    ['gateway', { ...right, gateway: 'javascript:alert(1)' }],
    ['gateway', { ...right, gateway: 'https://name:word@pamor.example' }],
    ['city', { ...right, city: 'Bekasi' }],
    ['getToken', { ...right, getToken: 'token' }],
    ['client', { client: {} }],
    ['secureStore', { ...right, secureStore: { get: () => undefined } }],
    ['pin', { ...right, pin: 'yes' }],
    ['lock-after', { ...right, lockAfter: Number.NaN }],
  ] as const) {
    it(`names ${setting} and its page, and opens nothing`, async () => {
      const { element, said } = await wrongly(settings);
      expect(words(element))
        .to.contain(`"${setting}"`)
        .and.contain('salah')
        .and.contain(`errors.md#setting-${setting.toLowerCase()}`);
      expect(said.join()).to.contain(`${setting} is wrong`);
      expect(element.getStatus().phase).to.equal('settings');
      await expectAccessible(element);
    });
  }

  for (const [setting, settings] of [
    ['theme', { theme: 'pink' }],
    ['routing', { routing: 'path' }],
    ['view', { view: 'Beranda <b>' }],
    ['view', { view: 'trakc' }],
    ['request-id', { requestId: 'x' }],
    ['locale', { locale: 'fr' }],
  ] as const) {
    it(`names ${JSON.stringify(settings)} and shows the view all the same`, async () => {
      const client = (await pretend()).asClient();
      const { element, said } = await wrongly({ client, ...settings });
      expect(words(element)).to.contain(`"${setting}"`).and.contain('Minta dijemput');
      expect(element.getStatus().view).to.equal('home');
      expect(said.join()).to.contain(`docs/guides/errors.md#setting-${setting}`);
    });
  }

  for (const [role, first] of [
    ['citizen', 'Minta dijemput'],
    ['officer', 'Tugas saya'],
    ['operator', 'Antrean'],
  ] as const) {
    it(`names a view that the ${role} has not, however it was asked for, until another one is shown`, async () => {
      const client = (await pretend({ actor: people[role] })).asClient();
      const { element, said } = await wrongly({ client, view: 'trakc' });
      expect(words(element)).to.contain('"view"').and.contain(first);
      expect(said).to.have.length(1);
      element.view = undefined;
      await drawn(element);
      expect(words(element)).not.to.contain('"view"');

      const known = role === 'operator' ? 'check' : 'request';
      const { told, lines } = await heardOf(element, async () => {
        element.open(known);
        await drawn(element);
        element.open(`${known}-siti`, { requestId: '3275' });
        await drawn(element);
      });
      expect(told).to.deep.equal([{ v: 1, code: 'invalid-input', setting: 'view' }]);
      expect(lines).to.deep.equal(['<halo-pamor> view is wrong: see halo-pamor/docs/guides/errors.md#setting-view']);
      expect(words(element)).to.contain('"view"').and.contain('errors.md#setting-view').and.contain(first);
      expect(element.getStatus().view).to.equal('home');
      await expectAccessible(element);
      element.open(known);
      await drawn(element);
      expect(words(element)).not.to.contain('"view"');
    });
  }

  it('names a view that was opened before it was known who comes, and one that the address names', async () => {
    history.replaceState(null, '', '#halo-pamor/trakc');
    const client = (await pretend()).asClient();
    const { element } = await wrongly({ client, routing: 'hash' });
    expect(words(element)).to.contain('"view"').and.contain('Minta dijemput');
    expect(location.hash).to.equal('#halo-pamor/home');
    element.remove();

    const early = Object.assign(new HaloPamor(), { client: (await pretend()).asClient() });
    const { told } = await heardOf(early, async () => {
      document.body.append(early);
      early.open('trakc');
      await drawn(early);
    });
    expect(told).to.deep.equal([{ v: 1, code: 'invalid-input', setting: 'view' }]);
    expect(early.getStatus().view).to.equal('home');
  });

  it('touches nothing of the address while the way is kept in memory', async () => {
    const before = [location.href, history.length, document.title];
    const element = await mounted(await pretend());
    press(element, 'Lacak');
    await drawn(element);
    expect([location.href, history.length, document.title]).to.deep.equal(before);
  });

  it('keeps the view in the hash when it is told to, and follows the browser’s way back', async () => {
    history.replaceState(null, '', '#halo-pamor/track');
    const element = Object.assign(new HaloPamor(), { client: (await pretend()).asClient(), routing: 'hash' });
    document.body.append(element);
    await drawn(element);
    expect(element.getStatus().view).to.equal('track');
    element.open('track-code');
    expect(location.hash).to.equal('#halo-pamor/track-code');
    const gone = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
    });
    history.back();
    await gone;
    await drawn(element);
    expect(element.getStatus().view).to.equal('track');
    element.remove();
    expect(location.hash).to.equal('');
  });

  it('takes a hash that is no address as one that names no view', async () => {
    const element = Object.assign(new HaloPamor(), { client: (await pretend()).asClient(), routing: 'hash' });
    history.replaceState(null, '', '#50%/off');
    document.body.append(element);
    await drawn(element);
    const faults: string[] = [];
    const hear = (event: ErrorEvent): void => void faults.push(event.message);
    addEventListener('error', hear);
    const gone = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
    });
    location.hash = '#60%/off';
    await gone;
    await drawn(element);
    removeEventListener('error', hear);
    expect([faults, element.getStatus().view]).to.deep.equal([[], 'home']);
  });

  it('asks the host for each view when it is told to, and shows what the host opens', async () => {
    const element = Object.assign(new HaloPamor(), { client: (await pretend()).asClient(), routing: 'host' });
    document.body.append(element);
    await drawn(element);
    const asked: unknown[] = [];
    element.addEventListener('halo-route', ({ detail }) => asked.push(detail));
    press(element, 'Lacak');
    await drawn(element);
    expect(asked).to.deep.equal([{ v: 1, view: 'track', how: 'open' }]);
    expect(element.getStatus().view).to.equal('home');
    element.open('track');
    await drawn(element);
    press(element, 'Kembali');
    expect(asked[1]).to.deep.equal({ v: 1, view: 'home', how: 'back' });
    expect(element.getStatus().view).to.equal('track');
    expect(element.goBack()).to.equal(true);
    expect(element.getStatus().view).to.equal('home');
  });
});
