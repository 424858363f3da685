import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { until } from '../testing/until.js';
import { freshRow, type NewRow } from './entry-row.js';
import type { NewEntry } from './entry.js';
import type { Ledger } from './ledger.js';
import { databaseLedger } from './outbox-db.js';
import { steps } from './outbox-steps.js';
import { handOverFrom } from './hand-over.js';
import { discardEntry, retryEntry } from './mend.js';
import { shelfIn } from './shelf.js';

let count = 0;
let ledgers: Ledger[] = [];

function aName(): string {
  return `ledger test ${Date.now()} ${(count += 1)}`;
}

function open(name: string, factory: IDBFactory = indexedDB): Ledger {
  const ledger = databaseLedger(factory, name);
  ledgers.push(ledger);
  return ledger;
}

function entry(number: number): NewEntry {
  const id = `0190a0b0-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return { id, type: 'start-visit', requestId: id, payload: { number }, createdAt: '2026-01-05T03:00:00.000Z' };
}

function row(number: number): NewRow {
  return { entry: { ...freshRow(entry(number)), payload: { number } } };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? caught.code : String(caught)),
  );

/** A factory that lets a test get hold of the databases that were opened through it. */
function watched(): { factory: IDBFactory; opened: IDBDatabase[] } {
  const opened: IDBDatabase[] = [];
  const factory = new Proxy(indexedDB, {
    get: (target, key) => {
      if (key !== 'open') return undefined;
      return (name: string, version: number) => {
        const request = target.open(name, version);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
      };
    },
  });
  return { factory, opened };
}

describe('databaseLedger', () => {
  afterEach(() => {
    for (const ledger of ledgers) ledger.close();
    ledgers = [];
  });

  it('never has two writes in the middle at the same time, whatever their stores and tabs', async () => {
    const name = aName();
    const [one, other] = [open(name), open(name)];
    const steps: string[] = [];
    const write = (ledger: Ledger, store: 'entries' | 'replies') =>
      ledger.run([store], { write: true }, async (rows) => {
        await rows.count(store);
        steps.push('begins');
        for (let times = 0; times < 20; times += 1) await rows.count(store);
        steps.push('ends');
      });
    await Promise.all([write(one, 'entries'), write(other, 'replies'), write(one, 'replies')]);
    expect(steps).to.deep.equal(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
  });

  it('asks for strict durability wherever something is written that cannot be had again', async () => {
    const asked: unknown[] = [];
    const { factory, opened } = watched();
    const ledger = open(aName(), factory);
    const [shelf, handOver] = [shelfIn(ledger), handOverFrom(ledger, async () => async () => undefined)];
    await shelf.count();
    const [db] = opened;
    if (db === undefined) throw new Error('it was not opened');
    Object.defineProperty(db, 'transaction', {
      configurable: true,
      value: (...given: Parameters<IDBDatabase['transaction']>) => {
        if (given[1] === 'readwrite') asked.push(given[2]);
        return IDBDatabase.prototype.transaction.apply(db, given);
      },
    });
    await shelf.add([row(1), row(2)]);
    const { entries } = await handOver.take(0, 50, { early: () => false });
    await handOver.settle(
      entries.map((each) => ({ entry: each, outcome: 'refused', problem: 'finished' })),
      '',
    );
    await retryEntry(ledger, entry(1).id);
    await discardEntry(ledger, entry(2).id, '');
    expect(asked).to.deep.equal(Array(5).fill({ durability: 'strict' }));
  });

  it('stores all of a call or none of it when the disk is full', async () => {
    const ledger = open(aName());
    const shelf = shelfIn(ledger);
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
      if ((puts += 1) === 2) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      expect(await codeOf(shelf.add([row(1), row(2), row(3)]))).to.equal('storage-full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await shelf.list({}, 0)).to.deep.equal([]);
    await shelf.add([row(1)]);
    expect(await shelf.list({}, 0)).to.have.length(1);
  });

  it('forgets a lost handle and opens a new one, once', async () => {
    const { factory, opened } = watched();
    const shelf = shelfIn(open(aName(), factory));
    await shelf.add([row(1)]);
    opened[0]?.close();
    await Promise.all([shelf.add([row(2)]), shelf.add([row(3)]), shelf.count()]);
    expect(await shelf.list({}, 0)).to.have.length(3);
    expect(opened).to.have.length(2);
  });

  it('says that storage is unavailable when opening fails, and tries again at the next call', async () => {
    let broken = true;
    const name = aName();
    const factory = new Proxy(indexedDB, {
      get: (target, key) => {
        if (key !== 'open') return undefined;
        return (given: string, version: number) => {
          if (broken) throw new DOMException('Internal error opening backing store', 'UnknownError');
          return target.open(given, version);
        };
      },
    });
    const shelf = shelfIn(open(name, factory));
    expect(await codeOf(shelf.add([row(1)]))).to.equal('storage-unavailable');
    broken = false;
    await shelf.add([row(1)]);
    expect(await shelf.list({}, 0)).to.have.length(1);
  });

  it('makes way for a newer version and does not block it', async () => {
    const name = aName();
    const shelf = shelfIn(open(name));
    await shelf.add([row(1)]);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, steps.length + 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('blocked'));
    });
    newer.close();
    expect(await codeOf(shelf.list({}, 0))).to.equal('storage-newer');
  });

  for (let version = 2; version < steps.length; version += 1) {
    it(`of version ${version} makes way for a newer one beside it, says so, and nothing is lost`, async () => {
      const name = aName();
      const older = databaseLedger(indexedDB, name, steps.slice(0, version));
      const newer = open(name);
      ledgers.push(older);
      const put = (ledger: Ledger, number: number) =>
        ledger.run(['entries'], { write: true }, async (rows) => {
          for (let times = 0; times < 20; times += 1) await rows.count('entries');
          await rows.put('entries', { ...freshRow(entry(number)), payload: { number } });
        });
      await put(older, 1);
      // It is in the middle of a write when the newer one comes.
      const [, second] = await Promise.all([put(older, 2), codeOf(put(newer, 3))]);
      expect(second).to.equal('none');
      expect(await codeOf(put(older, 4))).to.equal('storage-newer');
      expect(await codeOf(shelfIn(older).count())).to.equal('storage-newer');
      await put(newer, 5);
      const kept = await shelfIn(newer).list({}, 0);
      expect(kept.map(({ id }) => id)).to.deep.equal([1, 2, 3, 5].map((number) => entry(number).id));
    });
  }

  it('leaves a row that it cannot read where it is', async () => {
    const ledger = open(aName());
    const shelf = shelfIn(ledger);
    await ledger.run(['entries'], { write: true }, (rows) => rows.put('entries', { id: 'x', from: 'the future' }));
    await shelf.add([row(1)]);
    const { entries } = await handOverFrom(ledger, async () => async () => undefined).take(0, 50, {
      early: () => false,
    });
    expect(entries.map(({ id }) => id)).to.deep.equal([entry(1).id]);
    expect(await shelf.list({}, 0)).to.have.length(1);
    expect(await ledger.run(['entries'], {}, (rows) => rows.count('entries'))).to.equal(2);
  });

  it('writes nothing of a call that was cancelled before it was stored', async () => {
    const shelf = shelfIn(open(aName()));
    const controller = new AbortController();
    const adding = codeOf(shelf.add([row(1)], controller.signal));
    controller.abort();
    expect(await adding).to.equal('aborted');
    await until(async () => (await shelf.count()).waiting === 0);
  });
});
