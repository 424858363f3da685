import { expect } from '@esm-bundle/chai';
import type { ComplaintOpened } from '@halo-pamor/contract';
import type { ComplaintSaid } from '../../client/index.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, registered, staged, typed, type Answers, type Staged } from '../shared/staged.fixture.js';
import type { ComplaintStage } from './complaint-stage.js';
import { complaintElements } from './elements.js';
import { HaloComplaint } from './halo-complaint.js';
import { answeredComplaint } from './invented-complaint.fixture.js';

const citizen = { id: 'warga-1', name: 'Siti Rekaan', role: 'citizen', city: '32.75', areas: [] } as const;
const { filed } = inventedRequests;

const answered = answeredComplaint(citizen.id);

const opened: ComplaintOpened = {
  code: '0FS8YH1RQ70',
  word: 'melati perahu',
  complaint: { ...answered, status: 'open', course: [], text: 'Diminta uang.', about: 'money' },
};

function stageOf(more: Partial<ComplaintStage> = {}): ComplaintStage {
  const { pack, terms, dates, connection } = inventedState('officer');
  return { pack, terms, dates, connection, ...more };
}

function room(stage: ComplaintStage, answers?: Answers): Promise<Staged<HaloComplaint>> {
  const element = new HaloComplaint();
  element.stage = stage;
  return staged(element, answers);
}

function codeShown(on: Staged<HaloComplaint>): string[] {
  return on.all('[data-code], [data-word]').map(({ textContent }) => textContent);
}

const MONEY = 'Diminta uangSemua layanan ini gratis';

describe('complaints of citizens', () => {
  beforeEach(() => registered(complaintElements));
  afterEach(() => {
    cleared();
    sessionStorage.clear();
  });

  it('without a login are sent anonymous, the same id until they arrive, and answered with code and word', async () => {
    const sent: unknown[] = [];
    let isOffline = true;
    const on = await room(stageOf(), {
      openComplaint: (said) => {
        sent.push(said);
        return isOffline ? Promise.reject(Object.assign(new Error('x'), { code: 'offline' })) : Promise.resolve(opened);
      },
    });
    await expectAccessible(on.element);
    await on.press(MONEY);
    await on.press('Kirim keluhan');
    expect(on.all('.fault')).to.have.length(3);
    expect(on.all('[value="confidential"]')).to.have.length(0);
    await expectAccessible(on.element);
    await typed(on, 'text', ' Diminta uang. ');
    await typed(on, 'district', '32.75.01');
    await typed(on, 'village', filed.place.slice(0, 13));
    await chosen(on, 'who', 'anonymous');
    await on.press('Kirim keluhan');
    expect(on.words()).to.contain('tetap di layar ini');
    isOffline = false;
    await on.press('Kirim keluhan');
    expect(codeShown(on)).to.deep.equal(['0FS8Y-H1RQ7-0', 'melati perahu']);
    expect(sent[1]).to.deep.equal(sent[0]);
    expect(sent[0]).to.deep.include({
      by: 'anonymous',
      class: 'complaint',
      about: 'money',
      place: filed.place.slice(0, 13),
      text: 'Diminta uang.',
    });
    expect([...on.kept]).to.deep.equal([]);
    await expectAccessible(on.element);
  });

  it('without a login are kept by the tab through a reload, without who it is, until they are sent', async () => {
    const sent: ComplaintSaid[] = [];
    const openComplaint: Answers['openComplaint'] = (said) => {
      sent.push(said);
      return sent.length === 1
        ? Promise.reject(Object.assign(new Error('x'), { code: 'offline' }))
        : Promise.resolve(opened);
    };
    const before = await room(stageOf(), { openComplaint });
    await before.press(MONEY);
    await typed(before, 'text', 'Diminta uang.');
    await typed(before, 'district', '32.75.01');
    await typed(before, 'village', filed.place.slice(0, 13));
    await chosen(before, 'who', 'named');
    await typed(before, 'name', 'Siti Rekaan');
    await before.press('Kirim keluhan');
    expect(JSON.stringify(sessionStorage)).to.contain('Diminta uang.').and.not.contain('Siti');
    cleared();
    const on = await room(stageOf(), { openComplaint });
    await on.press(MONEY);
    await typed(on, 'name', 'Siti Rekaan');
    await on.press('Kirim keluhan');
    expect(sent[1]).to.deep.equal(sent[0]);
    expect(sessionStorage).to.have.length(0);
  });

  it('from a request go as a command with its place, its officer and where it stood, and leave no draft', async () => {
    const route = { view: 'complaint', requestId: filed.id };
    const on = await room(stageOf({ actor: citizen, views: [filed], records: [], entries: [], route }));
    await on.press(MONEY);
    expect(on.all('[name="district"]')).to.have.length(0);
    await typed(on, 'text', 'Diminta uang.');
    expect(on.kept.get('complaint draft')).to.deep.include({ text: 'Diminta uang.', topic: 'money' });
    await chosen(on, 'who', 'confidential');
    await on.press('Kirim keluhan');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      [
        'open-complaint',
        {
          class: 'complaint',
          about: 'money',
          place: filed.place,
          text: 'Diminta uang.',
          step: 'filed',
          by: 'confidential',
          requestId: filed.id,
          officer: { id: filed.officer?.id },
        },
      ],
    ]);
    expect(on.kept.has('complaint draft')).to.equal(false);
    expect(on.words()).to.contain('Tersimpan di HP ini');
  });

  it('anonymous ones of somebody signed in take neither the login nor the request along', async () => {
    const said: unknown[] = [];
    const route = { view: 'complaint', requestId: filed.id };
    const on = await room(stageOf({ actor: citizen, views: [filed], route }), {
      openComplaint: (each) => {
        said.push(each);
        return Promise.resolve(opened);
      },
    });
    await on.press(MONEY);
    await typed(on, 'text', 'Diminta uang.');
    await chosen(on, 'who', 'anonymous');
    expect(on.words()).to.contain('tidak ikut dicatat');
    await on.press('Kirim keluhan');
    expect(on.commands).to.deep.equal([]);
    const text = JSON.stringify(said);
    for (const secret of [filed.id, citizen.id, citizen.name, filed.officer?.id ?? '-'])
      expect(text).not.to.contain(secret);
  });

  it('that the system opened are read, and ended by the word of the citizen', async () => {
    const on = await room(stageOf({ actor: citizen, records: [answered] }));
    const row = on.all('.tile').find(({ textContent }) => textContent.includes('Dibuka otomatis'));
    if (row instanceof HTMLElement) row.click();
    await on.element.updateComplete;
    expect(on.words()).to.contain('Dokumen selesai besok.').and.contain('Pengawas');
    await expectAccessible(on.element);
    await on.press('Ya, sudah selesai');
    expect(on.commands.map(({ type, requestId, payload }) => [type, requestId, payload])).to.deep.equal([
      ['close-complaint', answered.id, { satisfied: true }],
    ]);
  });

  it('are followed by code and word in the body of the question, and answered there', async () => {
    const asked: unknown[] = [];
    const on = await room(stageOf(), {
      followComplaint: (each) => {
        asked.push(each);
        return Promise.resolve(answered);
      },
    });
    await on.press('Lihat jawaban keluhanPakai kode dan kata kunci yang Anda catat');
    await on.press('Lihat');
    expect(on.all('.fault')).to.have.length(2);
    await typed(on, 'code', '0fs8y h1rq7 0');
    await typed(on, 'word', 'Melati Perahu');
    await on.press('Lihat');
    expect(on.words()).to.contain('Dokumen selesai besok.');
    await expectAccessible(on.element);
    await typed(on, 'reply', 'Belum jadi.');
    await on.press('Belum');
    const [first, second] = asked;
    expect(first).to.deep.equal({ code: '0fs8y h1rq7 0', word: 'Melati Perahu' });
    expect(second).to.have.nested.property('say.satisfied', false);
    expect(second).to.have.nested.property('say.text', 'Belum jadi.');
  });
});
