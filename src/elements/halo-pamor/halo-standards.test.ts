import { expect } from '@esm-bundle/chai';
import { HaloError, type HaloPamor as Client } from '../../client/index.js';
import { inventedStandards } from '../public/invented-standards.fixture.js';
import { registered } from '../shared/staged.fixture.js';
import { HaloStandards } from './halo-standards.js';

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A client of which only the standards are asked. */
function clientWith(standards: Client['standards']): Client {
  const unheard = (_target: object, name: string | symbol): unknown =>
    name === 'standards' ? standards : expect.fail(`${String(name)} was asked`);
  return new Proxy<Client>(Object.create(null), { get: unheard });
}

const wordsIn = (element: Element): string =>
  element.shadowRoot?.querySelector('halo-standards-page')?.shadowRoot?.textContent ?? '';

describe('<halo-standards>', () => {
  afterEach(() => document.querySelector('halo-standards')?.remove());

  it('shows the page of a city without anybody signed in, in the colours of the city', async () => {
    registered({ 'halo-standards': HaloStandards });
    const element = new HaloStandards();
    element.client = clientWith(() => Promise.resolve(inventedStandards));
    document.body.append(element);
    await until(() => wordsIn(element).includes(inventedStandards.city.name));
    await until(() => getComputedStyle(element).getPropertyValue('--halo-accent') === inventedStandards.theme.accent);
  });

  it('says so when the gateway cannot be reached', async () => {
    registered({ 'halo-standards': HaloStandards });
    const element = new HaloStandards();
    element.client = clientWith(() => Promise.reject(new HaloError('offline')));
    document.body.append(element);
    await until(() => wordsIn(element).includes('Coba lagi'));
  });
});
