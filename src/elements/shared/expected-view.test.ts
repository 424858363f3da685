import { expect } from '@esm-bundle/chai';
import { statusOf } from '@halo-pamor/contract';
import { expectedView } from './expected-view.js';
import { inventedCity, inventedPeople } from './invented-city.fixture.js';
import { inventedEntry, inventedRequests } from './invented-requests.fixture.js';

const of = { pack: inventedCity, actor: inventedPeople.officer };
const { today } = inventedRequests;
const starts = inventedEntry(today, 'start-visit', {});
const collects = inventedEntry(today, 'collect-papers', {
  papers: ['SK-POLISI', 'KK'].map((code) => ({ code, outcome: 'collected' })),
});

describe('what a request will be', () => {
  it('is itself while nothing waits', () => {
    expect(expectedView(today, [], of)).to.equal(today);
    expect(expectedView(today, [inventedEntry(inventedRequests.later, 'start-visit', {})], of)).to.equal(today);
  });

  it('takes what waits as done, in its order', () => {
    const after = expectedView(today, [starts, collects], of);
    expect(statusOf(after)).to.equal('collected');
    expect(after.visits.map((visit) => visit.status)).to.deep.equal(['done']);
    expect(statusOf(today)).to.equal('visit-agreed');
  });

  it('leaves out what was refused, what the rulebook would refuse and what does not read', () => {
    expect(expectedView(today, [{ ...starts, state: 'parked', lastProblem: 'finished' }], of)).to.equal(today);
    expect(expectedView(today, [inventedEntry(today, 'file-items', { items: ['1'] })], of)).to.equal(today);
    expect(expectedView(today, [inventedEntry(today, 'start-visit', { odd: 1 })], of)).to.equal(today);
  });
});
