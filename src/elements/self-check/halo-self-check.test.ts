import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { selfCheckElements } from './elements.js';
import { HaloSelfCheck } from './halo-self-check.js';
import { inventedSelfCheck } from './invented-self-check.fixture.js';

const { route: _route, ...given } = inventedState('supervisor', { canGoBack: true });

async function shown(): Promise<Staged<HaloSelfCheck>> {
  const element = new HaloSelfCheck();
  element.given = given;
  const on = await staged(element, { 'self-check': () => Promise.resolve(inventedSelfCheck) });
  await quiet(element);
  return on;
}

describe('halo-self-check', () => {
  beforeEach(() => registered(selfCheckElements));
  afterEach(cleared);

  it('shows each point with the rows that prove it, and no number where nothing does', async () => {
    const on = await shown();
    const words = on.words();
    expect(words).to.contain('Nilai 25').and.contain('1 dari 2 titik punya bukti').and.contain('Bobot 21,85%');
    expect(words).to.contain('/v1/standards#KK/fee').and.contain('2 baris');
    expect(on.all('.point')[1]?.textContent)
      .to.contain('Belum ada bukti')
      .and.contain('Daftar sarana tiap unit.')
      .and.not.match(/\d/);
    await expectAccessible(on.element);
  });

  it('marks the bounds that nobody has confirmed', async () => {
    const on = await shown();
    expect(on.words()).to.contain('Kategori E, Terendah: 0 sampai 31,99 (belum dipastikan, perkiraan)');
    expect(on.all('tbody tr')[0]?.textContent).to.contain('belum dipastikan, perkiraan');
  });

  it('has no score in a way of assessing that nothing proves, and says that its weights are not sure', async () => {
    const on = await shown();
    await typed(on, 'way', 'opini-2025');
    expect(on.words()).to.contain('Belum ada nilai').and.contain('belum dipastikan');
    expect(on.words()).not.to.contain('Nilai 25');
  });
});
