import type { RequestView } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { lentOriginals } from './lent-originals.fixture.js';
import { inventedEntry, inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, typed } from '../shared/staged.fixture.js';
import { wholeDesk } from './desk-stage.fixture.js';

const { filed, approved, printed } = inventedRequests;

describe('halo-desk', () => {
  afterEach(cleared);

  it('reads what waits for the office first, then each tab for its count', async () => {
    const desk = await wholeDesk();
    const asked = desk.loaded.map((of) =>
      of.what === 'requests' ? (of.query.turn ?? of.query.status ?? of.query.warning) : of.what,
    );
    expect(asked.slice(0, 4)).to.deep.equal(['operator', 'open', 'filed', 'approved']);
    expect(desk.all('.queue-row b').map((name) => name.textContent)).to.deep.equal([
      'Wahyu Rekaan',
      'Hadi Rekaan',
      'Agus Rekaan',
    ]);
    expect(desk.all('.filter')[0]?.textContent.replace(/\s+/g, ' ').trim()).to.equal('Giliran kantor3');
  });

  it('says what it has read by itself in the language of the reader', async () => {
    const viewIn = (view: RequestView): RequestView => ({
      ...view,
      items: view.items.map((item) => ({ ...item, name: 'Replacement of a lost card' })),
    });
    const desk = await wholeDesk('operator', { viewIn, route: { view: 'check', requestId: filed.id } });
    expect(desk.words().match(/Replacement of a lost card/g)).to.have.length.above(3);
    for (const view of [filed, approved, printed])
      for (const { name } of view.items) expect(desk.words()).not.to.contain(name);
  });

  it('is accessible: queue, request, empty, failed, without signal, for those who only read', async () => {
    const open = { route: { view: 'check', requestId: filed.id } };
    const offline = { connection: { online: false, loaded: true, problem: 'offline' } };
    const empty = { requests: () => Promise.resolve({ items: [], next: null }) };
    const failing = { requests: () => Promise.reject(Object.assign(new Error('no'), { code: 'timeout' })) };
    const desks = [
      () => wholeDesk(),
      () => wholeDesk('operator', open),
      () => wholeDesk('operator', {}, empty),
      () => wholeDesk('operator', offline, failing),
      () => wholeDesk('supervisor', open),
    ];
    for (const desk of desks) {
      const { element } = await desk();
      await expectAccessible(element);
      cleared();
    }
  });

  it('says once that all of it is free, beside the queue and beside the request alike', async () => {
    for (const route of [{ view: 'home' }, { view: 'check', requestId: filed.id }]) {
      const desk = await wholeDesk('operator', { route });
      expect(desk.all('.free').map((each) => each.textContent.trim())).to.deep.equal(['Gratis']);
      cleared();
    }
  });

  it('goes through the rows with the arrow keys and opens one', async () => {
    const desk = await wholeDesk();
    const rows = desk.all('.queue-row').filter((row) => row instanceof HTMLElement);
    rows[0]?.focus();
    rows[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    const root = rows[0]?.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    expect(focused === rows[1]).to.equal(true);
    rows[1]?.click();
    expect(desk.navigated).to.deep.equal([{ view: 'check', requestId: approved.id, replace: false }]);
  });

  it('opens the next request once one was judged', async () => {
    const desk = await wholeDesk('operator', { route: { view: 'check', requestId: filed.id } });
    await desk.press('Setujui');
    expect(desk.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['approve-items', { items: ['1'] }],
    ]);
    expect(desk.navigated.at(-1)).to.deep.equal({ view: 'check', requestId: approved.id, replace: true });
  });

  it('leaves whoever went elsewhere before the verdict came where they are', async () => {
    let arrive: (() => void) | undefined;
    const verdict = new Promise<{ outcome: 'accepted'; problem: null }>((resolve) => {
      arrive = () => {
        resolve({ outcome: 'accepted', problem: null });
      };
    });
    const desk = await wholeDesk('operator', { route: { view: 'check', requestId: filed.id } }, { verdict });
    await desk.press('Setujui');
    desk.element.route = { view: 'print' };
    await quiet(desk.element);
    arrive?.();
    await quiet(desk.element);
    expect(desk.navigated).to.deep.equal([]);
  });

  it('leads to what needs somebody, also on requests that are over, for those who judge and those who oversee', async () => {
    for (const role of ['operator', 'supervisor'] as const) {
      const desk = await wholeDesk(role);
      await desk.press('Perlu perhatian2');
      expect(desk.words())
        .to.contain('Kartu Keluarga asli tidak cocok')
        .and.contain('Kartu Keluarga asli belum sampai');
      await expectAccessible(desk.element);
      const rows = desk.all('.queue-row').filter((row) => row instanceof HTMLElement);
      rows.find((row) => row.textContent.includes('Sri Rekaan'))?.click();
      expect(desk.navigated.map(({ requestId }) => requestId)).to.deep.equal([lentOriginals.outAfterEnd.id]);
      cleared();
    }
  });

  it('stays and shows the sentence when the gateway refuses', async () => {
    const refused = { verdict: { outcome: 'refused', problem: 'illegal-transition' } as const };
    const route = { view: 'check', requestId: filed.id };
    const desk = await wholeDesk('operator', { route }, refused);
    await desk.press('Setujui');
    expect(desk.navigated).to.have.length(0);
    const entry = inventedEntry(filed, 'approve-items', { items: ['1'] });
    desk.element.entries = [{ ...entry, state: 'parked', lastProblem: 'illegal-transition' }];
    await quiet(desk.element);
    expect(desk.words()).to.contain('Persetujuan: belum berhasil');
    expect(desk.words()).to.contain('Keadaannya sudah berubah');
  });

  it('takes what the feed brings: a newer state leaves the tab, a new request comes in', async () => {
    const desk = await wholeDesk();
    await desk.press('Diunggah1');
    expect(desk.all('.queue-row')).to.have.length(1);
    const moved = { ...filed, version: filed.version + 1, items: approved.items };
    desk.element.views = [moved, { ...filed, id: printed.id.replace(/.$/, 'f') }];
    await quiet(desk.element);
    expect(desk.all('.queue-row')).to.have.length(1);
    await typed(desk, 'search', 'bukan siapa-siapa');
    expect(desk.words()).to.contain('Tidak ada yang cocok di bagian ini.');
  });

  it('gives the heading of the request that opens the focus, and that of a form that opens in place', async () => {
    const desk = await wholeDesk();
    desk.element.route = { view: 'check', requestId: filed.id };
    await quiet(desk.element);
    const check = desk.all('halo-check')[0]?.shadowRoot;
    expect(check?.activeElement?.textContent).to.equal('Wahyu Rekaan');
    await desk.press('Tolak');
    expect(desk.all('halo-refuse')[0]?.shadowRoot?.activeElement?.textContent).to.equal('Tolak');
    await desk.press('Jangan tolak');
    expect(check?.activeElement?.textContent).to.equal('Wahyu Rekaan');
  });

  it('reads a request anew when it opens, and says so when there is none', async () => {
    const desk = await wholeDesk('operator', { route: { view: 'check', requestId: 'gone' } });
    expect(desk.loaded.some((of) => of.what === 'request' && of.requestId === 'gone')).to.equal(true);
    expect(desk.words()).to.contain('Tidak ada sinyal');
    await expectAccessible(desk.element);
  });

  it('gives those who only read nothing but another officer', async () => {
    const desk = await wholeDesk('supervisor', { route: { view: 'check', requestId: filed.id } });
    const deeds = desk.all('.deeds button').map((button) => button.textContent.trim());
    expect(deeds).to.deep.equal(['Ganti Satgas']);
  });
});
