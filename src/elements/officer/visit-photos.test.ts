import { expect } from '@esm-bundle/chai';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { drawn, find, mounted, press, pretend, words } from '../halo-pamor/mounted.fixture.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { Manner, PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { travel } from '../halo-pamor/travel.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { until } from '../../testing/until.js';
import { buttonIn, every, finishPhotos, photosIn, pressIn, takePage } from '../shared/photos/photographing.fixture.js';

/** The officer at the door of a request, before it is collected. */
async function atTheDoor(
  manner: Partial<Manner> = {},
): Promise<{ client: PretendClient; element: HaloPamor; id: string }> {
  const client = await pretend({ actor: people.officer, ...manner });
  const { id } = client.play('submit-request', lostCard, people.citizen);
  travel(client, id, 'visit-agreed');
  const element = await mounted(client);
  element.open('visit', { requestId: id });
  await drawn(element);
  return { client, element, id };
}

async function photographed(element: HaloPamor, code: string, pages = 1, label = 'Foto'): Promise<void> {
  await pressIn(element, photosIn(element, code), label);
  for (let page = 1; page <= pages; page += 1) {
    await takePage(element);
    const capture = find(element.renderRoot, 'halo-capture')?.shadowRoot;
    if (capture && page < pages) await pressIn(element, capture, 'Tambah halaman');
  }
  await finishPhotos(element);
}

const tiles = (element: HaloPamor, code: string): string[] =>
  every(photosIn(element, code), '.photo').map((tile) => tile.textContent.replace(/\s+/g, ' ').trim());

async function lookAt(element: HaloPamor, page: number): Promise<void> {
  const tile = photosIn(element, 'KK').querySelectorAll<HTMLButtonElement>('.photo')[page - 1];
  tile?.click();
  await drawn(element);
}

describe('pictures at the door', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are taken page by page without signal, and the paper counts as photographed', async () => {
    const { client, element, id } = await atTheDoor({ online: false });
    await photographed(element, 'KK', 2);
    expect(tiles(element, 'KK')).to.deep.equal(['Halaman 1 Menunggu sinyal', 'Halaman 2 Menunggu sinyal']);
    expect(client.entries.map(({ requestId, file }) => [requestId, file?.paper, file?.page])).to.deep.equal([
      [id, 'KK', 1],
      [id, 'KK', 2],
    ]);
    const tick = find(element.renderRoot, '[name="paper-KK"]');
    expect(tick instanceof HTMLInputElement && tick.checked).to.equal(true);
    await expectAccessible(element);
  });

  it('say where each one is, and why one was refused', async () => {
    const { client, element } = await atTheDoor({ slowPictures: true });
    await photographed(element, 'KK');
    await drawn(element);
    expect(tiles(element, 'KK')[0]).to.match(/Sedang dikirim 50 %/);
    client.manner.slowPictures = false;
    client.manner.refuse = 'too-many-files';
    client.entries = client.entries.map((entry) => ({ ...entry, state: 'waiting' }));
    client.go(true);
    await drawn(element);
    expect(tiles(element, 'KK')[0]).to.contain('Ditolak');
    expect(words(element)).to.contain('Halaman 1 ditolak. Satu permintaan paling banyak 20 foto.');
    await expectAccessible(element);
    client.manner.refuse = null;
    await lookAt(element, 1);
    await pressIn(element, photosIn(element, 'KK'), 'Kirim lagi');
    expect(tiles(element, 'KK')[0]).to.contain('Terkirim');
  });

  it('can be looked at, taken anew and removed, and what was removed comes back', async () => {
    const { client, element } = await atTheDoor({ online: false });
    await photographed(element, 'KK', 2);
    const photos = photosIn(element, 'KK');
    await lookAt(element, 2);
    await drawn(element);
    expect(every(photos, 'halo-picture')).to.have.length(1);
    await expectAccessible(element);
    await pressIn(element, photos, 'Hapus foto');
    expect(tiles(element, 'KK')).to.have.length(1);
    expect(photos.querySelector('dialog') === null).to.equal(true);
    await pressIn(element, photos, 'Kembalikan');
    expect(tiles(element, 'KK')).to.have.length(2);
    const before = client.entries.map(({ id }) => id);
    await lookAt(element, 1);
    await pressIn(element, photos, 'Foto ulang');
    await takePage(element);
    await finishPhotos(element);
    const added = client.entries.filter(({ id }) => !before.includes(id));
    expect(added.map(({ file }) => file?.page)).to.deep.equal([1]);
  });

  it('that were half taken when the phone ended the page are offered again', async () => {
    const { client, element, id } = await atTheDoor({ online: false });
    await pressIn(element, photosIn(element, 'KK'), 'Foto');
    await takePage(element);
    element.remove();
    const again = await mounted(client);
    again.open('visit', { requestId: id });
    await until(() => words(again).includes('Foto tadi belum selesai dan masih ada di HP ini.'));
    await pressIn(again, photosIn(again, 'KK'), 'Lanjutkan foto');
    await until(() => words(again).includes('Foto tadi masih ada'));
    await finishPhotos(again);
    expect(client.entries.map(({ file }) => file?.page)).to.deep.equal([1]);
    expect(words(again)).not.to.contain('Lanjutkan foto');
  });

  it('keep the draft and say so when the phone has no room', async () => {
    const { client, element } = await atTheDoor({ online: false });
    await pressIn(element, photosIn(element, 'KK'), 'Foto');
    await takePage(element);
    client.manner.keep = 'storage-full';
    const capture = find(element.renderRoot, 'halo-capture')?.shadowRoot;
    if (capture) await pressIn(element, capture, 'Selesai');
    expect(words(element)).to.contain('Foto belum tersimpan.');
    expect(client.entries).to.deep.equal([]);
    expect(element.goBack(), 'the back key closes the camera first').to.equal(true);
    // Once the draft was looked for again.
    await until(() => words(element).includes('Lanjutkan foto'));
  });

  it('of a returned paper are all that is asked, and it can be filed at once, without signal too', async () => {
    const { client, element, id } = await atTheDoor();
    travel(client, id, 'filed');
    client.play('return-papers', { papers: [{ code: 'KK', reason: 'blurred' }] }, people.operator, id);
    client.go(false);
    await drawn(element);
    expect(buttonIn(photosIn(element, 'KK'), 'Foto') !== undefined).to.equal(true);
    await photographed(element, 'KK');
    expect(words(element)).to.contain('Foto baru sudah ada');
    press(element, 'Unggah ke');
    await drawn(element);
    press(element, 'Sudah saya unggah');
    await drawn(element);
    client.go(true);
    await drawn(element);
    expect(client.requests[0]?.items[0]?.status).to.equal('filed');
    expect(client.entries).to.deep.equal([]);
  });
});
