import { setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { placesOf, type BoardReply } from '@halo-pamor/contract';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, registered, staged, type Staged } from '../shared/staged.fixture.js';
import { idMonitor } from '../../locale/id-monitor.js';
import { until } from '../../testing/until.js';
import { csvOf } from '../shared/sheet/sheet.js';
import { boardSheet } from './board-sheet.js';
import { partsOf } from './breakdown.js';
import { monitorElements } from './elements.js';
import { HaloMonitor, type MonitorGiven } from './halo-monitor.js';
import { BOARD_AT, inventedBoard } from './invented-board.fixture.js';

const { route: _route, ...state } = inventedState('supervisor', { canGoBack: true });
const village = (code: string, name: string) => ({ code, name, rw: ['001', '002', '003'] });
const areas = [
  {
    code: '32.75.01',
    name: 'Bekasi Rekaan',
    villages: [village('32.75.01.1001', 'Satu'), village('32.75.01.1002', 'Dua')],
  },
  { code: '32.75.02', name: 'Bekasi Impian', villages: [village('32.75.02.1001', 'Tiga')] },
];
const given: MonitorGiven = { ...state, pack: { ...state.pack, areas }, news: 0 };
const places = placesOf(given.pack);

async function monitor(board: () => Promise<BoardReply>): Promise<Staged<HaloMonitor>> {
  const element = new HaloMonitor();
  element.given = given;
  const on = await staged(element, { board });
  await quiet(element);
  return on;
}

/** A board on which every place is silent. */
function silentBoard(count: number): BoardReply {
  const board = inventedBoard(Array.from({ length: count }, (_, n) => `32.75.01.1001/${String(n).padStart(4, '0')}`));
  const [silent] = board.places;
  if (silent === undefined) throw new Error('no place');
  return { ...board, places: board.places.map(({ place }) => ({ ...silent, place })) };
}

const cells = (on: Staged<HaloMonitor>) =>
  on.all('.cells .cell').filter((each): each is HTMLElement => each instanceof HTMLElement);

describe('halo-monitor', () => {
  beforeEach(() => registered(monitorElements));
  afterEach(cleared);

  it('puts first what somebody should look into, in words with who and since when', async () => {
    const on = await monitor(async () => inventedBoard(places));
    const rows = on.all('.exception').map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(rows).to.have.length(2);
    expect(rows[0]).to.contain('Tidak ada kabar').and.contain('Ani Rekaan').and.contain('3 permintaan');
    expect(rows[1]).to.contain('Belum dijawab').and.contain('2 permintaan');
    expect(on.words()).to.contain('rekaan');
    await expectAccessible(on.element);
  });

  it('shows a part of thousands of exceptions, with the count, and more of them when asked', async () => {
    const on = await monitor(async () => silentBoard(1500));
    const count = () => on.all('.exception').length;
    expect(count()).to.equal(6);
    expect(on.words()).to.contain('Tampil 6 dari 1.500');
    await on.press('Tampilkan 54 lagi');
    expect(count()).to.equal(60);
    await on.press('Tampilkan 60 lagi');
    expect(count()).to.equal(120);
    expect(on.words()).to.contain('Tampil 120 dari 1.500');
    await on.press('Tampilkan sedikit saja');
    expect(count()).to.equal(6);
    cleared();
    // Of fewer, which are of the same kind: what looks at all of them takes as long as there are places.
    const fewer = await monitor(async () => silentBoard(80));
    expect(fewer.words()).to.contain('Tampil 6 dari 80');
    await expectAccessible(fewer.element);
  });

  it('shows all of a few at once', async () => {
    const on = await monitor(async () => silentBoard(9));
    await on.press('Tampilkan semua (9)');
    expect(on.all('.exception')).to.have.length(9);
    await on.press('Tampilkan sedikit saja');
    expect(on.all('.exception')).to.have.length(6);
  });

  it('stands in columns where there is room, read and walked from left to right', async () => {
    const rows = async (width: number) => {
      await setViewport({ width, height: 800 });
      const on = await monitor(async () => inventedBoard(places));
      return on.all('.exceptions > li > button').map((each) => each.getBoundingClientRect());
    };
    const [first, second] = await rows(1280);
    expect(second?.top).to.equal(first?.top);
    expect(second?.left).to.be.above(first?.right ?? NaN);
    expect(second?.height).to.equal(first?.height);
    cleared();
    const [above, below] = await rows(360);
    expect(below?.top).to.be.above(above?.top ?? NaN);
    await setViewport({ width: 800, height: 600 });
  });

  it('says so when nothing presses', async () => {
    const board = inventedBoard([]);
    const on = await monitor(async () => ({ ...board, places: inventedBoard(places).places.slice(3) }));
    expect(on.words()).to.contain('Tidak ada yang mendesak');
  });

  it('shows every place as one square that reads in words, one of each part in the order of the tab key', async () => {
    const on = await monitor(async () => inventedBoard(places));
    expect(cells(on)).to.have.length(places.length);
    expect(cells(on)[0]?.getAttribute('aria-label')).to.contain('3 masih berjalan').and.contain('perlu dilihat');
    expect(cells(on).filter((cell) => cell.tabIndex === 0)).to.have.length(on.all('.part').length);
  });

  it('is walked through with the arrow keys, and tells of the place that is picked', async () => {
    const on = await monitor(async () => inventedBoard(places));
    const [first, second] = cells(on);
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(on.element.shadowRoot?.activeElement === second).to.equal(true);
    second?.click();
    await quiet(on.element);
    const told = on.all('.picked').map((each) => each.textContent.replace(/\s+/g, ' '))[0];
    expect(told).to.contain('7 masih berjalan').and.contain('1 dengan berkas asli').and.contain('Budi Rekaan');
    expect(told).not.to.contain('menunggu pusat');
    await expectAccessible(on.element);
  });

  it('opens the requests behind a number, and each of them', async () => {
    const asked: unknown[] = [];
    const element = new HaloMonitor();
    element.given = given;
    const [view] = given.views;
    const on = await staged(element, {
      board: async () => inventedBoard(places),
      requests: async (query) => {
        asked.push(query);
        return { items: view === undefined ? [] : [view], next: null };
      },
    });
    const [open] = on.all('.numbers .figure');
    if (open instanceof HTMLElement) open.click();
    await quiet(element);
    expect(asked).to.deep.equal([{ figure: 'open', area: given.pack.city.code, limit: 50 }]);
    expect(on.words()).to.contain(`${given.pack.city.name}: masih berjalan`);
    await expectAccessible(element);
    const [row] = on.all('.tile:not(.exception)');
    if (row instanceof HTMLElement) row.click();
    expect(on.navigated).to.deep.equal([{ view: 'check', requestId: view?.id }]);
    const [late] = on.all('td .figure');
    if (late instanceof HTMLElement) late.click();
    await quiet(element);
    expect(asked).to.have.length(2);
  });

  it('goes down to a part and up again', async () => {
    const on = await monitor(async () => inventedBoard(places));
    const [district] = given.pack.areas;
    await on.press(district?.name ?? '');
    expect(on.words()).to.contain(district?.villages[0]?.name);
    const inside = placesOf(given.pack).filter((place) => place.startsWith(`${district?.code ?? ''}.`));
    expect(cells(on)).to.have.length(inside.length);
    await on.press('Satu');
    expect(cells(on)).to.have.length(3);
    await on.press('Ke Kecamatan Bekasi Rekaan');
    await on.press(`Ke ${given.pack.city.name}`);
    expect(cells(on)).to.have.length(places.length);
  });

  it('reads again at news, and keeps what it had when it could not', async () => {
    let asked = 0;
    const on = await monitor(async () => {
      asked += 1;
      if (asked > 1) throw Object.assign(new Error('no way'), { code: 'offline' });
      return inventedBoard(places);
    });
    on.element.news = 1;
    await until(() => asked === 2);
    await quiet(on.element);
    expect(on.words()).to.contain('Tidak ada sinyal').and.contain('Ani Rekaan');
  });

  it('offers to try again when nothing could be read', async () => {
    const on = await monitor(() => Promise.reject(Object.assign(new Error('no way'), { code: 'offline' })));
    expect(on.all('[role=alert]')).to.have.length(1);
    await expectAccessible(on.element);
  });
});

describe('the table of the board', () => {
  it('is saved as CSV with nothing that a spreadsheet would run', async () => {
    const [part] = partsOf(given.pack, given.pack.city.code, inventedBoard(places).places, BOARD_AT);
    if (part === undefined) throw new Error('the pack has no district');
    const evil = ['=1+1', '+1', '-1', '@sum', 'a,"b"\nc'].map((name) => ({ ...part, name }));
    const text = await csvOf(boardSheet(idMonitor, evil)).text();
    expect(text).to.contain("'=1+1").and.contain("'+1").and.contain("'-1").and.contain("'@sum");
    expect(text).to.contain('"a,""b""\nc"');
    expect(text.split('\r\n')[0]).to.contain('Wilayah');
  });

  it('ends with the officer: on duty or away and who stands in, what lies there, and the way to the month', async () => {
    const board = inventedBoard(places);
    const standIn = { id: 'satgas-9', name: 'Citra Rekaan', heardAt: BOARD_AT, until: '2026-11-23T10:00:00.000Z' };
    const [first, ...rest] = board.places;
    if (first === undefined) throw new Error('no place');
    const on = await monitor(async () => ({ ...board, places: [{ ...first, standIn }, ...rest] }));
    // Who stands in was heard of, so nobody is silent there.
    expect(on.words()).to.not.contain('Tidak ada kabar');
    cells(on)[0]?.click();
    await quiet(on.element);
    const card = on.all('.officer')[0]?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(card).to.contain('Ani Rekaan').and.contain('Digantikan');
    expect(card).to.contain('Pengganti: Citra Rekaan. Sampai Senin, 23');
    await expectAccessible(on.element);
    const open = on.all('.officer button')[0];
    if (open instanceof HTMLElement) open.click();
    expect(on.navigated.at(-1)).to.deep.equal({ view: 'score', requestId: 'satgas-1' });
  });
});
