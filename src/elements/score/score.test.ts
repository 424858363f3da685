import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedId } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { scoreElements } from './elements.js';
import { HaloFairness } from './halo-fairness.js';
import { HaloScore } from './halo-score.js';
import { inventedCalls, inventedContest, inventedScore, scoreGiven } from './invented-score.fixture.js';
import { idScore } from '../../locale/id-score.js';
import { scoreSheet } from './score-sheet.js';
import type { ScoreGiven } from './score-stage.js';

async function month(reply = inventedScore(), officer?: string): Promise<Staged<HaloScore>> {
  const element = new HaloScore();
  element.given = scoreGiven(officer === undefined ? 'officer' : 'supervisor');
  element.officer = officer;
  const on = await staged(element, { score: () => Promise.resolve(reply) });
  await quiet(element);
  return on;
}

async function fairness(
  given: ScoreGiven,
  view: string,
  answers: Parameters<typeof staged>[1] = {},
): Promise<Staged<HaloFairness>> {
  const element = new HaloFairness();
  element.given = given;
  element.route = { view };
  const on = await staged(element, { callbacks: () => Promise.resolve(inventedCalls()), ...answers });
  await quiet(element);
  return on;
}

/** Presses the first button that begins with these words; more may follow in it. */
async function tap(on: Staged<HaloScore> | Staged<HaloFairness>, words: string): Promise<void> {
  const found = on.all('button').find((each) => each.textContent.trim().startsWith(words));
  expect(found, words).to.be.instanceOf(HTMLElement);
  if (found instanceof HTMLElement) found.click();
  await quiet(on.element);
}

describe('halo-score', () => {
  beforeEach(() => registered(scoreElements));
  afterEach(cleared);

  it('says the month in words first, then each figure with a bar that only repeats them', async () => {
    const on = await month();
    expect(on.words()).to.contain('4 dari 5 pekerjaan berjalan baik').and.contain('1 sedang dipersoalkan');
    expect(on.words()).to.contain('Hanya Anda yang melihatnya').and.contain('2 kali lebih panjang');
    expect(on.all('.figures .tile')).to.have.length(5);
    expect(on.all('.figures progress').every((bar) => bar.getAttribute('aria-hidden') === 'true')).to.equal(true);
    await expectAccessible(on.element);
  });

  it('gives every entry as a table', () => {
    const reply = inventedScore();
    const { head, rows } = scoreSheet({ ...scoreGiven('officer'), own: idScore }, reply, reply.score?.rows ?? []);
    expect(rows).to.have.length(reply.score?.rows.length ?? -1);
    expect(rows.every((row) => row.length === head.length)).to.equal(true);
  });

  it('opens the rows behind a figure, and lets the officer contest what counts against them', async () => {
    const on = await month();
    await tap(on, 'Kunjungan terlaksana');
    expect(on.all('li.card')).to.have.length(4);
    expect(on.words()).to.contain('gang terendam banjir').and.contain('Menunggu jawaban');
    // One is good, one was contested, one was nobody’s fault: only one is left to disagree with.
    const disagree = on.all('.button').filter((each) => each.textContent.includes('Saya tidak setuju'));
    expect(disagree).to.have.length(1);
    await on.press('Saya tidak setuju');
    await on.press('Kirim keberatan');
    expect(on.commands).to.have.length(0);
    expect(on.all('.fault')).to.have.length(1);
    await expectAccessible(on.element);
    await typed(on, 'text', ' Warga meminta hari lain. ');
    await on.press('Kirim keberatan');
    const [sent] = on.commands;
    expect(sent?.type === 'contest-entry' && sent.payload).to.deep.equal({
      entry: `visits:${inventedId(2)}:1`,
      month: '2026-11',
      text: 'Warga meminta hari lain.',
    });
    expect(on.words()).to.contain('Keberatan tersimpan');
    await tap(on, 'Lihat permintaan');
    expect(on.navigated.at(-1)).to.include({ view: 'request' });
  });

  it('shows others nothing of a month that is still the officer’s, and nothing to contest afterwards', async () => {
    const closed = await month(inventedScore({ score: null }), 'satgas-1');
    expect(closed.words()).to.contain('Bulan ini masih milik Budi Rekaan');
    expect(closed.all('.figures')).to.have.length(0);
    await expectAccessible(closed.element);
    cleared();
    const open = await month(inventedScore({ isRunning: false }), 'satgas-1');
    await tap(open, 'Kunjungan terlaksana');
    expect(open.words()).to.contain('Keberatan Budi Rekaan').and.not.contain('Saya tidak setuju');
  });

  it('goes a month back, and forward again up to the running one', async () => {
    const on = await month();
    await on.press('Bulan sebelumnya');
    await quiet(on.element);
    const asked = on.loaded.map((of) => (of.what === 'score' ? of.month : ''));
    expect(asked).to.deep.equal([undefined, '2026-10']);
  });
});

describe('halo-fairness', () => {
  beforeEach(() => registered(scoreElements));
  afterEach(cleared);

  it('lets a supervisor answer what is contested, in words', async () => {
    const on = await fairness(scoreGiven('supervisor', { records: [inventedContest()] }), 'fairness');
    expect(on.words()).to.contain('Keberatan Budi Rekaan').and.contain('gang terendam banjir');
    await on.press('Kirim jawaban');
    expect(on.all('.fault')).to.have.length(2);
    await expectAccessible(on.element);
    await chosen(on, 'upheld', 'yes');
    await typed(on, 'answer', 'Banjir terlihat di foto.');
    await on.press('Kirim jawaban');
    const [sent] = on.commands;
    expect(sent?.type === 'answer-contest' && sent.payload).to.deep.equal({
      upheld: true,
      text: 'Banjir terlihat di foto.',
    });
  });

  it('does not ask whoever noted what is contested', async () => {
    const given = scoreGiven('supervisor');
    const judgedBy = { id: given.actor.id, name: given.actor.name };
    const on = await fairness({ ...given, records: [inventedContest({ judgedBy })] }, 'fairness');
    expect(on.words()).to.contain('orang lain yang menjawab').and.not.contain('Kirim jawaban');
  });

  it('asks about a hand-over only what is needed, and nothing more where nobody was reached', async () => {
    const told: unknown[] = [];
    let hasSignal = false;
    const on = await fairness(scoreGiven('supervisor'), 'fairness-calls', {
      'told-by-phone': async ({ said }) => {
        if (!hasSignal) throw new Error('no signal');
        told.push(said);
        return undefined;
      },
    });
    expect(on.all('.button.main')).to.have.length(1);
    expect(on.words()).to.contain('Siti Rekaan').and.contain('Sudah ditelepon').and.not.contain('ramah');
    await expectAccessible(on.element);
    await chosen(on, 'reached', 'yes');
    await tap(on, 'Simpan');
    expect(on.all('.fault')).to.have.length(1);
    await chosen(on, 'handedOver', 'no');
    await chosen(on, 'money', 'asked');
    await tap(on, 'Simpan');
    const [sent] = on.commands;
    expect(sent?.type === 'note-callback' && sent.payload).to.deep.equal({
      request: inventedId(11),
      handover: 12,
      reached: true,
      handedOver: 'no',
      friendly: null,
    });
    // What is said of money is no part of what is noted, and goes by itself; here nobody takes it at first.
    expect(on.words()).to.contain(idScore.calls.moneyWaits);
    hasSignal = true;
    await tap(on, idScore.calls.moneyAgain);
    expect(told).to.deep.equal([{ request: inventedId(11), handover: 12, asked: true }]);
    expect(on.words()).not.to.contain(idScore.calls.moneyWaits);
  });
});
