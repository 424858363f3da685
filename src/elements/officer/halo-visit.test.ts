import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests, play, submittedByCouple } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, staged, typed } from '../shared/staged.fixture.js';
import { HaloVisit } from './halo-visit.js';
import { officerStage, staging } from './officer-stage.fixture.js';

const offline = { connection: { online: false, loaded: true, problem: 'offline' } };

describe('halo-visit', () => {
  afterEach(cleared);

  it('renders each paper with what to do, alternatives together, and what is missing', async () => {
    const visit = await staging(HaloVisit, inventedRequests.started);
    expect(visit.all('.check')).to.have.length(5);
    expect(visit.all('.either .check')).to.have.length(2);
    expect(visit.words()).to.contain('Aslinya diserahkan, tidak kembali');
    expect(visit.words()).to.contain(
      'Masih kurang: Kartu Keluarga; salah satu dari Surat keterangan lahir / Surat pernyataan kelahiran (F-2.03)',
    );
  });

  it('is accessible, with a fault too', async () => {
    const visit = await staging(HaloVisit, inventedRequests.started);
    await chosen(visit, 'waive-KK');
    await visit.press('Simpan');
    expect(visit.words()).to.contain('Tulis alasannya');
    expect(visit.commands).to.have.length(0);
    await expectAccessible(visit.element);
  });

  it('asks for all that was marked, without signal too, and leaves once it is kept', async () => {
    const visit = await staging(HaloVisit, inventedRequests.today, offline);
    await chosen(visit, 'paper-SK-POLISI');
    await chosen(visit, 'waive-KK');
    await typed(visit, 'note-KK', ' Sudah di data. ');
    await visit.press('Simpan');
    expect(visit.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      [
        'collect-papers',
        {
          papers: [
            { code: 'SK-POLISI', outcome: 'collected' },
            { code: 'KK', outcome: 'waived', note: 'Sudah di data.' },
          ],
        },
      ],
    ]);
    expect(visit.backs()).to.equal(1);
  });

  it('asks how an original looks once it is ticked, and wants no answer', async () => {
    const visit = await staging(HaloVisit, inventedRequests.today);
    expect(visit.words()).not.to.contain('Bagaimana keadaan aslinya?');
    await chosen(visit, 'paper-SK-POLISI');
    expect(visit.words()).to.contain('Bagaimana keadaan aslinya?');
    expect(visit.all('[name="condition-SK-POLISI"]')).to.have.length(4);
    expect(visit.all('[name="condition-SK-POLISI"]:checked')).to.have.length(0);
    await chosen(visit, 'condition-SK-POLISI', 'damaged');
    await typed(visit, 'condition-note-SK-POLISI', ' Sobek. ');
    await expectAccessible(visit.element);
    await chosen(visit, 'paper-KK');
    await visit.press('Simpan');
    expect(visit.commands.map(({ payload }) => payload)).to.deep.equal([
      {
        papers: [
          { code: 'SK-POLISI', outcome: 'collected', original: { condition: 'damaged', note: 'Sobek.' } },
          { code: 'KK', outcome: 'collected' },
        ],
      },
    ]);
  });

  it('lends a paper that otherwise stays at home, and keeps that when the page is lost', async () => {
    const visit = await staging(HaloVisit, inventedRequests.today);
    expect(visit.all('[name="lent-KK"]')).to.have.length(0);
    await chosen(visit, 'paper-KK');
    expect(visit.all('[name="condition-KK"]')).to.have.length(0);
    await chosen(visit, 'lent-KK');
    await chosen(visit, 'condition-KK', 'worn');
    await expectAccessible(visit.element);
    const kept = visit.drafts.at(-1);
    cleared();
    const again = new HaloVisit();
    again.stage = { ...officerStage(), draft: kept };
    again.request = inventedRequests.today;
    const second = await staged(again);
    await second.press('Simpan');
    await second.press('Simpan yang sudah ada');
    expect(second.commands.map(({ payload }) => payload)).to.deep.equal([
      { papers: [{ code: 'KK', outcome: 'collected', original: { condition: 'worn' } }] },
    ]);
  });

  it('asks once more before a visit ends with papers missing', async () => {
    const visit = await staging(HaloVisit, inventedRequests.started);
    await chosen(visit, 'paper-KK');
    await visit.press('Simpan');
    await visit.press('Periksa lagi');
    expect(visit.commands).to.have.length(0);
    await visit.press('Simpan');
    await visit.press('Simpan yang sudah ada');
    expect(visit.commands).to.have.length(1);
  });

  it('keeps each mark at once, takes it up again after the page was lost, and forgets it once it is saved', async () => {
    const visit = await staging(HaloVisit, inventedRequests.today);
    await chosen(visit, 'paper-SK-POLISI');
    await chosen(visit, 'paper-KK');
    const kept = visit.drafts.at(-1);
    cleared();
    const again = new HaloVisit();
    again.stage = { ...officerStage(), draft: kept };
    again.request = inventedRequests.today;
    const second = await staged(again);
    expect([...again.draft.keys()]).to.deep.equal(['SK-POLISI', 'KK']);
    await second.press('Simpan');
    expect(second.commands).to.have.length(1);
    expect(second.drafts).to.deep.equal([null]);
    cleared();
    const other = new HaloVisit();
    other.stage = { ...officerStage(), draft: kept };
    other.request = inventedRequests.started;
    await staged(other);
    expect(other.draft.size).to.equal(0);
  });

  it('takes the papers of two people as two, each with whose it is', async () => {
    const visit = await staging(HaloVisit, play(51, [submittedByCouple('11-20T07:30')]));
    expect(visit.words()).to.contain('milik Joko Rekaan').and.contain('milik Rini Rekaan');
    await chosen(visit, 'paper-KTP-LAMA--2');
    await chosen(visit, 'paper-KK');
    expect(visit.words()).to.match(/Masih kurang: [^;]*, milik Joko Rekaan/);
    expect(visit.words()).not.to.match(/Masih kurang: [^;]*, milik Rini Rekaan/);
    await expectAccessible(visit.element);
  });

  it('shows why a paper came back and leaves out what is accepted', async () => {
    const visit = await staging(HaloVisit, inventedRequests.returned);
    expect(visit.words()).to.contain('Fotonya kurang jelas. Perlu difoto ulang. Sudut kanan gelap.');
    expect(visit.all('[name="paper-SK-POLISI"]')).to.have.length(0);
  });
});
