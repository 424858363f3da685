import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedEntry, inventedRequests } from '../shared/invented-requests.fixture.js';
import type { RoleView } from '../shared/session-state.js';
import { cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { officerElements } from './elements.js';
import { HaloDayList } from './halo-day-list.js';
import { officerStage } from './officer-stage.fixture.js';

function list(more: Partial<RoleView> = {}): Promise<Staged<HaloDayList>> {
  registered(officerElements);
  const element = new HaloDayList();
  element.stage = officerStage(more);
  return staged(element);
}

describe('halo-day-list', () => {
  afterEach(cleared);

  it('renders groups in the order of the day, each with its number', async () => {
    const day = await list();
    const groups = day.all('.group h3').map((heading) => heading.textContent);
    expect(groups).to.deep.equal([
      'Hari ini',
      'Permintaan baru',
      'Perlu dijadwalkan lagi',
      'Perlu diunggah',
      'Siap diambil',
      'Berkas dikembalikan',
      'Kunjungan berikutnya',
      'Menunggu pihak lain',
    ]);
    expect(day.all('.group .count')[0]?.textContent).to.equal('4');
    expect(day.words()).to.contain('Terlewat, 20 Nov');
  });

  it('is accessible, also empty, loading, without signal and after a failure', async () => {
    const entries = [inventedEntry(inventedRequests.collected, 'file-items', { items: ['1'] })];
    const states: Partial<RoleView>[] = [
      {},
      { views: [] },
      { views: [], connection: { online: true, loaded: false, problem: null } },
      { views: [], connection: { online: false, loaded: false, problem: 'offline' } },
      { entries, connection: { online: false, loaded: true, problem: 'offline' } },
    ];
    for (const state of states) {
      const { element } = await list(state);
      await expectAccessible(element);
      cleared();
    }
  });

  it('asks for the request that is pressed', async () => {
    const day = await list();
    await day.press('Siti Rekaan');
    expect(day.navigated).to.deep.equal([{ view: 'request', requestId: inventedRequests.submitted.id }]);
  });

  it('finds by words and says when nothing fits', async () => {
    const day = await list();
    await typed(day, 'search', 'gang mawar');
    expect(day.all('.task')).to.have.length(1);
    await typed(day, 'search', 'tidak ada orangnya');
    expect(day.words()).to.contain('Tidak ada yang cocok');
  });

  it('says on the card what is still on this phone, and takes the step as done', async () => {
    const entries = [inventedEntry(inventedRequests.collected, 'file-items', { items: ['1'] })];
    const day = await list({ entries });
    const card = day.all('.task').find((task) => task.textContent.includes('Eko Rekaan'));
    expect(card?.textContent).to.contain('Tersimpan di HP ini, belum terkirim');
    expect(card?.textContent).to.contain('Menunggu pihak lain');
    day.element.stage = officerStage({
      entries: entries.map((entry) => ({ ...entry, state: 'parked', lastProblem: 'illegal-transition' })),
    });
    await quiet(day.element);
    expect(day.words()).to.contain('Unggah ke e-OPen: belum berhasil');
  });
});
