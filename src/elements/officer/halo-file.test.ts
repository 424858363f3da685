import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { HaloFile } from './halo-file.js';
import { staging } from './officer-stage.fixture.js';

describe('halo-file', () => {
  afterEach(cleared);

  it('renders the documents that are whole and is accessible', async () => {
    const screen = await staging(HaloFile, inventedRequests.collected);
    expect(screen.all('[name="items"]')).to.have.length(1);
    await expectAccessible(screen.element);
  });

  it('asks with the number, and without it when there is none', async () => {
    const screen = await staging(HaloFile, inventedRequests.collected);
    await typed(screen, 'reference', ' EO-1 ');
    await screen.press('Sudah saya unggah');
    await typed(screen, 'reference', '');
    await screen.press('Sudah saya unggah');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], reference: 'EO-1' },
      { items: ['1'] },
    ]);
  });

  it('asks nothing when no document is chosen', async () => {
    const screen = await staging(HaloFile, inventedRequests.collected);
    await chosen(screen, 'items', '1');
    await screen.press('Sudah saya unggah');
    expect(screen.commands).to.have.length(0);
    expect(screen.words()).to.contain('Pilih paling sedikit satu dokumen.');
  });
});
