import { expect } from '@esm-bundle/chai';
import type { Ledger, RowsQuery } from './ledger.js';
import { databaseLedger } from './outbox-db.js';
import { memoryLedger } from './outbox-memory.js';
import { steps } from './outbox-steps.js';

const day = (number: number) => `2026-01-0${number}T03:00:00.000Z`;
const box = new Uint8Array([1, 2, 3]);
const requests = Array.from({ length: 300 }, (_none, n) => ({ id: `r${n}`, version: 1, changedAt: day(3), box }));
const records = [
  { id: 'duty 1', version: 1, changedAt: day(1), kind: 'duty', box },
  { id: 'cover 4', version: 1, changedAt: day(4), kind: 'cover', box },
  { id: 'duty 5', version: 1, changedAt: day(5), kind: 'duty', box },
  { id: 'duty 2', version: 1, changedAt: day(2), kind: 'duty', box },
];

/** Makes a storage as version 5 left it, which had no index of records. */
function asLeftByVersion5(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 5);
    request.onupgradeneeded = () => {
      const { transaction } = request;
      if (transaction === null) return;
      for (const step of steps.slice(0, 5)) step(request.result, transaction);
      for (const row of [...requests, ...records]) transaction.objectStore('views').put(row);
    };
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const stores: Readonly<Record<string, () => Promise<Ledger>>> = {
  'a storage of version 5': async () => {
    const name = `record rows test ${Date.now()}`;
    await asLeftByVersion5(name);
    return databaseLedger(indexedDB, name);
  },
  memory: async () => {
    const ledger = memoryLedger();
    await ledger.run(['views'], { write: true }, (rows) =>
      Promise.all([...requests, ...records].map((row) => rows.put('views', row))),
    );
    return ledger;
  },
};

describe('records among requests', () => {
  for (const [what, open] of Object.entries(stores)) {
    it(`are found by their kind in ${what}, latest first, and nothing is lost`, async () => {
      const ledger = await open();
      const found = async (query: RowsQuery): Promise<unknown[]> => {
        const rows = await ledger.run(['views'], {}, (all) =>
          all.all('views', { index: 'kind changedAt', backwards: true, ...query }),
        );
        return rows.map((row) => (typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined));
      };
      expect(await found({ within: 'duty' })).to.deep.equal(['duty 5', 'duty 2', 'duty 1']);
      expect(await found({ within: 'duty', until: day(2) })).to.deep.equal(['duty 2', 'duty 1']);
      expect(await found({ within: 'duty', limit: 1 })).to.deep.equal(['duty 5']);
      expect(await found({ within: 'cover' })).to.deep.equal(['cover 4']);
      expect(await found({ within: 'dut' })).to.deep.equal([]);
      expect(await ledger.run(['views'], {}, (all) => all.count('views'))).to.equal(304);
      ledger.close();
    });
  }
});
