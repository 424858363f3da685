import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedHandovers, inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloDoor } from './halo-door.js';

const told = { badge: null, words: ['kebun', 'melati'], digits: '0412', until: '2026-11-21T02:08:30.000Z' };

const shown = (request: HaloDoor['request']) => desking(HaloDoor, request, { badge: () => Promise.resolve(told) });

describe('halo-door', () => {
  afterEach(cleared);

  it('reads out the words of the officer at the door, when it is asked', async () => {
    const screen = await shown(inventedRequests.started);
    expect(screen.words()).not.to.contain('kebun');
    await screen.press('Tampilkan kata pengenal');
    expect(screen.words()).to.contain('kebun melati').and.contain('0 4 1 2');
    await expectAccessible(screen.element);
  });

  it('says nothing while nobody is at the door and nothing is wrong', async () => {
    const screen = await shown(inventedRequests.filed);
    expect(screen.words().trim()).to.equal('');
  });

  it('warns of a code that was tried too often, and lets a report be seen to', async () => {
    const locked = await shown(inventedHandovers.lockedCode);
    expect(locked.words()).to.contain('Kode serah terima terkunci').and.not.to.contain('Sudah ditangani');
    await expectAccessible(locked.element);
    const warning = { id: '1', kind: 'badge-reported', at: '2026-11-21T01:00:00.000Z', closedAt: null } as const;
    const reported = await shown({ ...inventedRequests.filed, warnings: [warning] });
    expect(reported.words()).to.contain('Warga melaporkan petugas di depan pintu');
    await reported.press('Sudah ditangani');
    expect(reported.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['close-warning', { warning: '1' }],
    ]);
  });
});
