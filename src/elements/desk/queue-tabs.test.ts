import { expect } from '@esm-bundle/chai';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { countOf, nextInQueue, questionOf, refreshed, rowsOf, unread, withPage } from './queue-tabs.js';

const { filed, approved, printed } = inventedRequests;

describe('the tabs of the queue', () => {
  it('ask for a turn or a status, oldest first, and continue after the cursor', () => {
    expect(questionOf('mine', undefined)).to.deep.equal({ order: 'oldest', limit: 50, turn: 'operator' });
    expect(questionOf('warned', undefined)).to.deep.equal({ order: 'oldest', limit: 50, warning: 'open' });
    expect(questionOf('printed', 'c1')).to.deep.equal({ order: 'oldest', limit: 50, after: 'c1', status: 'printed' });
  });

  it('keep a request once when two pages hold it', () => {
    const first = withPage(unread, { items: [filed, approved], next: 'c1' });
    const both = withPage(first, { items: [approved, printed], next: null });
    expect(both.items).to.deep.equal([filed, approved, printed]);
    expect(both.next).to.equal(null);
  });

  it('show nothing from the feed that belongs behind the pages still to come', () => {
    const late = { ...filed, id: 'z', submittedAt: '2026-12-01T00:00:00.000Z' };
    const early = { ...filed, id: 'a', submittedAt: '2026-01-01T00:00:00.000Z' };
    const pages = withPage(unread, { items: [filed], next: 'c1' });
    expect(rowsOf('filed', pages, [late, early]).map((view) => view.id)).to.deep.equal(['a', filed.id]);
    expect(rowsOf('filed', { ...pages, next: null }, [late]).map((view) => view.id)).to.deep.equal([filed.id, 'z']);
  });

  it('read anew keep what stands behind the first page', () => {
    const behind = { ...printed, submittedAt: '2026-12-01T00:00:00.000Z' };
    const long = withPage(withPage(unread, { items: [filed], next: 'c1' }), { items: [behind], next: 'c2' });
    const again = refreshed(long, { items: [approved], next: 'c1' });
    expect(again.items.map((view) => view.id)).to.deep.equal([approved.id, behind.id]);
    expect(again.next).to.equal('c2');
    const short = refreshed(long, { items: [approved], next: null });
    expect(short.items).to.deep.equal([approved]);
    expect(short.next).to.equal(null);
  });

  it('count what is known and say when there is more', () => {
    expect(countOf(unread, [])).to.equal(undefined);
    expect(countOf(withPage(unread, { items: [filed], next: 'c1' }), [filed])).to.equal('1+');
    expect(countOf(withPage(unread, { items: [filed], next: null }), [filed])).to.equal('1');
  });

  it('open the one after, else the one before, also when this one has left', () => {
    expect(nextInQueue(['a', 'b', 'c'], ['a', 'b', 'c'], 'b')).to.equal('c');
    expect(nextInQueue(['a', 'b', 'c'], ['a', 'c'], 'b')).to.equal('c');
    expect(nextInQueue(['a', 'b', 'c'], ['a'], 'c')).to.equal('a');
    expect(nextInQueue(['a', 'b', 'c'], ['a'], 'b')).to.equal('a');
    expect(nextInQueue(['a'], [], 'a')).to.equal(undefined);
  });
});
