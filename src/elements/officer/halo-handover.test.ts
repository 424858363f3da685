import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { HaloHandover } from './halo-handover.js';
import { HaloNotDelivered } from './halo-not-delivered.js';
import { staging } from './officer-stage.fixture.js';

describe('halo-handover', () => {
  afterEach(cleared);

  it('asks to take out what is ready, and says where', async () => {
    const screen = await staging(HaloHandover, inventedRequests.ready);
    expect(screen.words()).to.contain('Kantor Kecamatan Bekasi Timur');
    await expectAccessible(screen.element);
    await screen.press('Sudah saya ambil');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([['take-out', { items: ['1'] }]]);
  });

  it('names old documents first and asks with who received', async () => {
    const screen = await staging(HaloHandover, inventedRequests.out);
    expect(screen.words()).to.contain('terima: KTP-el lama');
    await screen.press('Sudah diserahkan');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    await chosen(screen, 'relation', 'self');
    await screen.press('Sudah diserahkan');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], receivedBy: { name: 'Rudi Rekaan', relation: 'self' } },
    ]);
  });
});

describe('halo-not-delivered', () => {
  afterEach(cleared);

  it('asks with a reason and brings back to where it came from', async () => {
    const screen = await staging(HaloNotDelivered, inventedRequests.out);
    await screen.press('Simpan laporan');
    expect(screen.commands).to.have.length(0);
    await chosen(screen, 'reason', 'nobody-home');
    await chosen(screen, 'next', 'back');
    await expectAccessible(screen.element);
    await screen.press('Simpan laporan');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], reason: 'nobody-home', next: 'back', servicePoint: 'KEC-TIMUR' },
    ]);
  });

  it('wants a sentence when the reason is another', async () => {
    const screen = await staging(HaloNotDelivered, inventedRequests.out);
    await chosen(screen, 'reason', 'other');
    await chosen(screen, 'next', 'retry');
    await screen.press('Simpan laporan');
    expect(screen.commands).to.have.length(0);
    await typed(screen, 'note', 'Banjir.');
    await screen.press('Simpan laporan');
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], reason: 'other', next: 'retry', note: 'Banjir.' },
    ]);
  });
});
