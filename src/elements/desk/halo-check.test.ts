import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests, play, submitted, submittedByCouple } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, typed } from '../shared/staged.fixture.js';
import { desking } from './desk-stage.fixture.js';
import { HaloCheck } from './halo-check.js';

const { filed, approved, printed, waiting } = inventedRequests;

/** Two documents on the desk: a paper of one may fail while the other goes on. */
const two = play(50, [
  submitted('Dua Rekaan', ['KTP-EL.HILANG', 'AKTA-LAHIR.UMUM'], '11-18T08:00'),
  [
    'officer',
    'collect-papers',
    { papers: ['SK-POLISI', 'KK', 'SK-LAHIR'].map((code) => ({ code, outcome: 'collected' as const })) },
    '11-20T08:00',
  ],
  ['officer', 'file-items', { items: ['1', '2'] }, '11-20T09:00'],
]);

describe('halo-check', () => {
  afterEach(cleared);

  it('renders the form on one side and the papers on the other', async () => {
    const check = await desking(HaloCheck, filed);
    expect(check.all('.judge')).to.have.length(2);
    expect(check.words()).to.contain('3275014101900000');
    expect(check.words()).to.contain('EO-2026-0001');
  });

  it('is accessible in each state of the desk', async () => {
    for (const view of [filed, approved, printed, waiting, two]) {
      const { element } = await desking(HaloCheck, view);
      await expectAccessible(element);
      cleared();
    }
  });

  it('judges the papers of two people one by one, and sends one back', async () => {
    const couple = play(52, [
      submittedByCouple('11-18T08:00'),
      [
        'officer',
        'collect-papers',
        { papers: ['KTP-LAMA', 'KTP-LAMA--2', 'KK'].map((code) => ({ code, outcome: 'collected' as const })) },
        '11-20T08:00',
      ],
      ['officer', 'file-items', { items: ['1', '2'] }, '11-20T09:00'],
    ]);
    const check = await desking(HaloCheck, couple);
    const judges = check.all('.judge');
    const hers = judges.find((judge) => judge.textContent.includes('milik Rini Rekaan'));
    expect(judges.some((judge) => judge.textContent.includes('milik Joko Rekaan'))).to.equal(true);
    hers?.querySelector<HTMLButtonElement>('.back')?.click();
    await check.element.updateComplete;
    await typed(check, 'reason-KTP-LAMA--2', 'blurred');
    await check.press('Kembalikan 1 berkas');
    expect(check.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['return-papers', { papers: [{ code: 'KTP-LAMA--2', reason: 'blurred' }] }],
    ]);
  });

  it('shows what the citizen will read and asks with reason and note', async () => {
    const check = await desking(HaloCheck, filed);
    await check.press('Kembalikan');
    await check.press('Kembalikan 1 berkas');
    expect(check.words()).to.contain('Pilih alasannya dulu.');
    await typed(check, 'reason-SK-POLISI', 'blurred');
    expect(check.words()).not.to.contain('Pilih alasannya dulu.');
    await typed(check, 'note-SK-POLISI', 'Sudut kanan gelap.');
    expect(check.all('blockquote')[0]?.textContent.trim()).to.equal(
      'Fotonya kurang jelas. Perlu difoto ulang. Sudut kanan gelap.',
    );
    await expectAccessible(check.element);
    await check.press('Kembalikan 1 berkas');
    expect(check.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['return-papers', { papers: [{ code: 'SK-POLISI', reason: 'blurred', note: 'Sudut kanan gelap.' }] }],
    ]);
    expect(check.dones()).to.equal(1);
  });

  it('lets the other document go on when a paper of one comes back', async () => {
    const check = await desking(HaloCheck, two);
    await check.press('Kembalikan');
    await check.press('Setujui Akta kelahiran');
    expect(check.commands.map((command) => command.payload)).to.deep.equal([{ items: ['2'] }]);
    expect(check.dones(), 'the other document is still to be judged').to.equal(0);
  });

  it('judges a paper anew when it comes again, not by the mark it had', async () => {
    const check = await desking(HaloCheck, two);
    await check.press('Kembalikan');
    expect(check.words()).to.contain('Kembalikan 1 berkas');
    const papers = two.papers.map((paper) =>
      paper.code === 'SK-POLISI' ? { ...paper, status: 'returned' as const } : paper,
    );
    check.element.request = { ...two, papers };
    await check.element.updateComplete;
    check.element.request = two;
    await check.element.updateComplete;
    expect(check.words()).not.to.contain('Kembalikan 1 berkas');
  });

  it('asks to print, to wait for the centre with its cause, and to mark ready', async () => {
    const first = await desking(HaloCheck, approved);
    await first.press('Sudah dicetak');
    expect(first.commands.map(({ type }) => type)).to.deep.equal(['print-items']);
    await first.press('Menunggu pusat');
    await chosen(first, 'reason', 'quota');
    await expectAccessible(first.element);
    await first.press('Simpan sebab');
    expect(first.commands.at(-1)?.payload).to.deep.equal({ items: ['1'], cause: 'quota' });
    const second = await desking(HaloCheck, printed);
    await second.press('Tandai siap');
    expect(second.words()).to.contain('Pilih tempat layanannya.');
    await typed(second, 'point', 'MPP');
    await second.press('Tandai siap');
    expect(second.commands.map(({ payload }) => payload)).to.deep.equal([{ items: ['1'], servicePoint: 'MPP' }]);
    expect(second.element.stage.memory.servicePoint).to.equal('MPP');
  });

  it('refuses only with a reason and after it was said twice', async () => {
    const check = await desking(HaloCheck, filed);
    await check.press('Tolak');
    await chosen(check, 'reason', 'not-resident');
    await expectAccessible(check.element);
    await check.press('Tolak');
    expect(check.commands).to.have.length(0);
    await check.press('Jangan tolak');
    expect(check.commands).to.have.length(0);
  });
});
