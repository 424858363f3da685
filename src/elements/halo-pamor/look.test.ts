import { expect } from '@esm-bundle/chai';
import type { RequestView } from '@halo-pamor/contract';
import { define } from '../../define-elements.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { drawn, find, mounted, press, pretend, words } from './mounted.fixture.js';

/** Puts a sheet of the page's own on the page. */
function pageSays(rules: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = rules;
  document.body.append(sheet);
}

describe('the look of <halo-pamor>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('lets the page dress its parts, however many elements deep', async () => {
    const element = await mounted(await pretend(), 'request');
    pageSays(
      'halo-pamor::part(button-primary) { color: rgb(1, 2, 3) } halo-pamor::part(label) { color: rgb(4, 5, 6) }',
    );
    const main = find(element.renderRoot, '.button.main');
    const label = find(element.renderRoot, 'legend');
    expect(main?.getRootNode() !== element.renderRoot).to.equal(true);
    expect([main, label].map((each) => each && getComputedStyle(each).color)).to.deep.equal([
      'rgb(1, 2, 3)',
      'rgb(4, 5, 6)',
    ]);
  });

  it('shows what the page puts into its slots, and that about no signal only then', async () => {
    const client = await pretend();
    const element = await mounted(client);
    for (const slot of ['header', 'offline', 'help', 'legal', 'footer']) {
      const own = document.createElement('p');
      own.slot = slot;
      own.textContent = `own ${slot}`;
      element.append(own);
    }
    const shown = () =>
      [...element.children].filter((each) => each.getClientRects().length > 0).map(({ slot }) => slot);
    expect(shown()).to.deep.equal(['header', 'help', 'legal', 'footer']);
    client.go(false);
    await drawn(element);
    expect(shown()).to.deep.equal(['header', 'offline', 'help', 'legal', 'footer']);
  });

  it('shows what the page says to who has asked for nothing yet, on their home alone', async () => {
    const about = async (requests: readonly RequestView[]) => {
      const client = await pretend();
      client.requests = [...requests];
      const element = await mounted(client);
      const own = document.createElement('p');
      own.slot = 'empty';
      own.textContent = 'own';
      element.append(own);
      return { element, isShown: () => own.getClientRects().length > 0 };
    };
    const [none, one] = [await about([]), await about([inventedRequests.submitted])];
    expect([none.isShown(), one.isShown()]).to.deep.equal([true, false]);
    none.element.open('track');
    await drawn(none.element);
    expect(none.isShown()).to.equal(false);
  });

  it('keeps off what a page says of everything, and takes its letters', async () => {
    const element = await mounted(await pretend());
    const looks = () =>
      [...element.renderRoot.querySelectorAll('*')].map((each) => {
        const { color, fontSize, lineHeight, letterSpacing, textTransform, padding } = getComputedStyle(each);
        return [
          color,
          fontSize,
          lineHeight,
          letterSpacing,
          textTransform,
          padding,
          each.getBoundingClientRect().height,
        ];
      });
    const before = looks();
    pageSays(`* { color: red !important; font-size: 40px !important; line-height: 3 !important; padding: 9px !important;
      letter-spacing: 1em !important; text-transform: uppercase !important; text-align: right !important;
      border: 5px solid red !important; text-shadow: 0 0 9px red !important; white-space: pre !important }
      html { font-size: 16px !important } html, body { padding: 0 !important; border: 0 !important }`);
    expect(looks()).to.deep.equal(before);
    pageSays('body { font-family: monospace }');
    expect(getComputedStyle(element).fontFamily).to.equal('monospace');
  });

  it('stands beside itself under another name, in another look, for another person', async () => {
    define({ prefix: 'kota' });
    define({ prefix: 'kota' });
    const [one, other] = [await pretend(), await pretend()];
    const first = await mounted(one);
    const second: HTMLElement & { client?: unknown; theme?: string } = document.createElement('kota-pamor');
    Object.assign(second, { client: other.asClient(), theme: 'dark' });
    document.body.append(second);
    while (!words(second).includes('Minta dijemput')) await drawn(first);
    press(first, 'Lacak');
    await drawn(first);
    expect(words(second)).to.contain('Minta dijemput');
    expect(() => define({ prefix: 'Kota' })).to.throw(TypeError);
  });
});
