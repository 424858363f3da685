import type { RequestView } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import type { ViewsQuery } from '../../client/index.js';
import { manyRequests } from '../shared/many-requests.fixture.js';
import { ManyViews } from './many-views.js';

/** Kept requests that are read a hundred at a time, as a phone reads them. */
function shelf(kept: RequestView[]) {
  const asked: string[] = [];
  let lists = 0;
  const list = async ({ where = () => true, limit = 500 }: ViewsQuery = {}): Promise<RequestView[]> => {
    lists += 1;
    const found: RequestView[] = [];
    for (const [at, view] of [...kept].entries()) {
      if (at % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
      if (found.length < limit && where(view)) found.push(view);
    }
    return found;
  };
  const get = async (id: string) => {
    asked.push(id);
    return kept.find((view) => view.id === id);
  };
  return { list, get, asked, lists: () => lists };
}

describe('ManyViews', () => {
  it('shows more and more while all are read, and reads them once', async () => {
    const kept = manyRequests(1_730);
    const views = shelf(kept);
    const told: number[] = [];
    const many = new ManyViews(views, new AbortController().signal, (known) => told.push(known.length));
    expect(await many.read(new Set())).to.deep.equal(kept);
    expect(told).to.deep.equal([1_000, 1_500]);
    expect(await many.read(new Set())).to.deep.equal(kept);
    expect(views.lists()).to.equal(1);
  });

  it('reads what changed, came or left by itself', async () => {
    const kept = manyRequests(700);
    const views = shelf(kept);
    const many = new ManyViews(views, new AbortController().signal, () => undefined);
    await many.read(new Set());
    const [first, second, ...others] = kept;
    const [fresh] = manyRequests(701).slice(-1);
    if (first === undefined || second === undefined || fresh === undefined) throw new Error('there are 700');
    const changed = { ...second, version: second.version + 1 };
    kept.splice(0, kept.length, fresh, changed, ...others);
    const stale = [first.id, second.id, fresh.id];
    const read = await many.read(new Set(stale));
    expect(views.asked).to.deep.equal(stale);
    expect(read).to.have.length(700);
    expect(read.slice(0, 2)).to.have.deep.members([changed, fresh]);
    expect(read.slice(2)).to.deep.equal(others);
  });
});
