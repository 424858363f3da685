import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, typed } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloReassign } from './halo-reassign.js';

const officers = [
  { id: 'satgas-1', name: 'Budi Rekaan', phone: '+62 800-000-0001', areas: ['32.75.01.1002/007'] },
  { id: 'satgas-2', name: 'Wati Rekaan', phone: '+62 800-000-0002', areas: ['32.75.01.1002/008'] },
];

describe('halo-reassign', () => {
  afterEach(cleared);

  it('reads the officers of the district, says that they are invented, and leaves out the present one', async () => {
    const part = await desking(HaloReassign, inventedRequests.filed, {
      officers: () => Promise.resolve({ invented: true, officers }),
    });
    await quiet(part.element);
    expect(part.loaded.map((of) => (of.what === 'officers' ? of.area : of.what))).to.deep.equal(['32.75.01']);
    expect(part.words()).to.contain('Daftar nama ini rekaan.');
    expect(part.all('option').map((option) => option.textContent)).to.deep.equal([
      'Pilih …',
      'Wati Rekaan (RW 008 Margahayu)',
    ]);
    await expectAccessible(part.element);
  });

  it('asks for the officer that was picked, after a yes', async () => {
    const part = await desking(HaloReassign, inventedRequests.filed, {
      officers: () => Promise.resolve({ invented: true, officers }),
    });
    await part.press('Ganti');
    expect(part.words()).to.contain('Pilih penggantinya dulu.');
    await typed(part, 'to', 'satgas-2');
    await part.press('Ganti');
    const yes = part.all('dialog .main')[0];
    if (yes instanceof HTMLElement) yes.click();
    await quiet(part.element);
    expect(part.commands.map(({ payload }) => payload)).to.deep.equal([{ officer: 'satgas-2' }]);
  });

  it('says why the officers could not be read', async () => {
    const part = await desking(HaloReassign, inventedRequests.filed);
    expect(part.words()).to.contain('Tidak ada sinyal');
  });
});
