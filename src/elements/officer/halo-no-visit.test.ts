import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { HaloNoVisit } from './halo-no-visit.js';
import { HaloOfficerRequest } from './halo-officer-request.js';
import { staging } from './officer-stage.fixture.js';

describe('halo-no-visit', () => {
  afterEach(cleared);

  it('is reached from a request with a visit, and from no other', async () => {
    const today = await staging(HaloOfficerRequest, inventedRequests.today);
    await today.press('Kunjungan tidak jadi');
    expect(today.navigated).to.deep.equal([{ view: 'no-visit', requestId: inventedRequests.today.id }]);
    cleared();
    const without = await staging(HaloOfficerRequest, inventedRequests.submitted);
    expect(without.words()).not.to.contain('Kunjungan tidak jadi');
  });

  it('asks for the reason, and for words where it is another one', async () => {
    const screen = await staging(HaloNoVisit, inventedRequests.started);
    await screen.press('Simpan, kunjungan tidak jadi');
    await chosen(screen, 'reason', 'other');
    await screen.press('Simpan, kunjungan tidak jadi');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    await typed(screen, 'note', 'Jalan ditutup hajatan.');
    await screen.press('Simpan, kunjungan tidak jadi');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['fail-visit', { reason: 'other', note: 'Jalan ditutup hajatan.' }],
    ]);
    expect(screen.backs()).to.equal(1);
  });

  it('tells on the request why the last visit failed, and offers another', async () => {
    const screen = await staging(HaloOfficerRequest, inventedRequests.missed);
    expect(screen.words()).to.contain('Kunjungan 20 Nov gagal: Tidak ada orang di rumah. Anak tetangga bilang sore.');
    expect(screen.words()).to.contain('Jadwalkan kunjungan');
    await expectAccessible(screen.element);
  });
});
