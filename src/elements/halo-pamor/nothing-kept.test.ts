import { expect } from '@esm-bundle/chai';
import { seenStorage } from '../../client/seen-storage.fixture.js';
import { HaloError, type HaloPamor as Client } from '../../client/index.js';
import { aRequest, clientAtMock, closeClients } from '../../testing/client-at-mock.js';
import { until } from '../../testing/until.js';
import '../../define.js';
import { ask } from '../shared/events.js';
import { HaloPamor } from './halo-pamor.js';
import { find, pretend, words } from './mounted.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';
import type { PretendClient } from './pretend-client.fixture.js';

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

/** A client whose storage cannot be opened until what opens it `arrive`s, with a way to the gateway. */
function withLateStorage(pretended: PretendClient, keeps: boolean): { client: Client; arrive: () => void } {
  const client = pretended.asClient();
  const { drafts, views, outbox, status: known } = client;
  let isThere = false;
  const late = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!isThere) throw new HaloError('offline');
    return act();
  };
  return {
    client: {
      ...client,
      keeps: async () => keeps,
      status: () => late(known),
      views: { ...views, list: () => late(() => views.list()) },
      outbox: { ...outbox, list: () => late(() => outbox.list()) },
      drafts: {
        load: (key) => late(() => drafts.load(key)),
        save: (key, draft) => late(() => drafts.save(key, draft)),
      },
    },
    arrive: () => {
      isThere = true;
      pretended.go(true);
    },
  };
}

/** Holds up what waits for an idle page until it is let go, however long the first view takes. */
function neverIdle(): () => void {
  const real = window.requestIdleCallback;
  const held: IdleRequestCallback[] = [];
  window.requestIdleCallback = (act) => held.push(act);
  return () => {
    window.requestIdleCallback = real;
    for (const act of held) real(act);
  };
}

const status = (element: HaloPamor) => element.getStatus();

describe('<halo-pamor> on a phone that keeps nothing', () => {
  afterEach(() => {
    document.body.replaceChildren();
    closeClients();
  });

  it('shows the first view before it opens a storage, and opens one then', async () => {
    const { factory, opened: storages } = seenStorage();
    const letGo = neverIdle();
    const { client } = clientAtMock({ indexedDB: factory });
    const { element, ready } = opened(client, () => [...storages]);
    const before = await ready;
    letGo();
    expect(before).to.deep.equal([]);
    await until(() => storages.length > 0 && find(element.renderRoot, '#how') !== null);
    expect(status(element).phase).to.equal('ready');
  });

  it('claims nothing of requests before it is known, and tells those that another tab made meanwhile', async () => {
    const { client, gateway, another } = clientAtMock();
    // What is kept stays waiting, however late this tab looks.
    gateway.meddle(async (request, pass) => {
      if (request.method === 'POST') throw new TypeError('nothing is taken');
      return pass();
    });
    const other = another({ autoSend: false });
    const { element, ready } = opened(client, (each) => find(each.renderRoot, '#how'));
    expect((await ready) === null).to.equal(true);
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

  it('keeps what the person wrote once what keeps it could be fetched', async () => {
    const pretended = await pretend();
    const { client, arrive } = withLateStorage(pretended, false);
    const { element, ready } = opened(client, (each) => find(each.renderRoot, 'halo-home'));
    const home = await ready;
    if (home === null) throw new Error('no home');
    const told = new Promise((resolve) => element.addEventListener('halo-error', resolve, { once: true }));
    ask(home, 'halo-draft', { draft: { step: 'papers' } });
    await told;
    await until(() => status(element).code === 'offline');
    expect(status(element).phase).to.equal('ready');
    expect(words(element)).to.contain('Lanjutkan');
    arrive();
    await until(() => pretended.draft !== undefined && status(element).code === undefined);
    expect(pretended.draft).to.deep.equal({ step: 'papers' });
    expect(words(element)).to.contain('Lanjutkan');
  });

  it('says at the form that what is filled in is not kept yet, and then that it is', async () => {
    const { client, arrive } = withLateStorage(await pretend(), false);
    const { element, ready } = opened(client, status);
    await ready;
    element.open('request');
    await until(() => find(element.renderRoot, 'input[value=lost]') !== null);
    find(element.renderRoot, 'input[value=lost]')?.click();
    await until(() => words(element).includes('Isian belum bisa disimpan di HP ini'));
    expect(words(element)).not.to.contain('Isian tersimpan');
    arrive();
    await until(() => words(element).includes('Isian tersimpan di HP ini'));
    expect(words(element)).not.to.contain('Isian belum');
  });

  it('says nothing of requests that it could not read, and shows them once it can', async () => {
    const pretended = await pretend();
    pretended.play('submit-request', lostCard, people.citizen);
    const { client, arrive } = withLateStorage(pretended, true);
    const { element, ready } = opened(client, (each) => find(each.renderRoot, 'halo-home'));
    expect((await ready) !== null).to.equal(true);
    await until(() => status(element).code === 'offline');
    expect(status(element).phase).to.equal('ready');
    expect(find(element.renderRoot, '#how') === null).to.equal(true);
    arrive();
    await until(() => words(element).includes('Diajukan'));
  });

  it('shows at once what it keeps', async () => {
    const { client, another } = clientAtMock({ autoSend: false });
    await client.submitRequest(aRequest());
    client.close();
    const { ready } = opened(another(), status);
    expect((await ready).waiting).to.equal(1);
  });
});
