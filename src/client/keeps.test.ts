import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { aRequest, citizen, clientAtMock, closeClients } from '../testing/client-at-mock.js';
import { seenStorage } from './seen-storage.fixture.js';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? caught.code : String(caught)),
  );

describe('whether a client keeps anything', () => {
  afterEach(closeClients);

  it('says no on a device that has nothing of this person, and opens nothing to say so', async () => {
    const { factory, opened } = seenStorage();
    const { client } = clientAtMock({ indexedDB: factory });
    expect(await client.actor()).to.deep.equal(citizen);
    expect(await client.keeps()).to.equal(false);
    await client.city();
    // At once: a while later what was read is kept.
    expect(opened).to.deep.equal([]);
  });

  it('says yes once this client has opened a storage, and to those who come later', async () => {
    const { client, another } = clientAtMock({ autoSend: false });
    await client.submitRequest(aRequest());
    expect(await client.keeps()).to.equal(true);
    client.close();
    expect(await another().keeps()).to.equal(true);
    expect(await another({}, { ...citizen, id: 'warga-2' }).keeps()).to.equal(false);
  });

  it('says yes where the platform does not tell, so that reading finds out', async () => {
    for (const databases of [undefined, () => Promise.reject(new DOMException('lost', 'UnknownError'))]) {
      const { client } = clientAtMock({ indexedDB: seenStorage({ databases }).factory });
      expect(await client.keeps()).to.equal(true);
    }
  });

  it('says no of a storage in memory until it is used', async () => {
    const { client } = clientAtMock({ indexedDB: null });
    expect(await client.keeps()).to.equal(false);
    await client.drafts.save('request', { step: 'papers' });
    expect(await client.keeps()).to.equal(true);
    expect(await client.drafts.load('request')).to.deep.equal({ step: 'papers' });
  });

  it('rejects where nobody is signed in, for who cancelled, and when it is closed', async () => {
    const { client, another } = clientAtMock();
    expect(await codeOf(another({ getToken: async () => '' }).keeps())).to.equal('no-token');
    expect(await codeOf(client.keeps({ signal: AbortSignal.abort() }))).to.equal('aborted');
    client.close();
    expect(await codeOf(client.keeps())).to.equal('closed');
  });
});
