import { expect } from '@esm-bundle/chai';
import type { ComplaintView } from '@halo-pamor/contract';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedId, inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { idComplaint } from '../../locale/id-complaint.js';
import { complaintsSheet } from './complaints-sheet.js';
import { complaintDeskElements } from './desk-elements.js';
import { HaloComplaints, type ComplaintsGiven } from './halo-complaints.js';

const open: ComplaintView = {
  kind: 'complaint',
  id: inventedId(7002),
  version: 1,
  city: '32.75',
  place: inventedRequests.filed.place,
  class: 'complaint',
  about: 'money',
  by: 'anonymous',
  author: null,
  person: null,
  officer: { id: 'officer-1', name: 'Rekaan Satu' },
  requestId: null,
  service: null,
  step: null,
  text: 'Diminta uang. NIK saya 3275014101900000, hp 0812-3456-7890.',
  level: 'district',
  openedAt: '2026-11-19T02:00:00.000Z',
  changedAt: '2026-11-19T02:00:00.000Z',
  status: 'open',
  dueAt: '2026-11-24T09:00:00.000Z',
  course: [],
  handedOver: null,
  closedAt: null,
};

function room(given: Partial<ComplaintsGiven>, requestId?: string): Promise<Staged<HaloComplaints>> {
  const element = new HaloComplaints();
  element.given = { ...inventedState('supervisor'), ...given };
  element.route = { view: requestId === undefined ? 'complaints' : 'complaints-one', requestId };
  return staged(element, { complaints: () => Promise.resolve({ items: [open], next: null }) });
}

describe('the desk’s complaints', () => {
  beforeEach(() => registered(complaintDeskElements));
  afterEach(cleared);

  it('are listed with their clock, and opened', async () => {
    const on = await room({});
    expect(on.words()).to.contain('Diminta uang').and.contain('Paling lambat');
    await expectAccessible(on.element);
    const [row] = on.all('.tile');
    if (row instanceof HTMLElement) row.click();
    expect(on.navigated.at(-1)).to.deep.equal({ view: 'complaints-one', requestId: open.id });
  });

  it('are saved without what was said, by whom and about whom', () => {
    const { terms, pack, dates } = inventedState('supervisor');
    const sheet = complaintsSheet({ terms, own: idComplaint, pack, dates, title: 'Keluhan' }, [open]);
    expect(sheet.rows[0]).to.have.length(sheet.head.length);
    expect(JSON.stringify(sheet))
      .to.contain('2026-11-19')
      .and.not.match(/NIK saya|Rekaan Satu|0812/);
  });

  it('are answered, passed on and handed over without a number by which somebody could be known', async () => {
    const on = await room({ records: [open] }, open.id);
    await expectAccessible(on.element);
    const ready = on.all('[data-ready]')[0]?.textContent ?? '';
    expect(ready).to.contain('[nomor dihapus]').and.contain('Instansi tujuan');
    expect(ready).not.to.match(/\d{4}-\d{4}|\d{8}/);
    expect(on.words()).to.contain('sudah dihapus');
    await on.press('Kirim jawaban');
    expect(on.all('.fault')).to.have.length(1);
    await typed(on, 'answer', 'Kami periksa.');
    await on.press('Kirim jawaban');
    await on.press('Teruskan ke Dinas');
    await typed(on, 'number', '7654321');
    await on.press('Catat sudah diteruskan');
    expect(on.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['answer-complaint', { text: 'Kami periksa.' }],
      ['escalate-complaint', {}],
      ['hand-over-complaint', { number: '7654321' }],
    ]);
  });

  it('are only read where the Dinas has to answer, and by the auditor', async () => {
    const there: ComplaintView = { ...open, level: 'city', status: 'escalated' };
    const on = await room({ records: [{ ...there, version: 2 }] }, open.id);
    expect(on.words()).to.contain('dijawab oleh Dinas');
    expect(on.all('textarea')).to.have.length(0);
    const actor = { id: 'auditor', name: 'Sari Rekaan', role: 'auditor', city: '32.75', areas: ['32.75'] } as const;
    const read = await room({ actor, records: [open] }, open.id);
    expect(read.all('textarea, input')).to.have.length(0);
  });
});
