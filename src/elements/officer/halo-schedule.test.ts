import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { HaloSchedule } from './halo-schedule.js';
import { staging } from './officer-stage.fixture.js';

describe('halo-schedule', () => {
  afterEach(cleared);

  it('renders what the citizen wished and proposes it', async () => {
    const screen = await staging(HaloSchedule, inventedRequests.submitted);
    expect(screen.words()).to.contain('Selasa, 24 November 2026, pagi');
    expect(screen.element.day).to.equal('2026-11-24');
    expect(screen.words()).to.contain('Hari libur: Libur rekaan');
  });

  it('is accessible, with faults too', async () => {
    const screen = await staging(HaloSchedule, inventedRequests.today);
    await chosen(screen, 'span', 'own');
    await screen.press('Simpan jadwal');
    expect(screen.commands).to.have.length(0);
    expect(screen.words()).to.contain('Pilih jamnya dulu');
    await expectAccessible(screen.element);
  });

  it('asks for the span in UTC by the clock of the city', async () => {
    const screen = await staging(HaloSchedule, inventedRequests.submitted);
    await chosen(screen, 'day', '2026-11-22');
    await chosen(screen, 'span', '13:00-15:00');
    await screen.press('Simpan jadwal');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['agree-visit', { from: '2026-11-22T06:00:00.000Z', to: '2026-11-22T08:00:00.000Z', purpose: 'collect' }],
    ]);
    expect(screen.backs()).to.equal(1);
  });

  it('moves a visit that is agreed, also to a span of its own', async () => {
    const screen = await staging(HaloSchedule, inventedRequests.today);
    await chosen(screen, 'day', '2026-11-23');
    await chosen(screen, 'span', 'own');
    await typed(screen, 'from', '07:15');
    await typed(screen, 'to', '08:00');
    await screen.press('Simpan jadwal');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['move-visit', { from: '2026-11-23T00:15:00.000Z', to: '2026-11-23T01:00:00.000Z' }],
    ]);
  });

  it('agrees on a delivery when documents are on their way', async () => {
    const screen = await staging(HaloSchedule, inventedRequests.out);
    await chosen(screen, 'span', '15:00-17:00');
    await screen.press('Simpan jadwal');
    expect(screen.commands[0]?.payload).to.deep.include({ purpose: 'deliver' });
  });
});
