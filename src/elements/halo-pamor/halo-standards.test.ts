import { expect } from '@esm-bundle/chai';
import { createHaloPamor, type HaloPamor as Client } from '../../client/index.js';
import { inventedStandards } from '../public/invented-standards.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
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

  for (const [setting, settings, is] of [
    ['gateway', { gateway: 'pamor.example', city: '32.75' }, 'wrong'],
    ['city', { gateway: 'https://pamor.example' }, 'missing'],
    ['client', { client: {} }, 'wrong'],
  ] as const) {
    it(`names ${setting} and its page where it is ${is}`, async () => {
      registered({ 'halo-standards': HaloStandards });
      const said: string[] = [];
      const { error } = console;
      console.error = (text: unknown) => said.push(String(text));
      const element = Object.assign(new HaloStandards(), settings);
      const heard: unknown[] = [];
      element.addEventListener('halo-error', ({ detail }) => heard.push(detail));
      document.body.append(element);
      await until(() => element.shadowRoot?.textContent.includes(`errors.md#setting-${setting}`) === true);
      console.error = error;
      expect(said).to.deep.equal([
        `<halo-standards> ${setting} is ${is}: see halo-pamor/docs/guides/errors.md#setting-${setting}`,
      ]);
      expect(heard).to.deep.equal([{ v: 1, code: 'invalid-input', setting }]);
      await expectAccessible(element);
    });
  }

  it('shows its page all the same where only the look is wrong', async () => {
    const client = clientAt(() => Response.json(inventedStandards), []);
    const { error } = console;
    console.error = () => undefined;
    const element = shown(client);
    const heard: unknown[] = [];
    element.addEventListener('halo-error', ({ detail }) => heard.push(detail.setting));
    element.theme = 'pink';
    await until(() => wordsIn(element).includes(inventedStandards.city.name));
    console.error = error;
    expect(heard).to.deep.equal(['theme']);
    client.close();
  });

  it('keeps rules for everything off its letters', async () => {
    const client = clientAt(() => Response.json(inventedStandards), []);
    const element = shown(client);
    await until(() => wordsIn(element).includes(inventedStandards.city.name));
    const look = (): string[] => {
      const { color, fontSize, lineHeight, letterSpacing, padding, textAlign, textTransform } =
        getComputedStyle(element);
      return [color, fontSize, lineHeight, letterSpacing, padding, textAlign, textTransform];
    };
    const calm = look();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body * { color: red !important; font-size: 40px !important; line-height: 3 !important;
      letter-spacing: 1em !important; padding: 20px !important; text-align: right !important;
      text-transform: uppercase !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    expect(look()).to.deep.equal(calm);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    client.close();
  });
});
