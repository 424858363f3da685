import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedEntry, inventedOriginals, inventedRequests } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { HaloOfficerOriginals } from './halo-officer-originals.js';
import { HaloOfficerRequest } from './halo-officer-request.js';
import { staging } from './officer-stage.fixture.js';

const give = 'Serahkan ke kantor';
const home = 'Kembalikan ke warga';

describe('halo-officer-originals', () => {
  afterEach(cleared);

  it('says of each original where it is, how it looks and where it goes', async () => {
    const screen = await staging(HaloOfficerRequest, inventedOriginals.carried);
    const told = screen.words();
    expect(told).to.contain('Ada pada Anda sejak').and.contain('Keadaan: Agak usang');
    expect(told).to.contain('Keadaan: Ada yang rusak: Sobek di lipatan.Harus kembali paling lambat');
    expect(told).to.contain('Disimpan kantor, tidak kembali ke warga.');
    await expectAccessible(screen.element);
    cleared();
    const none = await staging(HaloOfficerRequest, inventedRequests.submitted);
    expect(none.words()).not.to.contain('Surat asli');
  });

  it('gives what is chosen to a service point, which has to be named', async () => {
    const screen = await staging(HaloOfficerOriginals, inventedOriginals.carried);
    await screen.press(give);
    await screen.press('Serahkan');
    expect(screen.words()).to.contain('Pilih tempat layanannya.');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    await chosen(screen, 'originals', '1');
    await typed(screen, 'originals-point', 'KEC-TIMUR');
    await screen.press('Serahkan');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['hand-over-originals', { originals: ['2'], to: { kind: 'desk', servicePoint: 'KEC-TIMUR' } }],
    ]);
  });

  it('brings home only what is lent', async () => {
    const screen = await staging(HaloOfficerOriginals, inventedOriginals.carried);
    await screen.press(home);
    await expectAccessible(screen.element);
    await screen.press('Serahkan ke warga');
    expect(screen.commands.map(({ payload }) => payload)).to.deep.equal([
      { originals: ['2'], to: { kind: 'citizen' } },
    ]);
  });

  it('lets a family without the app sign for what comes home, before a witness', async () => {
    const view = { ...inventedOriginals.carried, citizen: null };
    const screen = await staging(HaloOfficerOriginals, view);
    await screen.press(home);
    await expectAccessible(screen.element);
    await screen.press('Serahkan ke warga');
    expect(screen.commands).to.have.length(0);
    await screen.press('Tidak bisa tanda tangan');
    await typed(screen, 'mark', 'Siti Rekaan');
    await chosen(screen, 'witnessRelation', 'neighbour');
    await typed(screen, 'witness', 'Rekaan Tetangga');
    await screen.press('Serahkan ke warga');
    const witness = { name: 'Rekaan Tetangga', relation: 'neighbour' };
    const [asked] = screen.commands;
    expect(asked?.type).to.equal('accept-originals');
    expect(asked?.payload).to.deep.include({ proof: { kind: 'signature', mark: 'Siti Rekaan', witness } });
    expect(asked?.payload).to.have.nested.property('originals[0].id', '2');
  });

  it('leaves nothing to do while the office has not answered, and none with what waits on this phone', async () => {
    const screen = await staging(HaloOfficerOriginals, inventedOriginals.offered);
    expect(screen.words()).to.contain('Kantor belum menjawab.');
    expect(screen.all('button')).to.have.length(0);
    cleared();
    const view = inventedOriginals.carried;
    const payload = { originals: ['1', '2'], to: { kind: 'desk', servicePoint: 'KEC-TIMUR' } };
    const entries = [inventedEntry(view, 'hand-over-originals', payload)];
    const waiting = await staging(HaloOfficerOriginals, view, { entries });
    expect(waiting.words()).to.contain('Ada pada Anda').and.not.to.contain(give);
  });

  it('takes what was handed over once it is said how it looks', async () => {
    const screen = await staging(HaloOfficerOriginals, inventedOriginals.arriving);
    expect(screen.words()).to.contain('Diserahkan kepada Anda').and.contain('Ada yang tidak cocok');
    await screen.press('Sudah saya terima');
    expect(screen.words()).to.contain('Pilih keadaannya dulu.');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    await chosen(screen, 'condition-2', 'incomplete');
    await typed(screen, 'condition-note-2', 'Halaman dua tidak ada.');
    await screen.press('Sudah saya terima');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['accept-originals', { originals: [{ id: '2', condition: 'incomplete', note: 'Halaman dua tidak ada.' }] }],
    ]);
  });

  it('sends back what does not fit, with a reason and after a second question', async () => {
    const screen = await staging(HaloOfficerOriginals, inventedOriginals.arriving);
    await screen.press('Tidak cocok');
    await screen.press('Kembalikan ke pengirim');
    expect(screen.words()).to.contain('Pilih dulu apa yang tidak cocok.');
    await chosen(screen, 'dispute', 'wrong-paper');
    await expectAccessible(screen.element);
    await screen.press('Kembalikan ke pengirim');
    await screen.press('Periksa lagi');
    expect(screen.commands).to.have.length(0);
    await screen.press('Kembalikan ke pengirim');
    await screen.press('Ya, kembalikan');
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['dispute-originals', { originals: ['2'], reason: 'wrong-paper' }],
    ]);
  });
});
