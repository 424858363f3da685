import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedEntry, inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared } from '../shared/staged.fixture.js';
import { HaloOfficerRequest } from './halo-officer-request.js';
import { staging } from './officer-stage.fixture.js';

describe('halo-officer-request', () => {
  afterEach(cleared);

  it('renders the next step of each place of the way', async () => {
    const steps = {
      submitted: 'Jadwalkan kunjungan',
      today: 'Mulai kunjungan',
      started: 'Terima berkas',
      collected: 'Unggah ke e-OPen',
      returned: 'Terima berkas',
      ready: 'Ambil dokumen',
      out: 'Serahkan dokumen',
    } as const;
    for (const [place, step] of Object.entries(steps)) {
      const found = Object.entries(inventedRequests).find(([name]) => name === place)?.[1];
      if (found === undefined) expect.fail(place);
      const screen = await staging(HaloOfficerRequest, found);
      expect(
        screen.all('.button.main').map((button) => button.textContent.trim()),
        place,
      ).to.deep.equal([step]);
      cleared();
    }
  });

  it('is accessible', async () => {
    for (const view of Object.values(inventedRequests)) {
      const { element } = await staging(HaloOfficerRequest, view);
      await expectAccessible(element);
      cleared();
    }
  });

  it('asks to start the visit, then goes to the papers', async () => {
    const screen = await staging(HaloOfficerRequest, inventedRequests.today);
    await screen.press('Mulai kunjungan');
    expect(screen.commands.map((command) => command.type)).to.deep.equal(['start-visit']);
    expect(screen.navigated).to.deep.equal([{ view: 'visit', requestId: inventedRequests.today.id }]);
  });

  it('asks to start again where the officer comes back on another day and never ended the first visit', async () => {
    const now = () => new Date('2026-11-22T02:00:00.000Z');
    const screen = await staging(HaloOfficerRequest, inventedRequests.started, { now });
    expect(screen.words()).not.to.contain('Tunjukkan tanda pengenal');
    await screen.press('Mulai kunjungan');
    expect(screen.commands.map((command) => command.type)).to.deep.equal(['start-visit']);
  });

  it('shows a refused command with its sentence, and nothing as received that waits', async () => {
    const view = inventedRequests.collected;
    const files = inventedEntry(view, 'file-items', { items: ['1'] });
    const parked = { ...files, state: 'parked', lastProblem: 'illegal-transition' } as const;
    const screen = await staging(HaloOfficerRequest, view, { entries: [parked] });
    expect(screen.words()).to.contain('Keadaannya sudah berubah');
    cleared();
    const waits = await staging(HaloOfficerRequest, view, { entries: [files] });
    expect(waits.all('.pill').map((pill) => pill.textContent.trim())).to.deep.equal(['Berkas dijemput']);
    expect(waits.words()).to.contain('Ada surat asli yang perlu Anda urus');
  });
});
