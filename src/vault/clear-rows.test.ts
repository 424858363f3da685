import { expect } from '@esm-bundle/chai';
import { steps } from '../outbox/outbox-steps.js';
import { aVault, aView, closeVaults, dumped, NAME } from './vault.fixture.js';

/** Makes a storage as an older version left it, with these rows. */
async function asLeftBy(version: number, name: string, views: readonly unknown[], kept: Record<string, unknown>) {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const { transaction } = request;
      if (transaction !== null) for (const step of steps.slice(0, version)) step(request.result, transaction);
    };
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const transaction = request.result.transaction(['views', 'kept'], 'readwrite');
      for (const view of views) transaction.objectStore('views').put(view);
      for (const [key, value] of Object.entries(kept)) transaction.objectStore('kept').put(value, key);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

let count = 0;
const aName = () => `clear rows test ${Date.now()} ${(count += 1)}`;

/** What versions 2 and 3 stored. */
const VIEWS = [aView('a', 4, '2026-01-05T03:00:00.000Z'), aView('b', 2, '2026-01-06T03:00:00.000Z')];
const KEPT = {
  'draft request': { name: NAME },
  'draft paper a KK': { requestId: 'a', pages: [{ id: '1', blob: new Blob([NAME], { type: 'image/webp' }) }] },
  'receipt a': { receipt: { lines: [], name: NAME } },
  'handover-code a': { code: '314159' },
  'officers 32.75.01.1001/007': { officers: [{ name: NAME, phone: '+6281200000001' }] },
  city: { format: 1 },
  cursor: '17',
};

describe('rows that an older version stored in clear', () => {
  afterEach(closeVaults);

  for (const version of [2, 3]) {
    it(`are sealed when a storage of version ${version} is opened, and read as before`, async () => {
      const name = aName();
      await asLeftBy(version, name, VIEWS, KEPT);
      expect(await dumped(name)).to.contain(NAME);
      const { keeping } = aVault(undefined, name);
      expect((await keeping.views.list(undefined, 10)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
      expect(await keeping.views.get('a')).to.deep.equal(VIEWS[0]);
      expect(await keeping.views.cursor()).to.equal('17');
      expect(await keeping.kept.load('draft request')).to.deep.equal(KEPT['draft request']);
      expect(await keeping.kept.load('handover-code a')).to.deep.equal(KEPT['handover-code a']);
      expect(await keeping.kept.load('city')).to.deep.equal(KEPT.city);
      expect(await dumped(name)).not.to.contain(NAME);
      expect(await dumped(name)).not.to.contain('314159');
    });
  }

  it('wait for the PIN where one comes first', async () => {
    const name = aName();
    await asLeftBy(3, name, VIEWS, KEPT);
    const { keeping } = aVault(undefined, name);
    expect((await keeping.vault.status()).state).to.equal('none');
    await keeping.vault.create('482913');
    expect(await dumped(name)).not.to.contain(NAME);
    expect(await keeping.views.list(undefined, 10)).to.have.length(2);
  });

  it('that were cut short are let go, and many are sealed step by step', async () => {
    const name = aName();
    const many = Array.from({ length: 450 }, (_none, index) => aView(`m${String(index).padStart(3, '0')}`));
    await asLeftBy(3, name, [...many, { id: 'broken', applicant: { name: NAME } }], {});
    const { keeping } = aVault(undefined, name);
    expect(await keeping.views.list(undefined, 500)).to.have.length(450);
    expect(await dumped(name)).not.to.contain(NAME);
  });
});
