import { expect } from '@esm-bundle/chai';
import { aRequest, clientAtMock, closeClients } from '../../testing/client-at-mock.js';
import { until } from '../../testing/until.js';
import '../../define.js';
import { command, load } from '../shared/asking.js';
import { HaloPamor } from './halo-pamor.js';
import { find, words } from './mounted.fixture.js';

/** The provider over the client that ships, at a gateway that answers like the real one. */
describe('<halo-pamor> with the real client', () => {
  afterEach(() => {
    document.body.replaceChildren();
    closeClients();
  });

  it('keeps a command, shows it as kept, and shows what the gateway made of it', async () => {
    const { client } = clientAtMock();
    const element = new HaloPamor();
    element.client = client;
    const submitted: unknown[] = [];
    element.addEventListener('halo-submit', (event) => {
      if (event instanceof CustomEvent) submitted.push(event.detail);
    });
    document.body.append(element);
    await until(() => words(element).includes('Minta dijemput'));
    const home = find(element.renderRoot, 'halo-home');
    if (home === null) throw new Error('no home');
    const kept = await command(home, { type: 'submit-request', payload: aRequest() });
    expect(submitted).to.deep.equal([{ requestId: kept.requestId, state: 'queued', v: 1 }]);
    const { outcome } = await kept.verdict;
    expect(outcome).to.equal('accepted');
    await until(() => words(element).includes('Diajukan'));
    const page = await load(home, { what: 'requests', query: { order: 'newest' } });
    expect(page.items.map(({ id }) => id)).to.deep.equal([kept.requestId]);
  });

  it('rejects what is asked where no provider hears it', async () => {
    const alone = document.createElement('div');
    const code = await load(alone, { what: 'history', requestId: 'x' }).then(
      () => null,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null),
    );
    expect(code).to.equal('unknown');
  });
});
