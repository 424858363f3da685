import { expect } from '@esm-bundle/chai';
import type { StandardsPage } from '@halo-pamor/contract';
import { render } from 'lit';
import { withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import { idStandards } from '../../locale/id-standards.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { publicElements } from './elements.js';
import { HaloStandardsPage } from './halo-standards-page.js';
import { inventedStandards } from './invented-standards.fixture.js';
import { serviceSheet } from './standards-sheet.js';

function page(standards: () => Promise<StandardsPage> = () => Promise.resolve(inventedStandards)) {
  return staged(new HaloStandardsPage(), { standards });
}

const [first] = inventedStandards.services;
const name = first?.name ?? '';

async function opened(on: Staged<HaloStandardsPage>, title: string): Promise<void> {
  const found = on.all('.tile').find((tile) => tile.querySelector('b')?.textContent === title);
  expect(found, title).to.be.instanceOf(HTMLElement);
  if (found instanceof HTMLElement) found.click();
  await quiet(on.element);
}

describe('<halo-standards-page>', () => {
  beforeEach(() => registered(publicElements));
  afterEach(cleared);

  it('lists every service, says that it is free and where to complain', async () => {
    const on = await page();
    expect(on.all('.tile b').map(({ textContent }) => textContent)).to.deep.equal([
      name,
      'Layanan lain',
      'Informasi publik',
      'Sampaikan keluhan',
    ]);
    expect(on.words())
      .to.contain(inventedStandards.freeNotice)
      .and.contain(inventedStandards.contacts[0]?.name ?? '');
    await expectAccessible(on.element);
  });

  it('narrows to a unit, with its places and what of it is missing', async () => {
    const on = await page();
    await typed(on, 'unit', 'KECAMATAN');
    expect(on.all('.tile b').map(({ textContent }) => textContent)).to.deep.equal([
      name,
      'Informasi publik',
      'Sampaikan keluhan',
    ]);
    expect(on.words())
      .to.contain('Senin sampai Jumat, 08.00 sampai 15.00')
      .and.contain('Alamat Belum ada')
      .and.contain(inventedStandards.units[1]?.places[0] ?? '');
    await expectAccessible(on.element);
  });

  it('shows one service: six parts, the steps with pictures, and the eight of the office folded', async () => {
    const on = await page();
    await opened(on, name);
    expect(on.all('.screen > section.card').length).to.equal(7);
    expect(on.all('.fold section').length).to.equal(8);
    expect(on.all('.fold')[0]?.hasAttribute('open')).to.equal(false);
    expect(on.all('.steps li svg').length).to.equal(2);
    expect(on.words()).to.contain('1. Warga Meminta dijemput.').and.contain('Bisa juga di: Kecamatan');
    expect(on.words()).to.contain('Dari sumber lain').and.contain('Belum ada');
    for (const fold of on.all('details')) fold.setAttribute('open', '');
    await expectAccessible(on.element);
    expect(on.element.goBack()).to.equal(true);
    await quiet(on.element);
    expect(on.element.goBack()).to.equal(false);
  });

  it('says plainly that a service has no steps and no parts yet', async () => {
    const on = await page();
    await opened(on, 'Layanan lain');
    expect(on.words())
      .to.contain('Langkah layanan ini belum diterbitkan.')
      .and.contain('Kantor belum menerbitkan bagian ini.');
    await expectAccessible(on.element);
  });

  it('sorts information into the three classes of the law, those with nothing too', async () => {
    const on = await page();
    await opened(on, 'Informasi publik');
    expect(on.all('h3').map(({ textContent }) => textContent)).to.deep.equal([
      'Informasi berkala',
      'Informasi serta-merta',
      'Informasi setiap saat',
    ]);
    expect(on.words()).to.contain('Setahun sekali').and.contain('Belum ada yang diterbitkan.');
    await expectAccessible(on.element);
    await on.press('Kembali');
    expect(on.all('.tile')).to.have.length(4);
  });

  it('tells when it cannot be had, and tries again', async () => {
    let tries = 0;
    const on = await page(() => {
      tries += 1;
      return tries === 1
        ? Promise.reject(Object.assign(new Error('away'), { code: 'offline' }))
        : Promise.resolve(inventedStandards);
    });
    expect(on.all('.tile')).to.have.length(0);
    await expectAccessible(on.element);
    await on.press(id.retry);
    expect(on.all('.tile')).to.have.length(4);
  });

  it('prints all fourteen parts with how each stands', () => {
    const paper = document.createElement('div');
    if (first === undefined) throw new Error('no service');
    const { words } = inventedStandards;
    render(
      serviceSheet(
        { page: inventedStandards, terms: withCityWords(id, words), words: withCityWords(idStandards, words) },
        first,
      ),
      paper,
    );
    expect(paper.querySelectorAll('h2')).to.have.length(15);
    expect(paper.querySelectorAll('.standing')).to.have.length(15);
    expect(paper.textContent).to.contain('lapor.go.id');
  });
});
