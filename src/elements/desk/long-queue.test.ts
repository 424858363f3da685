import type { RequestView } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { elementsBelow, manyRequests } from '../shared/many-requests.fixture.js';
import { cleared, quiet } from '../shared/staged.fixture.js';
import { wholeDesk } from './desk-stage.fixture.js';

describe('halo-queue with ten thousand requests', () => {
  const all = manyRequests(10_000).map((view): RequestView => ({ ...view, items: inventedRequests.filed.items }));

  afterEach(() => {
    scrollTo(0, 0);
    cleared();
  });

  async function queue(items = all, role: 'operator' | 'supervisor' = 'operator') {
    const desk = await wholeDesk(role, {}, { requests: () => Promise.resolve({ items, next: null }) });
    await quiet(desk.element);
    const rows = (): HTMLElement[] =>
      desk.all('.queue-row').filter((row): row is HTMLElement => row instanceof HTMLElement);
    /** The row with the focus: its place and whose it is. */
    const focused = (): string => {
      const row = rows().find((each) => each.matches(':focus'));
      const place = row?.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? 'none';
      return `${place} ${row?.querySelector('b')?.textContent ?? ''}`;
    };
    const press = async (key: string): Promise<void> => {
      rows()
        .find((row) => row.matches(':focus'))
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await quiet(desk.element);
    };
    return { ...desk, rows, focused, press };
  }

  for (const role of ['operator', 'supervisor'] as const) {
    it(`has under a thousand elements and is accessible for the ${role}`, async () => {
      const desk = await queue(all, role);
      expect(elementsBelow(desk.element.renderRoot)).to.be.below(1_000);
      expect(desk.words()).to.contain('10000');
      await expectAccessible(desk.element);
    });
  }

  it('leads to the last row and back by the keyboard', async () => {
    const desk = await queue();
    desk.rows()[0]?.focus();
    await desk.press('ArrowDown');
    expect(desk.focused()).to.equal('2 Warga 1 Rekaan');
    await desk.press('End');
    expect(desk.focused()).to.equal('10000 Warga 9999 Rekaan');
    await desk.press('ArrowDown');
    await desk.press('ArrowUp');
    expect(desk.focused()).to.equal('9999 Warga 9998 Rekaan');
    const { top, bottom } =
      desk
        .rows()
        .find((row) => row.matches(':focus'))
        ?.getBoundingClientRect() ?? {};
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    expect(elementsBelow(desk.element.renderRoot)).to.be.below(1_000);
    await desk.press('Home');
    expect(desk.focused()).to.equal('1 Warga 0 Rekaan');
  });

  it('keeps the focus and its neighbours when one scrolls far away', async () => {
    const desk = await queue();
    desk.rows()[0]?.focus();
    await desk.press('ArrowDown');
    const scroller = desk.all('halo-queue')[0];
    scroller?.scrollTo(0, 500_000);
    scrollTo(0, 500_000);
    await quiet(desk.element);
    expect(desk.focused()).to.equal('2 Warga 1 Rekaan');
    const places = desk.all('[aria-posinset]').map((row) => Number(row.getAttribute('aria-posinset')));
    expect(places.slice(0, 3)).to.deep.equal([1, 2, 3]);
    expect(places.at(-1)).to.be.above(1_000);
    expect(elementsBelow(desk.element.renderRoot)).to.be.below(1_000);
  });

  it('keeps the focus on the same request when news arrive, and gives it to the next when the request is gone', async () => {
    const desk = await queue();
    desk.rows()[0]?.focus();
    await desk.press('End');
    const [first] = all;
    if (first === undefined) throw new Error('there are ten thousand');
    const early = { ...first, id: `${first.id.slice(0, -4)}fffe`, submittedAt: '2025-12-01T00:00:00.000Z' };
    desk.element.views = [early];
    await quiet(desk.element);
    expect(desk.focused()).to.equal('10001 Warga 9999 Rekaan');
    const last = all.at(-1) ?? first;
    const gone = { ...last, version: last.version + 1, items: inventedRequests.ready.items };
    desk.element.views = [early, gone];
    await quiet(desk.element);
    expect(desk.focused()).to.equal('10000 Warga 9998 Rekaan');
  });

  it('draws every row for print, and not for longer', async () => {
    const desk = await queue(all.slice(0, 300));
    expect(desk.rows().length).to.be.below(100);
    dispatchEvent(new Event('beforeprint'));
    await quiet(desk.element);
    expect(desk.rows()).to.have.length(300);
    dispatchEvent(new Event('afterprint'));
    await quiet(desk.element);
    expect(desk.rows().length).to.be.below(100);
  });
});
