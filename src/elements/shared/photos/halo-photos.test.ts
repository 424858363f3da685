import { expect } from '@esm-bundle/chai';
import { id as terms } from '../../../locale/id.js';
import { until } from '../../../testing/until.js';
import { ask } from '../events.js';
import { inventedRequests } from '../invented-requests.fixture.js';
import { inventedPicture, pictured } from '../pictured.fixture.js';
import { cleared, quiet, registered, staged, type Staged } from '../staged.fixture.js';
import { photoElements } from './elements.js';
import { HaloPhotos } from './halo-photos.js';
import { picturedPaper, type Pictured } from './pictured.js';

const view = pictured(inventedRequests.later, { KK: 2 }, '2026-11-20T02:30:00.000Z');

function kk(): Pictured {
  const paper = picturedPaper(view, 'KK');
  if (paper === undefined) throw new Error('no KK');
  return paper;
}

async function photos(): Promise<Staged<HaloPhotos>> {
  registered(photoElements);
  const element = new HaloPhotos();
  element.of = kk();
  element.name = 'Kartu Keluarga';
  element.terms = terms;
  return staged(element, { picture: inventedPicture });
}

/** The dialog that is open above the page, and what it shows. */
function above(on: Staged<HaloPhotos>): { dialog: HTMLDialogElement; shows: string } {
  const dialog = on.all('dialog.over')[0];
  if (!(dialog instanceof HTMLDialogElement) || !dialog.open) throw new Error('nothing is open');
  return { dialog, shows: dialog.querySelector('.lead')?.textContent ?? '' };
}

/** Opens a page large. */
async function look(on: Staged<HaloPhotos>, page: number): Promise<HTMLDialogElement> {
  const tile = on.all('.photo')[page - 1];
  if (tile instanceof HTMLElement) tile.click();
  await until(() => on.all('dialog.over[open] halo-picture').length > 0);
  return above(on).dialog;
}

/** Keeps back what the browser tells of a dialog that was closed; what is returned tells it. */
function held(dialog: HTMLDialogElement): () => void {
  const keep = (event: Event): void => event.stopImmediatePropagation();
  dialog.addEventListener('close', keep, { capture: true });
  return () => {
    dialog.removeEventListener('close', keep, { capture: true });
    dialog.dispatchEvent(new Event('close'));
  };
}

describe('halo-photos', () => {
  afterEach(cleared);

  it('leaves a picture open that was opened before the dialog of one that was removed told of its end', async () => {
    const on = await photos();
    const told = held(await look(on, 2));
    await on.press('Hapus foto');
    on.element.of = { ...kk(), pages: kk().pages.slice(0, 1) };
    await quiet(on.element);
    expect(on.all('dialog.over')).to.have.length(0);
    const dialog = await look(on, 1);
    told();
    await quiet(on.element);
    expect(above(on).dialog === dialog).to.equal(true);
    expect(above(on).shows).to.contain('Halaman 1');
  });

  it('leaves a picture open that was opened before the last one was drawn away', async () => {
    const on = await photos();
    const dialog = await look(on, 2);
    const told = held(dialog);
    dialog.close();
    await look(on, 1);
    told();
    await quiet(on.element);
    expect(above(on).shows).to.contain('Halaman 1');
  });

  it('opens what a key closed not again while its dialog has not told so', async () => {
    const on = await photos();
    const dialog = await look(on, 2);
    const told = held(dialog);
    dialog.close();
    on.element.online = false;
    await quiet(on.element);
    expect(dialog.open).to.equal(false);
    told();
    await quiet(on.element);
    expect(on.all('dialog.over')).to.have.length(0);
  });

  it('takes away what its button closes before the dialog tells so', async () => {
    const on = await photos();
    const dialog = await look(on, 2);
    held(dialog);
    await on.press('Tutup');
    expect(on.all('dialog.over')).to.have.length(0);
  });

  it('goes on with what was half taken behind the pages that there are by then', async () => {
    const on = await photos();
    const { element } = on;
    const blob = await inventedPicture();
    const of = { requestId: kk().id, paper: 'KK' };
    const page = { id: 'p', blob, width: 1200, height: 1600, warnings: [] };
    const draft = { requestId: kk().id, paperCode: 'KK', pages: [page], tries: 0 };
    ask(element, 'halo-paper-draft', { ...of, draft, respond: () => undefined });
    await look(on, 2);
    await on.press('Tutup');
    await until(() => on.words().includes('Lanjutkan foto'));
    element.of = { ...kk(), pages: kk().pages.slice(0, 1) };
    await quiet(element);
    await on.press('Lanjutkan foto');
    await until(() => on.words().includes('Foto tadi masih ada'));
    await on.press('Selesai');
    await until(() => on.attached.length > 0);
    expect(on.attached.map((each) => each.page)).to.deep.equal([2]);
  });
});
