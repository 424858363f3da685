import { expect } from '@esm-bundle/chai';
import { usualDuties } from '@halo-pamor/contract';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedId } from '../shared/invented-requests.fixture.js';
import type { Route } from '../shared/session-state.js';
import {
  chosen,
  cleared,
  quiet,
  registered,
  staged,
  typed,
  type Answers,
  type Staged,
} from '../shared/staged.fixture.js';
import { idDuty } from '../../locale/id-duty.js';
import { fetchWords } from '../../locale/other-words.js';
import { dutySheet } from './duty-sheet.js';
import type { DutyGiven } from './duty-stage.js';
import { dutyElements } from './elements.js';
import { HaloDuties } from './halo-duties.js';
import { answeredDuty, dutyGiven, inventedDuty, waitingDuty } from './invented-duty.fixture.js';

function room(given: DutyGiven, route: Route, answers?: Answers): Promise<Staged<HaloDuties>> {
  const element = new HaloDuties();
  element.given = given;
  element.route = route;
  return staged(element, answers);
}

describe('other duties', () => {
  beforeEach(() => registered(dutyElements));
  afterEach(cleared);

  it('are listed by day with what waits on this phone and the answer that came back', async () => {
    const on = await room(dutyGiven('officer', { entries: [waitingDuty()] }), { view: 'duties' });
    expect(on.all('section h3').map(({ textContent }) => textContent)).to.deep.equal([
      'Hari ini',
      'Kamis, 19 November 2026',
    ]);
    expect(on.all('.tile b').map(({ textContent }) => textContent)).to.deep.equal([
      'Bantuan disalurkan',
      'Kebutuhan warga',
      'Kebutuhan warga',
    ]);
    expect(on.words()).to.contain('Menunggu sinyal').and.contain('Menunggu jawaban').and.contain('Tangki air datang');
    await expectAccessible(on.element);
    await on.press('Catat tugas');
    expect(on.navigated.at(-1)).to.deep.equal({ view: 'duties-new' });
  });

  it('have categories in the reader’s language, unless the city has its own', async () => {
    await fetchWords('en', ['officer', 'citizen']);
    const { terms, pack, ...given } = dutyGiven();
    const english = { ...given, terms: { ...terms, language: 'en' as const }, pack };
    const list = await room(english, { view: 'duties' });
    expect(list.words()).to.contain('What residents need').and.not.contain('Kebutuhan warga');
    const note = await room(english, { view: 'duties-new' });
    expect(note.words()).to.contain('Flood, fire, a sick resident').and.not.contain('Banjir');
    const duties = [{ code: 'aspirasi', name: 'Musyawarah', plain: 'Usulan warga.', answer: true }];
    const own = await room({ ...english, pack: { ...pack, duties } }, { view: 'duties' });
    expect(own.words()).to.contain('Musyawarah').and.not.contain('What residents need');
  });

  it('are called in Indonesian as the rules call them', () => {
    const said = usualDuties.map(({ code, name, plain }) => [code, { name, plain }]);
    expect(idDuty.usual).to.deep.equal(Object.fromEntries(said));
  });

  it('are noted, with the time of now and the only place of the officer, and the draft goes', async () => {
    const on = await room(dutyGiven(), { view: 'duties-new' });
    await on.press('Simpan catatan');
    expect(on.all('.fault')).to.have.length(2);
    expect(on.commands).to.have.length(0);
    await expectAccessible(on.element);
    await chosen(on, 'category', 'bantuan');
    await typed(on, 'text', ' Sembako untuk lansia. ');
    await typed(on, 'people', '12');
    await typed(on, 'rt', '3');
    expect(on.kept.get('duty draft')).to.deep.include({ category: 'bantuan', people: '12' });
    await expectAccessible(on.element);
    await on.press('Simpan catatan');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      [
        'note-duty',
        {
          category: 'bantuan',
          at: '2026-11-21T02:00:00.000Z',
          place: '32.75.01.1002/007',
          rt: '003',
          text: 'Sembako untuk lansia.',
          people: 12,
        },
      ],
    ]);
    expect(on.kept.has('duty draft')).to.equal(false);
    expect(on.navigated.at(-1)).to.deep.include({ view: 'duties-one', requestId: on.commands[0]?.requestId });
  });

  it('go on where the draft ended, ask for no people where an answer is wanted, and take no time ahead', async () => {
    const draft = {
      category: 'kejadian',
      place: '',
      rt: '',
      day: '2026-11-21',
      clock: '09:30',
      text: 'Banjir setinggi lutut.',
      people: '',
    };
    const on = await room(dutyGiven(), { view: 'duties-new' }, { kept: new Map([['duty draft', draft]]) });
    expect(on.all('[name="people"]')).to.have.length(0);
    await on.press('Simpan catatan');
    expect(on.words()).to.contain('Waktunya tidak boleh di depan');
    await typed(on, 'clock', '06:30');
    await on.press('Simpan catatan');
    expect(on.commands[0]?.payload).to.deep.include({ at: '2026-11-20T23:30:00.000Z', people: null });
  });

  it('show the answer to read out, and are withdrawn only after a question', async () => {
    const answered = await room(dutyGiven(), { view: 'duties-one', requestId: answeredDuty().id });
    expect(answered.all('.answer')[0]?.textContent).to.equal(answeredDuty().answer?.text);
    expect(answered.words()).to.contain('Bacakan kepada warga').and.not.contain('Tarik catatan');
    await expectAccessible(answered.element);
    cleared();
    const on = await room(dutyGiven(), { view: 'duties-one', requestId: inventedDuty().id });
    await on.press('Tarik catatan');
    await expectAccessible(on.element);
    await on.press('Jangan ditarik');
    expect(on.commands).to.have.length(0);
    await on.press('Tarik catatan');
    on.all('dialog button').find((each) => each instanceof HTMLElement && (each.click(), true));
    await quiet(on.element);
    expect(on.commands.map(({ type }) => type)).to.deep.equal(['withdraw-duty']);
  });

  it('take pictures from their officer, and show them to who reads the note', async () => {
    const page = { id: inventedId(700_020), page: 1, at: '2026-11-21T01:20:00.000Z' };
    const duty = inventedDuty({ pictures: [page] });
    const route = { view: 'duties-one', requestId: duty.id };
    const on = await room(dutyGiven('officer', { records: [duty] }), route);
    expect(on.words()).to.contain('Halaman 1').and.contain('Tambah foto');
    await expectAccessible(on.element);
    cleared();
    const full = [1, 2, 3, 4].map((number) => ({ ...page, id: inventedId(700_020 + number), page: number }));
    const most = await room(dutyGiven('officer', { records: [inventedDuty({ pictures: full })] }), route);
    const add = most.all('button').find(({ textContent }) => textContent.includes('Tambah foto'));
    expect(add instanceof HTMLButtonElement && add.disabled).to.equal(true);
    cleared();
    const desk = await room(dutyGiven('supervisor', { records: [duty] }), route);
    expect(desk.words()).to.contain('Halaman 1').and.not.contain('Tambah foto');
    cleared();
    const none = await room(dutyGiven('supervisor'), route);
    expect(none.words()).not.to.contain('Foto');
  });

  it('keep what was refused, with the sentence why', async () => {
    const entry = waitingDuty({ state: 'parked', lastProblem: 'not-your-area' });
    const on = await room(dutyGiven('officer', { entries: [entry] }), {
      view: 'duties-one',
      requestId: entry.requestId,
    });
    expect(on.words()).to.contain('Belum diterima').and.contain('Sembako diserahkan').and.contain('Catatan tugas');
    await expectAccessible(on.element);
  });

  it('are saved by the desk without what was told of people', () => {
    const given = dutyGiven('supervisor');
    const { head, rows, file } = dutySheet({ ...given, own: idDuty, duties: [] }, [inventedDuty()]);
    expect(file).to.equal('tugas-lain');
    expect(rows[0]).to.have.length(head.length).and.to.include('Budi Rekaan');
    expect(JSON.stringify(rows)).not.to.contain('Lampu jalan');
  });

  it('are filtered, answered and passed on by the desk', async () => {
    for (const role of ['operator', 'supervisor'] as const) {
      const list = await room(dutyGiven(role), { view: 'duties' });
      expect(list.words()).to.contain('Budi Rekaan').and.not.contain('Catat tugas');
      await typed(list, 'category', 'umkm');
      expect(list.words()).to.contain('Tidak ada catatan yang cocok');
      await typed(list, 'category', 'aspirasi');
      expect(list.all('.tile')).to.have.length(2);
      await expectAccessible(list.element);
      cleared();
      const on = await room(dutyGiven(role), { view: 'duties-one', requestId: inventedDuty().id });
      await on.press('Kirim jawaban');
      expect(on.words()).to.contain('Tulis jawabannya dahulu');
      await typed(on, 'answer', 'Lampu diganti hari Rabu.');
      await on.press('Kirim jawaban');
      await typed(on, 'to', 'Dinas Perhubungan');
      await on.press('Teruskan');
      expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
        ['answer-duty', { text: 'Lampu diganti hari Rabu.' }],
        ['pass-on-duty', { to: 'Dinas Perhubungan' }],
      ]);
      expect(on.words()).to.contain('Sudah terkirim');
      await expectAccessible(on.element);
      cleared();
    }
  });
});
