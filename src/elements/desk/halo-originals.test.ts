import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import { lentOriginals } from './lent-originals.fixture.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, quiet, typed, type Staged } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloCheck } from './halo-check.js';
import { HaloOriginals } from './halo-originals.js';

const { toDesk, atDesk, outAfterEnd } = lentOriginals;
const { officer } = inventedPeople;

/** Answers the second question with what it asks for. */
async function sure(of: Staged<HaloOriginals>): Promise<void> {
  await expectAccessible(of.element);
  const [yes] = of.all('dialog button').filter((each) => each instanceof HTMLElement);
  expect(yes, 'a second question').to.be.instanceOf(HTMLElement);
  yes?.click();
  await quiet(of.element);
}

const sent = (of: Staged<HaloOriginals>) => of.commands.map(({ type, payload }) => [type, payload]);

describe('halo-originals', () => {
  afterEach(cleared);

  it('stands in the check only when an original left the house, as do warnings and the door', async () => {
    const check = await desking(HaloCheck, inventedRequests.submitted);
    for (const part of ['halo-originals', 'halo-warnings', 'halo-door']) expect(check.all(part)).to.have.length(0);
  });

  it('says how each paper looks, who has it since when and where it goes', async () => {
    const screen = await desking(HaloOriginals, atDesk);
    expect(screen.words()).to.contain('Ada di Kantor Kecamatan Bekasi Timur sejak');
    expect(screen.words()).to.contain('Agak usang. Lipatan tengah tipis').and.contain('Harus kembali ke warga');
    expect(screen.words()).to.contain('Sudah disimpan kantor sejak').and.not.to.contain('Tidak cocok');
    await expectAccessible(screen.element);
  });

  it('accepts with one press what looks as it was noted', async () => {
    const screen = await desking(HaloOriginals, toDesk);
    await expectAccessible(screen.element);
    await screen.press('Terima');
    expect(sent(screen)).to.deep.equal([
      ['accept-originals', { originals: [{ id: '1', condition: 'worn', note: 'Lipatan tengah tipis' }] }],
    ]);
  });

  it('asks in what a paper differs from what was noted', async () => {
    const screen = await desking(HaloOriginals, toDesk);
    await typed(screen, 'condition-1', 'damaged');
    await screen.press('Terima');
    expect(screen.words()).to.contain('Tulis apa yang berbeda');
    expect(screen.commands).to.have.length(0);
    await expectAccessible(screen.element);
    await typed(screen, 'note-1', 'Sobek di sudut');
    await screen.press('Terima');
    expect(sent(screen)).to.deep.equal([
      ['accept-originals', { originals: [{ id: '1', condition: 'damaged', note: 'Sobek di sudut' }] }],
    ]);
  });

  it('objects with a reason and after a second question', async () => {
    const screen = await desking(HaloOriginals, toDesk);
    await screen.press('Tidak cocok');
    await screen.press('Catat tidak cocok');
    expect(screen.words()).to.contain('Pilih alasannya dulu.');
    await chosen(screen, 'reason', 'missing');
    await screen.press('Catat tidak cocok');
    expect(screen.commands).to.have.length(0);
    const forms = screen.all('halo-dispute');
    expect(forms).to.have.length(1);
    await sure(screen);
    expect(sent(screen)).to.deep.equal([['dispute-originals', { originals: ['1'], reason: 'missing' }]]);
    expect(screen.all('halo-dispute')).to.have.length(0);
  });

  it('hands on what goes home, and nothing that stays: to the officer, or to the citizen who came', async () => {
    const first = await desking(HaloOriginals, atDesk);
    await first.press(`Serahkan ke ${officer.name}`);
    await sure(first);
    expect(sent(first)).to.deep.equal([
      ['hand-over-originals', { originals: ['1'], to: { kind: 'officer', id: officer.id } }],
    ]);
    const second = await desking(HaloOriginals, atDesk);
    await second.press('Serahkan ke warga di loket');
    await sure(second);
    expect(sent(second)).to.deep.equal([['hand-over-originals', { originals: ['1'], to: { kind: 'citizen' } }]]);
  });

  it('lets those who only read do nothing', async () => {
    for (const request of [toDesk, atDesk]) {
      const screen = await desking(HaloOriginals, request, {}, inventedState('supervisor'));
      expect(screen.all('button')).to.have.length(0);
      await expectAccessible(screen.element);
      cleared();
    }
  });

  it('stands in the check with its warnings, also when the request is over', async () => {
    const check = await desking(HaloCheck, outAfterEnd);
    expect(check.words()).to.contain('Kartu Keluarga asli belum sampai').and.contain('Surat asli');
    expect(check.words()).to.contain(`Diserahkan ke ${officer.name}`);
    await expectAccessible(check.element);
  });
});
