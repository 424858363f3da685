import { expect } from '@esm-bundle/chai';
import { seenStorage } from '../../client/seen-storage.fixture.js';
import type { HaloPamor as Client } from '../../client/index.js';
import { aRequest, clientAtMock, closeClients } from '../../testing/client-at-mock.js';
import { until } from '../../testing/until.js';
import '../../define.js';
import { ask } from '../shared/events.js';
import { HaloPamor } from './halo-pamor.js';
import { find, words } from './mounted.fixture.js';

/** Puts `<halo-pamor>` on the page; `ready` resolves with what `look` sees once the first view is drawn. */
function opened<T>(client: Client, look: (element: HaloPamor) => T): { element: HaloPamor; ready: Promise<T> } {
  const element = new HaloPamor();
  element.client = client;
  const ready = new Promise<T>((resolve) => {
    const see = () => void element.updateComplete.then(() => resolve(look(element)));
    element.addEventListener('halo-ready', see, { once: true });
  });
  document.body.append(element);
  return { element, ready };
}

const status = (element: HaloPamor) => element.getStatus();

describe('<halo-pamor> on a phone that keeps nothing', () => {
  afterEach(() => {
    document.body.replaceChildren();
    closeClients();
  });

  it('shows the first view before it opens a storage, and opens one then', async () => {
    const { factory, opened: storages } = seenStorage();
    const { client } = clientAtMock({ indexedDB: factory });
    const { element, ready } = opened(client, () => [...storages]);
    expect(await ready).to.deep.equal([]);
    await until(() => storages.length > 0 && find(element.renderRoot, '#how') !== null);
    expect(status(element).phase).to.equal('ready');
  });

  it('claims nothing of requests before it is known, and tells those that another tab made meanwhile', async () => {
    const { client, another } = clientAtMock();
    const other = another({ autoSend: false });
    const { element, ready } = opened(client, (each) => find(each.renderRoot, '#how'));
    expect(await ready).to.equal(null);
    await other.submitRequest(aRequest());
    await until(() => status(element).waiting === 1);
  });

  it('does at once what somebody asks for', async () => {
    const { client, another } = clientAtMock();
    const { element, ready } = opened(client, (each) => {
      const home = find(each.renderRoot, 'halo-home');
      if (home !== null) ask(home, 'halo-draft', { draft: { step: 'papers' } });
    });
    await ready;
    const other = another();
    await until(async () => (await other.drafts.load('request')) !== undefined);
    expect(await other.drafts.load('request')).to.deep.equal({ step: 'papers' });
    await until(() => words(element).includes('Lanjutkan'));
  });

  it('says so when nothing can be kept after all', async () => {
    const open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { client } = clientAtMock({ indexedDB: seenStorage({ open }).factory });
    const { element, ready } = opened(client, status);
    expect((await ready).phase).to.equal('ready');
    await until(() => status(element).phase === 'failed');
    expect(status(element).code).to.equal('storage-unavailable');
  });

  it('shows at once what it keeps', async () => {
    const { client, another } = clientAtMock({ autoSend: false });
    await client.submitRequest(aRequest());
    client.close();
    const { ready } = opened(another(), status);
    expect((await ready).waiting).to.equal(1);
  });
});
