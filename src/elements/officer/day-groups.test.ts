import { expect } from '@esm-bundle/chai';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { dateWriter } from '../shared/dates.js';
import { isFound } from '../shared/request-search.js';
import { dayGroups } from './day-groups.js';

const { isoDay } = dateWriter('id-ID', 'Asia/Jakarta');
const views = Object.values(inventedRequests);

describe('the groups of the day', () => {
  it('put each open request into one group', () => {
    const groups = dayGroups(views, '2026-11-21', isoDay);
    const all = groups.flatMap((group) => group.tasks.map((task) => task.view.id));
    expect(all).to.have.length(views.length);
    expect(new Set(all).size).to.equal(views.length);
  });

  it('list today’s visits by their time, with the missed one first', () => {
    const [today] = dayGroups(views, '2026-11-21', isoDay);
    const { late, today: morning, started } = inventedRequests;
    expect(today?.tasks.map((task) => task.view.id)).to.deep.equal([late.id, morning.id, started.id]);
  });

  it('count the day in the city’s zone: a visit at 06.00 there is still yesterday in UTC', () => {
    const view = inventedRequests.later;
    const early = { ...view, visits: view.visits.map((visit) => ({ ...visit, from: '2026-11-20T23:00:00.000Z' })) };
    expect(dayGroups([early], '2026-11-21', isoDay)[0]?.key).to.equal('today');
    expect(dayGroups([early], '2026-11-20', isoDay)[0]?.key).to.equal('later');
  });

  it('leave out what is closed', () => {
    const view = inventedRequests.ready;
    const closed = { ...view, items: view.items.map((item) => ({ ...item, status: 'delivered' as const })) };
    expect(dayGroups([closed], '2026-11-21', isoDay)).to.deep.equal([]);
  });

  it('find by parts of name, street, phone and spelt code', () => {
    const view = inventedRequests.submitted;
    expect(isFound(view, 'siti melati')).to.equal(true);
    expect(isFound(view, '8000 0000')).to.equal(true);
    expect(isFound(view, '7KQ2M-9XVT')).to.equal(true);
    expect(isFound(view, 'siti anggrek')).to.equal(false);
  });
});
