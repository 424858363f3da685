import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { lentOriginals } from './lent-originals.fixture.js';
import { inventedHandovers, inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloWarnings } from './halo-warnings.js';

const shown = (request: HaloWarnings['request']) => desking(HaloWarnings, request);

describe('halo-warnings', () => {
  afterEach(cleared);

  it('names the paper, says what to do, and who has it, of what ends with its cause', async () => {
    const screen = await shown(lentOriginals.outAfterEnd);
    const { officer } = lentOriginals.outAfterEnd;
    expect(screen.words()).to.contain('Kartu Keluarga asli belum sampai').and.contain('kabari warga');
    expect(screen.words()).to.contain(`Tanyakan kepada ${officer?.name ?? '-'} apakah suratnya sudah sampai`);
    expect(screen.words()).to.contain('hilang sendiri').and.not.to.contain('Sudah ditangani');
    await expectAccessible(screen.element);
    const locked = await shown(inventedHandovers.lockedCode);
    expect(locked.words()).to.contain('Kode serah terima terkunci').and.not.to.contain('Sudah ditangani');
    await expectAccessible(locked.element);
  });

  it('is closed after a second question, and not before', async () => {
    const warning = { id: '1', kind: 'badge-reported', at: '2026-11-21T01:00:00.000Z', closedAt: null } as const;
    for (const request of [lentOriginals.disputed, { ...inventedRequests.filed, warnings: [warning] }]) {
      const screen = await shown(request);
      const press = async (which: 'first' | 'last') => {
        await screen.press('Sudah ditangani');
        await expectAccessible(screen.element);
        const buttons = screen.all('dialog button').filter((each) => each instanceof HTMLElement);
        buttons.at(which === 'first' ? 0 : -1)?.click();
        await screen.element.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      };
      await press('last');
      expect(screen.commands).to.have.length(0);
      await press('first');
      expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
        ['close-warning', { warning: '1' }],
      ]);
      cleared();
    }
  });
});
