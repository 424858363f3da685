import type { RequestView } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { aVault, aView, closeVaults, type VaultStage } from '../vault/vault.fixture.js';
import { freshRow } from './entry-row.js';

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T03:00:00.000Z`;
const ids = (views: readonly RequestView[]) => views.map(({ id }) => id);

async function anEntry({ ledger }: VaultStage, id: string, requestId: string, state: 'waiting' | 'parked') {
  const entry = freshRow({ id, type: 'start-visit', requestId, payload: {}, createdAt: day(1) });
  await ledger.run(['entries'], { write: true }, (rows) => rows.put('entries', { ...entry, state }));
}

describe('viewsIn', () => {
  afterEach(closeVaults);

  it('lists the latest change first, whatever changed at the same moment, and looks as far as it must', async () => {
    const { keeping } = aVault();
    const items = Array.from({ length: 330 }, (_none, index) => {
      const of = String(index).padStart(3, '0');
      // A hundred and more at one moment: a page of rows ends among them.
      return aView(of, index, index < 60 ? day(1) : index < 210 ? day(2) : day(3 + (index % 20)));
    });
    await keeping.views.keepPage({ records: [], items, gone: [], cursor: '1', more: false });
    const all = await keeping.views.list(undefined, 1_000);
    expect(all).to.have.length(330);
    expect(all.map(({ changedAt }) => changedAt)).to.deep.equal(
      [...items.map((one) => one.changedAt)].sort().reverse(),
    );
    const odd = await keeping.views.list(({ version }) => version % 2 === 1, 1_000);
    expect(odd).to.have.length(165);
    expect(new Set(ids(odd)).size).to.equal(165);
    expect(ids(await keeping.views.list(({ version }) => version < 60, 3))).to.have.length(3);
    expect(ids(await keeping.views.list(undefined, 2))).to.deep.equal(ids(all).slice(0, 2));
  });

  it('opens no more rows than it shows', async () => {
    const { keeping } = aVault();
    const items = Array.from({ length: 300 }, (_none, index) => aView(String(index), 1, day(1 + (index % 28))));
    await keeping.views.keepPage({ records: [], items, gone: [], cursor: '1', more: false });
    const { decrypt } = SubtleCrypto.prototype;
    let count = 0;
    SubtleCrypto.prototype.decrypt = function (...given: Parameters<SubtleCrypto['decrypt']>) {
      count += 1;
      return decrypt.apply(this, given);
    };
    try {
      await keeping.views.list(undefined, 50);
      expect(count).to.equal(50);
      await keeping.views.list(undefined, 50);
      expect(count).to.equal(50);
    } finally {
      SubtleCrypto.prototype.decrypt = decrypt;
    }
  });

  it('walks past no request while it looks for records', async () => {
    const { keeping } = aVault();
    const items = Array.from({ length: 300 }, (_none, index) => aView(String(index), 1, day(1 + (index % 28))));
    await keeping.views.keepPage({ records: [], items, gone: [], cursor: '1', more: false });
    const { openCursor } = IDBIndex.prototype;
    const walked: string[] = [];
    IDBIndex.prototype.openCursor = function (...given: Parameters<IDBIndex['openCursor']>) {
      walked.push(this.name);
      return openCursor.apply(this, given);
    };
    try {
      expect(await keeping.views.records('duty', undefined, 500)).to.deep.equal([]);
    } finally {
      IDBIndex.prototype.openCursor = openCursor;
    }
    // Requests have no kind, so that this index does not hold them.
    expect(walked).to.deep.equal(['kind changedAt']);
  });

  it('keeps the newer of two that cross', async () => {
    const { keeping } = aVault();
    await keeping.views.keep(aView('a', 3));
    await keeping.views.keep(aView('a', 2));
    expect((await keeping.views.get('a'))?.version).to.equal(3);
  });

  it('lets go of what is gone at once, and with what was kept of it', async () => {
    const { keeping } = aVault();
    await keeping.views.keep(aView('a'));
    await keeping.kept.save('receipt a', { receipt: {} }, false);
    await keeping.views.keepPage({ records: [], items: [], gone: ['a'], cursor: '1', more: false });
    expect(await keeping.views.get('a')).to.equal(undefined);
    expect(await keeping.kept.load('receipt a')).to.equal(undefined);
    expect(await keeping.views.letGo()).to.deep.equal([]);
  });

  it('waits with what is gone until what was written about it is settled', async () => {
    const stage = aVault();
    const { keeping, ledger } = stage;
    await keeping.views.keep(aView('a'));
    await keeping.views.keep(aView('b'));
    await anEntry(stage, 'e1', 'a', 'waiting');
    await anEntry(stage, 'e2', 'b', 'parked');
    await keeping.views.keepPage({ records: [], items: [], gone: ['a', 'b'], cursor: '1', more: false });
    expect(await keeping.views.get('a')).not.to.equal(undefined);
    expect(await keeping.views.get('b')).to.equal(undefined);
    expect(await keeping.views.letGo()).to.deep.equal([]);
    await ledger.run(['entries'], { write: true }, (rows) => rows.clear('entries'));
    expect(await keeping.views.letGo()).to.deep.equal(['a']);
    expect(await keeping.views.get('a')).to.equal(undefined);
  });

  it('keeps what came back into scope', async () => {
    const stage = aVault();
    const { keeping, ledger } = stage;
    await keeping.views.keep(aView('a'));
    await anEntry(stage, 'e1', 'a', 'waiting');
    await keeping.views.keepPage({ records: [], items: [], gone: ['a'], cursor: '1', more: false });
    await keeping.views.keepPage({ records: [], items: [aView('a', 2)], gone: [], cursor: '2', more: false });
    await ledger.run(['entries'], { write: true }, (rows) => rows.clear('entries'));
    expect(await keeping.views.letGo()).to.deep.equal([]);
    expect((await keeping.views.get('a'))?.version).to.equal(2);
  });
});
