import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { cleared } from '../shared/staged.fixture.js';
import { wholeDesk } from './desk-stage.fixture.js';

describe('halo-batch', () => {
  afterEach(cleared);

  it('renders what is to be printed, also what waits for the centre, and is accessible', async () => {
    const desk = await wholeDesk('operator', { route: { view: 'print' } });
    expect(desk.all('.cells b').map((name) => name.textContent)).to.deep.equal(['Hadi Rekaan', 'Lina Rekaan']);
    expect(desk.words()).to.contain('Dibuat Sabtu, 21 November 2026');
    await expectAccessible(desk.element);
  });

  it('asks once for each request that was picked and says what became of them', async () => {
    const desk = await wholeDesk('operator', { route: { view: 'print' } });
    await desk.press('Tandai sudah dicetak');
    expect(desk.words()).to.contain('Pilih paling sedikit satu.');
    await desk.press('Pilih semua');
    await desk.press('Tandai sudah dicetak');
    expect(desk.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['print-items', { items: ['1'] }],
      ['print-items', { items: ['1'] }],
    ]);
    expect(desk.words()).to.contain('2 permintaan sudah ditandai.');
  });

  it('marks ready at the operator’s own service point, and tells of refusals', async () => {
    const verdict = { outcome: 'refused', problem: 'illegal-transition' } as const;
    const desk = await wholeDesk('operator', { route: { view: 'ready' } }, { verdict });
    await expectAccessible(desk.element);
    await desk.press('Pilih semua');
    await desk.press('Tandai siap');
    expect(desk.commands.map(({ payload }) => payload)).to.deep.equal([{ items: ['1'], servicePoint: 'KEC-TIMUR' }]);
    expect(desk.words()).to.contain('1 permintaan belum berhasil. Keadaannya sudah berubah.');
  });
});
