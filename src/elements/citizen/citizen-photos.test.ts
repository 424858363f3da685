import { expect } from '@esm-bundle/chai';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { drawn, find, mounted, press, pretend, words } from '../halo-pamor/mounted.fixture.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { Manner, PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { travel } from '../halo-pamor/travel.fixture.js';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedPicture } from '../shared/pictured.fixture.js';
import { finishPhotos, photosIn, pressIn, takePage } from '../shared/photos/photographing.fixture.js';

async function tracking(
  until: string,
  manner: Partial<Manner> = {},
): Promise<{ client: PretendClient; element: HaloPamor; id: string }> {
  const client = await pretend(manner);
  const { id } = client.play('submit-request', lostCard, people.citizen);
  travel(client, id, until);
  const element = await mounted(client);
  element.open('track-one', { requestId: id });
  await drawn(element);
  return { client, element, id };
}

async function photographed(element: HaloPamor, label: string): Promise<void> {
  await pressIn(element, photosIn(element, 'KK'), label);
  await takePage(element);
  await finishPhotos(element);
}

/** Unfolds the card of pictures. */
function unfold(element: HaloPamor): HTMLElement {
  const card = find(element.renderRoot, '[data-photos]');
  if (!(card instanceof HTMLDetailsElement)) throw new Error('no card of pictures');
  card.open = true;
  return card;
}

const statusOf = (client: PretendClient): string | undefined => client.requests[0]?.items[0]?.status;

describe('the citizen’s pictures', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are an offer right after sending, which may be left alone', async () => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client);
    element.open('sent', { requestId: id });
    await drawn(element);
    expect(unfold(element).textContent).to.contain('Kirim foto sekarang, lebih cepat').and.contain('Boleh dilewati.');
    await photographed(element, 'Foto');
    await drawn(element);
    expect(client.requests[0]?.papers.find(({ code }) => code === 'KK')?.files).to.have.length(1);
    await expectAccessible(element);
  });

  it('of a returned paper go again alone, and it is the officer’s turn without a visit', async () => {
    const { client, element, id } = await tracking('filed');
    client.play('return-papers', { papers: [{ code: 'KK', reason: 'blurred' }] }, people.operator, id);
    await drawn(element);
    expect(find(element.renderRoot, '[data-returned]')?.textContent).to.contain('tidak perlu dijemput lagi');
    await expectAccessible(element);
    await photographed(element, 'Foto');
    await drawn(element);
    expect(statusOf(client)).to.equal('collected');
    expect(find(element.renderRoot, '[data-returned]') === null).to.equal(true);
    expect(find(element.renderRoot, '[data-turn]')?.textContent).to.contain('giliran Satgas');
    client.play('file-items', { items: ['1'] }, people.officer, id);
    expect(statusOf(client)).to.equal('filed');
  });

  it('of a returned paper replace all of its old pages', async () => {
    const { client, element, id } = await tracking('submitted');
    for (const page of [1, 2]) await client.asClient().attach(id, { paper: 'KK', page, blob: await inventedPicture() });
    await drawn(element);
    expect(client.requests[0]?.papers.find(({ code }) => code === 'KK')?.files).to.have.length(2);
    travel(client, id, 'filed');
    client.play('return-papers', { papers: [{ code: 'KK', reason: 'blurred' }] }, people.operator, id);
    await drawn(element);
    const before = client.requests[0]?.papers.find(({ code }) => code === 'KK')?.files?.map((file) => file.id);
    await photographed(element, 'Foto ulang');
    await drawn(element);
    const after = client.requests[0]?.papers.find(({ code }) => code === 'KK')?.files ?? [];
    expect(after).to.have.length(1);
    expect(before).not.to.include(after[0]?.id);
  });

  it('wait on the phone without signal and are never called sent', async () => {
    const { element } = await tracking('submitted', { online: false });
    const card = unfold(element);
    await photographed(element, 'Foto');
    expect(photosIn(element, 'KK').textContent).to.contain('Menunggu sinyal').and.not.contain('Terkirim');
    expect(card.isConnected).to.equal(true);
  });

  it('tell who looked at them, in plain words', async () => {
    const { client, element } = await tracking('submitted');
    unfold(element);
    await photographed(element, 'Foto');
    await drawn(element);
    press(element, 'Siapa yang melihat foto dan NIK saya?');
    // What answers comes late, at the first question.
    await until(() => words(element).includes('Belum ada yang'));
    expect(words(element)).to.contain('Belum ada yang melihat foto Anda.').and.contain('Belum ada yang membuka NIK');
    const look = { file: 'f', paper: 'KK', name: null };
    client.pictures.looks = {
      looks: [
        { ...look, role: 'operator', at: '2026-11-23T02:10:00.000Z' },
        { ...look, role: 'citizen', at: '2026-11-23T02:05:00.000Z' },
      ],
      numbers: [{ role: 'officer', id: null, at: '2026-11-23T02:08:00.000Z' }],
    };
    press(element, 'Lihat yang terbaru');
    await drawn(element);
    expect(words(element)).to.contain('Foto dilihat oleh:').and.contain('Petugas Disdukcapil, Senin, 23 November');
    expect(words(element)).to.match(/NIK lengkap dibuka oleh:[^N]*Satgas/);
    await expectAccessible(element);
    client.manner.online = false;
    press(element, 'Lihat yang terbaru');
    await drawn(element);
    expect(find(element.renderRoot, 'halo-looks')?.shadowRoot?.textContent).to.contain('sinyal');
  });

  it('close before the screen does, for the back key', async () => {
    const { element } = await tracking('submitted');
    unfold(element);
    await pressIn(element, photosIn(element, 'KK'), 'Foto');
    // What photographs comes late, at the first press.
    await until(() => find(element.renderRoot, 'halo-capture') !== null);
    expect(element.goBack()).to.equal(true);
    await until(() => find(element.renderRoot, 'halo-capture') === null);
    expect(find(element.renderRoot, 'halo-request-track') !== null).to.equal(true);
  });
});
