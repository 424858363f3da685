import { expect } from '@esm-bundle/chai';
import { MAX_FILES } from '@halo-pamor/contract';
import { inventedEntry, inventedRequests } from '../invented-requests.fixture.js';
import { pictured } from '../pictured.fixture.js';
import type { Entry } from '../session-state.js';
import { photosOf, roomFor } from './photo-list.js';
import { picturedPaper, type Pictured } from './pictured.js';

const AT = '2026-11-20T02:30:00.000Z';
const view = pictured(inventedRequests.collected, { KK: 2 }, AT);

function kk(of = view): Pictured {
  const paper = picturedPaper(of, 'KK');
  if (paper === undefined) throw new Error('no KK');
  return paper;
}

const [first, second] = kk().pages.map(({ id }) => id);

function coming(page: number, more: Partial<Entry> = {}): Entry {
  const file = {
    paper: 'KK',
    page,
    type: 'image/jpeg',
    bytes: 100,
    sentBytes: 40,
    state: 'sending',
    upload: null,
    tries: 0,
  } as const;
  return { ...inventedEntry(view, 'attach-file', {}), id: `here-${page}`, file, ...more };
}

describe('the pictures of a paper', () => {
  it('are what is at the gateway and what is on its way, by page', () => {
    const photos = photosOf(kk(), [coming(3)]);
    expect(photos.map(({ file, page, state }) => [file, page, state])).to.deep.equal([
      [first, 1, 'sent'],
      [second, 2, 'sent'],
      ['here-3', 3, 'sending'],
    ]);
    expect(photos[2]?.share).to.equal(0.4);
  });

  it('show the one on this phone in place of the page that it replaces, unless it was refused', () => {
    expect(photosOf(kk(), [coming(2)]).map(({ file }) => file)).to.deep.equal([first, 'here-2']);
    const refused = photosOf(kk(), [coming(2, { state: 'parked', lastProblem: 'too-many-files' })]);
    expect(refused.map(({ file, problem }) => [file, problem])).to.deep.equal([
      [first, null],
      ['here-2', 'too-many-files'],
      [second, null],
    ]);
  });

  it('are named by the gateway once it has them, though this phone has not let go yet', () => {
    const { file } = coming(2);
    const arrived = { ...coming(2), file: file && { ...file, upload: second ?? null } };
    expect(photosOf(kk(), [arrived]).map(({ file: id }) => id)).to.deep.equal([first, second]);
  });

  it('leave out what is asked to go, and what is of another request or paper', () => {
    const going = inventedEntry(view, 'detach-file', { paper: 'KK', file: first });
    expect(photosOf(kk(), [going]).map(({ file }) => file)).to.deep.equal([second]);
    expect(photosOf(kk(), [{ ...going, state: 'parked' }])).to.have.length(2);
    expect(photosOf(kk(), [{ ...coming(3), requestId: 'another' }])).to.have.length(2);
  });

  it('are old once the paper came back', () => {
    const returned = pictured(inventedRequests.returned, { KK: 1 }, AT);
    expect(photosOf(kk(returned), []).map(({ isOld }) => isOld)).to.deep.equal([true]);
    const since = pictured(inventedRequests.returned, { KK: 1 }, '2026-11-21T02:30:00.000Z');
    expect(photosOf(kk(since), []).map(({ isOld }) => isOld)).to.deep.equal([false]);
  });

  it('fill the room of the request, those on their way counted', () => {
    expect(roomFor(kk(), [coming(3)])).to.equal(MAX_FILES - 3);
  });
});
