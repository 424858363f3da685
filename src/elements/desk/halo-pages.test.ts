import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { inventedPicture, pictured } from '../shared/pictured.fixture.js';
import { cleared, quiet, type Answers, type Staged } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloCheck } from './halo-check.js';
import { firstPage, pagesOf } from './since-return.js';

const AT = '2026-11-20T02:30:00.000Z';
const filed = pictured(inventedRequests.filed, { KK: 2, 'SK-POLISI': 1 }, AT);
const [first, second, third] = pagesOf(filed).map(({ file }) => file);

async function checking(answers: Answers = {}, view = filed, more = {}): Promise<Staged<HaloCheck>> {
  const check = await desking(HaloCheck, view, { picture: inventedPicture, ...answers }, more);
  await settled(check, '.pages .spinner');
  return check;
}

/** Waits until something is no more on the screen. */
async function settled(check: Staged<HaloCheck>, selector: string): Promise<void> {
  await until(() => check.all(selector).length === 0);
  await quiet(check.element);
}

async function next(check: Staged<HaloCheck>, name: string): Promise<void> {
  const found = check.all(`[aria-label="${name}"]`)[0];
  if (found instanceof HTMLElement) found.click();
  await quiet(check.element);
}

const looks = (check: Staged<HaloCheck>): string[] =>
  check.loaded.flatMap((of) => (of.what === 'picture' ? [of.file] : []));

describe('the pictures of a request on the desk', () => {
  afterEach(cleared);

  it('stand beside the form, one large and every page at a glance', async () => {
    const check = await checking();
    expect(check.all('halo-picture')).to.have.length(1);
    expect(check.all('.strip button')).to.have.length(3);
    expect(check.words()).to.contain('1 dari 3').and.contain('Lihat 2 foto');
    await expectAccessible(check.element);
  });

  it('are read when they are looked at and not before, and each once', async () => {
    const check = await checking();
    expect(looks(check)).to.deep.equal([first]);
    await next(check, 'Berikutnya');
    await settled(check, '.pages .spinner');
    await next(check, 'Sebelumnya');
    await settled(check, '.pages .spinner');
    expect(looks(check)).to.deep.equal([first, second]);
  });

  it('are gone through by keys, and reached from their paper', async () => {
    const check = await checking();
    const stage = check.all('.stage')[0];
    stage?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, composed: true }));
    await settled(check, '.pages .spinner');
    expect(check.element.at).to.equal(second);
    await check.press('Lihat 2 foto');
    await settled(check, '.pages .spinner');
    const kk = pagesOf(filed).find(({ paper }) => paper.code === 'KK');
    expect(check.element.at).to.equal(kk?.file);
    expect(check.all('.strip [aria-current="true"]')).to.have.length(1);
    expect([first, second, third]).to.include(check.element.at);
  });

  it('say why one cannot be shown, and try again when the signal is back', async () => {
    let online = false;
    const picture = (): Promise<Blob> =>
      online ? inventedPicture() : Promise.reject(Object.assign(new Error('no way'), { code: 'offline' }));
    const offline = { connection: { online: false, loaded: true, problem: 'offline' } };
    const check = await checking({ picture }, filed, offline);
    expect(check.words()).to.contain('Tidak ada sinyal. Foto tampil setelah tersambung lagi.');
    await expectAccessible(check.element);
    online = true;
    check.element.stage = { ...check.element.stage, connection: { online: true, loaded: true, problem: null } };
    await quiet(check.element);
    await settled(check, '.pages .none');
    expect(check.all('halo-picture')).to.have.length(1);
  });

  it('that the gateway does not have any more say so, with a way to try again', async () => {
    let tries = 0;
    const picture = (): Promise<Blob> => {
      tries += 1;
      return Promise.reject(Object.assign(new Error('none'), { code: 'not-found' }));
    };
    const check = await checking({ picture });
    expect(check.words()).to.contain('Foto belum bisa dibuka.');
    await check.press('Coba lagi');
    expect(tries).to.equal(2);
  });

  it('are missed in words where there are none', async () => {
    const none = await checking({}, inventedRequests.filed);
    expect(none.all('halo-pages')).to.have.length(0);
    expect(none.words()).to.contain('Belum ada foto berkas');
    cleared();
    const some = await checking({}, pictured(inventedRequests.filed, { KK: 1 }, AT));
    expect(some.words()).to.contain('Berkas ini belum ada fotonya.');
  });

  it('let go of what was decoded when they leave the page', async () => {
    const check = await checking();
    const picture = check.all('halo-picture')[0];
    const bitmap: unknown = picture && 'picture' in picture ? picture.picture : undefined;
    cleared();
    expect(bitmap instanceof ImageBitmap && bitmap.width).to.equal(0);
  });
});

describe('what came again after a return', () => {
  afterEach(cleared);
  const { returned } = inventedRequests;
  const before = pictured(returned, { KK: 1, 'SK-POLISI': 1 }, AT);
  const again = {
    ...before,
    items: before.items.map((item) => ({ ...item, status: 'filed' as const })),
    papers: before.papers.map((paper) =>
      paper.code === 'KK'
        ? {
            ...paper,
            status: 'collected' as const,
            files: (paper.files ?? []).map((file) => ({ ...file, at: '2026-11-20T09:00:00.000Z' })),
          }
        : paper,
    ),
  };

  it('is shown first, marked, and alone to be judged', async () => {
    expect(firstPage(again)?.paper.code).to.equal('KK');
    const check = await checking({}, again);
    expect(check.all('.judge')).to.have.length(1);
    expect(check.words()).to.contain('Dikirim ulang setelah dikembalikan').and.contain('Sudah sesuai sebelumnya (1)');
    expect(check.all('.new').map((each) => each.textContent)).to.deep.equal(['Baru']);
    await expectAccessible(check.element);
  });
});
