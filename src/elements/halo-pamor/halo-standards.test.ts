import { expect } from '@esm-bundle/chai';
import { createHaloPamor, type HaloPamor as Client } from '../../client/index.js';
import { inventedStandards } from '../public/invented-standards.fixture.js';
import { registered } from '../shared/staged.fixture.js';
import { HaloStandards } from './halo-standards.js';

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A client without a token, at a gateway that answers everything with this. */
function clientAt(answer: () => Response, asked: Request[]): Client {
  const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    asked.push(new Request(input, init));
    return Promise.resolve(answer());
  };
  return createHaloPamor({ gateway: 'https://pamor.example', city: inventedStandards.city.code, fetch });
}

function shown(client: Client): HaloStandards {
  registered({ 'halo-standards': HaloStandards });
  const element = new HaloStandards();
  element.client = client;
  document.body.append(element);
  return element;
}

const wordsIn = (element: Element): string =>
  element.shadowRoot?.querySelector('halo-standards-page')?.shadowRoot?.textContent ?? '';

describe('<halo-standards>', () => {
  afterEach(() => document.querySelector('halo-standards')?.remove());

  it('shows the page of a city without anybody signed in, in the colours of the city', async () => {
    const asked: Request[] = [];
    const client = clientAt(() => Response.json(inventedStandards), asked);
    const element = shown(client);
    await until(() => wordsIn(element).includes(inventedStandards.city.name));
    await until(() => getComputedStyle(element).getPropertyValue('--halo-accent') === inventedStandards.theme.accent);
    expect(asked.map(({ url, headers }) => [new URL(url).pathname, headers.get('authorization')])).to.deep.equal([
      ['/v1/standards', null],
    ]);
    client.close();
  });

  it('says so when the city publishes nothing', async () => {
    const problem = { type: 'about:blank', title: 'x', status: 404, code: 'not-found', retryable: false };
    const headers = { 'content-type': 'application/problem+json' };
    const client = clientAt(() => Response.json(problem, { status: 404, headers }), []);
    const element = shown(client);
    await until(() => wordsIn(element).includes('Coba lagi'));
    client.close();
  });
});
