import { expect } from '@esm-bundle/chai';
import type { CityPack } from '@halo-pamor/contract';
import { HaloError, type HaloPamor as Client } from '../../client/index.js';
import { until } from '../../testing/until.js';
import '../../define.js';
import { HaloPamor } from './halo-pamor.js';
import { find, press, pretend, words } from './mounted.fixture.js';
import { people } from './lost-card.fixture.js';
import type { PretendClient } from './pretend-client.fixture.js';

/** A client whose whole pack is on its way until it `arrive`s, or fails; it notes what was asked for. */
function inParts(pretended: PretendClient) {
  const { pack } = pretended;
  const given = pretended.asClient();
  const asked: string[] = [];
  const waiting: { come(pack: CityPack): void; fail(error: unknown): void }[] = [];
  let hasArrived = false;
  const client: Client = {
    ...given,
    cityFirst: async (of) => {
      asked.push('first');
      return given.cityFirst(of);
    },
    city: (of) => {
      asked.push(`whole ${of?.locale ?? ''}`);
      return new Promise((come, fail) => (hasArrived ? come(pack) : waiting.push({ come, fail })));
    },
  };
  return {
    client,
    asked,
    arrive: () => {
      hasArrived = true;
      waiting.splice(0).forEach(({ come }) => come(pack));
    },
    fail: () => waiting.splice(0).forEach(({ fail }) => fail(new HaloError('offline'))),
  };
}

function put(client: Client, of: Partial<Pick<HaloPamor, 'view' | 'locale'>> = { view: 'request' }): HaloPamor {
  const element = new HaloPamor();
  Object.assign(element, { client, ...of });
  document.body.append(element);
  return element;
}

/** The answer of the form's first question that something was lost. */
function lost(element: HaloPamor): HTMLInputElement {
  const input = find(element.renderRoot, 'input[value=lost]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no question on the screen');
  return input;
}

const shows = (element: HaloPamor, text: string) => until(() => words(element).includes(text));

describe('<halo-pamor> and a pack that comes in parts', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('asks the first question of the form from the first part, and goes on with the whole', async () => {
    const { client, asked, arrive } = inParts(await pretend());
    const element = put(client);
    await shows(element, 'Apa yang terjadi?');
    expect(element.getStatus().phase).to.equal('ready');
    lost(element).click();
    press(element, 'Lanjut');
    await until(() => asked.length === 2);
    expect(asked).to.deep.equal(['first', 'whole id']);
    expect(words(element)).to.contain('Langkah 1 dari 9');
    arrive();
    await shows(element, 'Langkah 2 dari 9');
    expect(asked).to.have.length(2);
  });

  it('says that the way on cannot be had without the whole, keeps the answer, and goes on once it can', async () => {
    const { client, asked, arrive, fail } = inParts(await pretend());
    const element = put(client);
    await shows(element, 'Apa yang terjadi?');
    lost(element).click();
    press(element, 'Lanjut');
    await until(() => asked.length === 2);
    fail();
    await shows(element, 'Tidak ada sinyal');
    expect(lost(element).checked).to.equal(true);
    press(element, 'Lanjut');
    await until(() => asked.length === 3);
    arrive();
    await shows(element, 'Langkah 2 dari 9');
  });

  it('waits with every other view for the whole', async () => {
    const { client, arrive } = inParts(await pretend());
    const element = put(client);
    await shows(element, 'Apa yang terjadi?');
    element.open('home');
    await shows(element, 'Sedang memuat');
    expect(find(element.renderRoot, 'halo-home') === null).to.equal(true);
    arrive();
    await until(() => find(element.renderRoot, 'halo-home') !== null);
    await shows(element, 'Minta dijemput');
  });

  it('asks for the whole alone where something else comes first: home, another language, another role', async () => {
    for (const [of, role] of [
      [{}, 'citizen'],
      [{ view: 'request', locale: 'en' }, 'citizen'],
    ] as const) {
      const { client, asked, arrive } = inParts(await pretend({ actor: people[role] }));
      const element = put(client, of);
      await until(() => asked.length > 0);
      expect(asked[0]).to.match(/^whole/);
      arrive();
      await until(() => element.getStatus().phase === 'ready');
      element.remove();
    }
    const { client, asked, arrive } = inParts(await pretend({ actor: people.officer }));
    const element = put(client);
    await until(() => asked.includes('whole id'));
    expect(element.getStatus().phase).to.equal('loading');
    arrive();
    await until(() => element.getStatus().phase === 'ready');
  });

  it('opens with the whole where the first part cannot be had, also of a client that knows no parts', async () => {
    const none: Client['cityFirst'] = async () => undefined;
    for (const cityFirst of [none, () => Promise.reject(new HaloError('timeout')), undefined]) {
      const { client, asked, arrive } = inParts(await pretend());
      const element = put(Object.assign(client, { cityFirst }));
      await until(() => asked.length === 1);
      arrive();
      await shows(element, 'Apa yang terjadi?');
      expect(asked).to.deep.equal(['whole id']);
      element.remove();
    }
  });

  it('speaks another language that is chosen meanwhile once the whole is there', async () => {
    const { client, arrive } = inParts(await pretend());
    const element = put(client);
    await shows(element, 'Apa yang terjadi?');
    element.locale = 'en';
    await element.updateComplete;
    expect(words(element)).to.contain('Apa yang terjadi?');
    arrive();
    await shows(element, 'Step 1 of 9');
    lost(element).click();
    press(element, 'Next');
    await shows(element, 'Step 2 of 9');
    expect(words(element)).to.contain('Who').and.not.contain('siapa');
  });
});
