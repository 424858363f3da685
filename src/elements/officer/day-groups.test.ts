import { expect } from '@esm-bundle/chai';
import type { RequestView } from '@halo-pamor/contract';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import { inventedOriginals, inventedRequests } from '../shared/invented-requests.fixture.js';
import { dateWriter } from '../shared/dates.js';
import { isFound } from '../shared/request-search.js';
import { dayGroups } from './day-groups.js';

const { isoDay } = dateWriter('id-ID', 'Asia/Jakarta');
const { officer } = inventedPeople;
const views = Object.values(inventedRequests);

function closed(view: RequestView): RequestView {
  return { ...view, items: view.items.map((item) => ({ ...item, status: 'delivered' as const })) };
}

describe('the groups of the day', () => {
  it('put each open request into one group', () => {
    const groups = dayGroups(views, '2026-11-21', isoDay, officer);
    const all = groups.flatMap((group) => group.tasks.map((task) => task.view.id));
    expect(all).to.have.length(views.length);
    expect(new Set(all).size).to.equal(views.length);
  });

  it('list today’s visits by their time with the missed one first, and then what is to be delivered', () => {
    const [today] = dayGroups(views, '2026-11-21', isoDay, officer);
    const { late, today: morning, started, out } = inventedRequests;
    expect(today?.tasks.map((task) => task.view.id)).to.deep.equal([late.id, morning.id, started.id, out.id]);
  });

  it('count the day in the city’s zone: a visit at 06.00 there is still yesterday in UTC', () => {
    const view = inventedRequests.later;
    const early = { ...view, visits: view.visits.map((visit) => ({ ...visit, from: '2026-11-20T23:00:00.000Z' })) };
    expect(dayGroups([early], '2026-11-21', isoDay, officer)[0]?.key).to.equal('today');
    expect(dayGroups([early], '2026-11-20', isoDay, officer)[0]?.key).to.equal('later');
  });

  it('ask for another visit where the last came to nothing', () => {
    const [group] = dayGroups([inventedRequests.missed], '2026-11-21', isoDay, officer);
    expect(group?.key).to.equal('again');
  });

  it('leave out what is closed', () => {
    const { originals: _, ...view } = inventedRequests.ready;
    expect(dayGroups([closed(view)], '2026-11-21', isoDay, officer)).to.deep.equal([]);
  });

  it('keep what is closed while the officer has an original, and name what is to be answered', () => {
    const { carried, offered, arriving } = inventedOriginals;
    const keys = (view: RequestView) => dayGroups([view], '2026-11-21', isoDay, officer).map(({ key }) => key);
    // The old card belongs to the office, the KK goes home.
    expect(keys(closed(carried))).to.deep.equal(['today']);
    expect(keys(closed(offered))).to.deep.equal([]);
    expect(keys(closed(arriving))).to.deep.equal(['originals']);
    const filed = arriving.items.map((item) => ({ ...item, status: 'filed' as const }));
    expect(keys({ ...arriving, items: filed })).to.deep.equal(['originals']);
    const [group] = dayGroups([closed(arriving)], '2026-11-21', isoDay, officer);
    expect(group?.tasks[0]?.items).to.have.length(1);
  });

  it('find by parts of name, street, phone and spelt code', () => {
    const view = inventedRequests.submitted;
    expect(isFound(view, 'siti melati')).to.equal(true);
    expect(isFound(view, '8000 0000')).to.equal(true);
    expect(isFound(view, '7KQ2M-9XVT')).to.equal(true);
    expect(isFound(view, 'siti anggrek')).to.equal(false);
  });
});
