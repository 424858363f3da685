import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../../shared/accessible.fixture.js';
import { chosen, cleared, quiet, registered, staged, typed, type Staged } from '../../shared/staged.fixture.js';
import { officerElements } from '../elements.js';
import { officerStage } from '../officer-stage.fixture.js';
import { practiceElements } from './elements.js';
import { HaloPractice } from './halo-practice.js';

function practice(): Promise<Staged<HaloPractice>> {
  registered({ ...officerElements, ...practiceElements });
  const element = new HaloPractice();
  element.stage = officerStage();
  return staged(element);
}

/** Opens a task of the guided list. */
async function open(screen: Staged<HaloPractice>, title: string): Promise<void> {
  const tile = screen.all('.tile').find((each) => each.querySelector('b')?.textContent === title);
  expect(tile, title).to.be.instanceOf(HTMLElement);
  if (tile instanceof HTMLElement) tile.click();
  await quiet(screen.element);
}

/** Back to the guided list. */
async function back(screen: Staged<HaloPractice>): Promise<void> {
  while (screen.element.goBack()) await quiet(screen.element);
  await quiet(screen.element);
}

/** What reached the world outside the practice. */
function left(screen: Staged<HaloPractice>): unknown[] {
  return [...screen.commands, ...screen.loaded, ...screen.drafts, ...screen.attached, ...screen.kept];
}

describe('halo-practice', () => {
  afterEach(cleared);

  it('renders the guided list, marked as practice on every screen, and is accessible', async () => {
    const screen = await practice();
    await expectAccessible(screen.element);
    for (const title of ['Jadwalkan kunjungan', 'Terima berkas', 'Kembalikan surat asli']) {
      await open(screen, title);
      expect(screen.words()).to.contain('LATIHAN').and.to.contain('Tidak ada yang terkirim').and.to.contain('Gratis');
      await expectAccessible(screen.element);
      await back(screen);
    }
    expect(left(screen)).to.deep.equal([]);
  });

  it('agrees a visit with the officer’s own screens, and nothing of it gets out', async () => {
    const screen = await practice();
    await open(screen, 'Jadwalkan kunjungan');
    await screen.press('Jadwalkan kunjungan');
    await chosen(screen, 'day', '2026-11-22');
    await chosen(screen, 'span', '13:00-15:00');
    await screen.press('Simpan jadwal');
    expect(screen.words()).to.contain('Mulai kunjungan');
    await back(screen);
    expect(screen.all('.done')).to.have.length(1);
    expect(left(screen)).to.deep.equal([]);
    await screen.press('Ulangi dari awal');
    expect(screen.all('.done')).to.have.length(0);
  });

  it('refuses a wrong code as the gateway would, and delivers with the right one', async () => {
    const screen = await practice();
    await open(screen, 'Serahkan dokumen dengan kode');
    await screen.press('Serahkan dokumen');
    await chosen(screen, 'relation', 'self');
    await typed(screen, 'receiver', 'Rudi Latihan');
    await typed(screen, 'code', '000000');
    await screen.press('Sudah diserahkan');
    expect(screen.words()).to.contain('Sisa 4 kali lagi');
    await typed(screen, 'code', '123456');
    await screen.press('Sudah diserahkan');
    await back(screen);
    expect(screen.all('.done')).to.have.length(1);
    expect(left(screen)).to.deep.equal([]);
  });

  it('is left with one press', async () => {
    const screen = await practice();
    await open(screen, 'Terima berkas');
    await screen.press('Keluar');
    expect(screen.navigated).to.deep.equal([{ view: 'home', replace: true }]);
  });
});
