import { expect } from '@esm-bundle/chai';
import { load } from '../shared/asking.js';
import { attach, detach, keptCaptures } from '../shared/asking-pictures.js';
import { find, mounted, pretend } from './mounted.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';

const picture = () => new Blob([new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3])], { type: 'image/jpeg' });

/** What elements ask about pictures, and what the provider makes of it. */
describe('<halo-pamor>, asked about pictures', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  const stage = async (manner = {}) => {
    const client = await pretend(manner);
    const { id: requestId } = client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client);
    const home = find(element.renderRoot, 'halo-home');
    if (home === null) throw new Error('no home');
    return { client, requestId, home };
  };

  it('keeps one, tells how far it is, shows it, and lets it go', async () => {
    const { client, requestId, home } = await stage({ slowPictures: true });
    const blob = picture();
    const { file, durable } = await attach(home, requestId, { paper: 'KK', page: 1, blob });
    expect(durable).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve));
    const [pending] = await load(home, { what: 'files', requestId });
    expect(pending).to.deep.include({ file, paper: 'KK', page: 1, state: 'sending', sentBytes: 3, bytes: 6 });
    expect(await load(home, { what: 'picture', file })).to.equal(blob);
    expect(await detach(home, { requestId, paper: 'KK', file })).to.equal(null);
    expect(await load(home, { what: 'files', requestId })).to.deep.equal([]);
    expect(client.asked.filter((asked) => asked.endsWith('-file'))).to.deep.equal(['attach-file']);
  });

  it('makes one a page of its paper, and says who looked', async () => {
    const { client, requestId, home } = await stage();
    const { file } = await attach(home, requestId, { paper: 'KK', page: 2, blob: picture() });
    await new Promise((resolve) => setTimeout(resolve));
    const paper = client.requests[0]?.papers.find(({ code }) => code === 'KK');
    expect(paper?.files?.map(({ id, page }) => ({ id, page }))).to.deep.equal([{ id: file, page: 2 }]);
    const look = { file, paper: 'KK', role: 'operator', name: null, at: client.now } as const;
    client.pictures.looks = { looks: [look], numbers: [] };
    expect(await load(home, { what: 'looks', requestId })).to.deep.equal(client.pictures.looks);
    const queued = await detach(home, { requestId, paper: 'KK', file });
    expect(queued?.state).to.equal('queued');
  });

  it('keeps the pages of a paper that is being photographed', async () => {
    const { requestId, home } = await stage();
    const store = keptCaptures(home);
    expect(await store.load(requestId, 'KK')).to.equal(undefined);
    const draft = { requestId, paperCode: 'KK', pages: [], tries: 1 };
    await store.save(draft);
    expect(await store.load(requestId, 'KK')).to.deep.equal(draft);
    await store.forget(requestId, 'KK');
    expect(await store.load(requestId, 'KK')).to.equal(undefined);
  });
});
