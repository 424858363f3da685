import { expect } from '@esm-bundle/chai';
import { withCityWords } from '../../locale/fill.js';
import { idPromise } from '../../locale/id-promise.js';
import { inventedRequests, inventedState } from './invented-requests.fixture.js';
import { citizenPromise, pauseLines, staffPromise, type PromiseStage } from './promise-words.js';

/** The stage at a local clock of November 2026; without one on Saturday the 21st at nine. */
function stageAt(at?: string): PromiseStage {
  const state = inventedState('officer', at === undefined ? {} : { now: () => new Date(`2026-${at}:00+07:00`) });
  return { ...state, words: { promise: withCityWords(idPromise, state.pack.words) } };
}

describe('the words of a promise', () => {
  it('are an expected moment, said to be so, until the papers are complete', () => {
    const words = citizenPromise(stageAt(), inventedRequests.submitted);
    expect(words?.text).to.equal('Perkiraan siap Selasa, 24 Nov sebelum pukul 16.00');
    expect(words?.notes.join(' ')).to.contain('baru perkiraan').and.contain('diterima Satgas');
  });

  it('are one plain sentence from the complete papers on, near days by their names', () => {
    const { collected } = inventedRequests;
    expect(citizenPromise(stageAt(), collected)?.text).to.equal('Siap Senin, 23 Nov sebelum pukul 10.00');
    expect(citizenPromise(stageAt('11-22T09:00'), collected)?.text).to.equal('Siap besok sebelum pukul 10.00');
    expect(citizenPromise(stageAt('11-23T09:00'), collected)?.text).to.equal('Siap hari ini sebelum pukul 10.00');
    expect(citizenPromise(stageAt(), inventedRequests.ready)?.text).to.equal('Sudah siap, tepat waktu');
  });

  it('say what stopped the clock, what is left and how long it stood', () => {
    const words = citizenPromise(stageAt(), inventedRequests.waiting);
    expect(words?.state).to.equal('paused');
    expect(words?.text).to.equal('Hitungan waktu berhenti: menunggu dari pusat');
    expect(words?.notes).to.deep.equal([
      'Anda tidak perlu melakukan apa-apa.',
      'Setelah jalan lagi, masih perlu 4 jam kerja.',
    ]);
    expect(pauseLines(stageAt(), inventedRequests.waiting)).to.deep.equal([
      'Menunggu pusat: sejak 20 Nov, 14.00 (2 jam kerja)',
    ]);
    expect(staffPromise(stageAt(), inventedRequests.waiting)?.text).to.equal('Waktu berhenti: menunggu pusat');
  });

  it('say late as late, to the citizen and to staff', () => {
    const late = stageAt('11-24T11:30');
    const { collected } = inventedRequests;
    expect(citizenPromise(late, collected)?.text).to.equal(
      'Terlambat. Seharusnya siap Senin, 23 Nov sebelum pukul 10.00.',
    );
    expect(staffPromise(late, collected)?.text).to.equal('Terlambat 1 hari 1 jam kerja');
  });

  it('tell staff what is nearly due, and nothing of what is ready', () => {
    const { collected, ready } = inventedRequests;
    expect(staffPromise(stageAt('11-23T09:10'), collected)?.text).to.equal(
      'Segera: hari ini sebelum pukul 10.00, sisa 50 menit kerja',
    );
    expect(staffPromise(stageAt('11-23T10:00'), collected)?.text).to.contain('sisa kurang dari 1 menit kerja');
    expect(staffPromise(stageAt(), ready)).to.equal(undefined);
  });
});
