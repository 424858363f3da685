import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { elementsBelow, manyRequests } from '../shared/many-requests.fixture.js';
import { cleared, quiet, registered, staged, typed } from '../shared/staged.fixture.js';
import { officerElements } from './elements.js';
import { HaloDayList } from './halo-day-list.js';
import { officerStage } from './officer-stage.fixture.js';

describe('halo-day-list with ten thousand tasks', () => {
  const views = manyRequests(10_000);

  afterEach(() => {
    scrollTo(0, 0);
    cleared();
  });

  async function list() {
    registered(officerElements);
    const element = new HaloDayList();
    element.stage = officerStage({ views });
    const day = await staged(element);
    const elements = () => elementsBelow(element.renderRoot);
    return { ...day, element, elements };
  }

  it('has all groups with their numbers, and under a thousand elements wherever one scrolls', async () => {
    const day = await list();
    const counts = day.all('.group > header .count').map((count) => Number(count.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(10_000);
    expect(day.all('.group h3')).to.have.length(7);
    for (const part of [0, 0.1, 0.33, 0.5, 0.72, 1]) {
      scrollTo(0, document.documentElement.scrollHeight * part);
      await quiet(day.element);
      expect(day.elements()).to.be.below(1_000);
      const seen = day.all('.row').filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      expect(seen, `rows in sight at ${part}`).not.to.deep.equal([]);
    }
  });

  it('draws the tasks at the top before anybody has looked what is in sight, and none below', async () => {
    registered(officerElements);
    const element = new HaloDayList();
    element.stage = officerStage({ views });
    document.body.append(element);
    await element.updateComplete;
    const lists = [...element.renderRoot.querySelectorAll('halo-long-list')];
    await Promise.all(lists.map((list) => 'updateComplete' in list && list.updateComplete));
    const rows = lists.map((list) => list.querySelectorAll('.row').length);
    element.remove();
    expect(rows[0]).to.be.within(1, 10);
    expect(rows.slice(1)).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });

  it('is accessible, and each task says its place and of how many', async () => {
    const day = await list();
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await quiet(day.element);
    await expectAccessible(day.element);
    for (const row of day.all('.row')) {
      const group = row.closest('.group')?.querySelector('.count')?.textContent;
      expect(row.getAttribute('aria-setsize')).to.equal(group);
    }
  });

  it('finds by words among all, and draws a short answer as a short list', async () => {
    const day = await list();
    await typed(day, 'search', 'warga 9999');
    expect(day.all('halo-long-list')).to.have.length(0);
    expect(day.all('.group').map((group) => group.querySelector('.count')?.textContent)).to.deep.equal(['1']);
    expect(day.words()).to.contain('Warga 9999 Rekaan');
  });
});
