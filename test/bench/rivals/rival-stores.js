/**
 * The same two things with other people's stores, each with its usual settings: adding records one by one, each waited for,
 * and opening a store to read the first page. Runs in the page; the bench bundles it.
 */
import Dexie from 'dexie';
import { openDB } from 'idb';
import PouchDB from 'pouchdb-browser';
import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

const PAGE = 50;

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 64 }, changedAt: { type: 'string', maxLength: 40 }, body: {} },
  required: ['id', 'changedAt'],
  indexes: ['changedAt'],
};

const rivals = {
  idb: async () => {
    const db = await openDB('bench-idb', 1, {
      upgrade: (fresh) => fresh.createObjectStore('rows', { keyPath: 'id' }).createIndex('changedAt', 'changedAt'),
    });
    return {
      addMany: async (rows) => {
        const transaction = db.transaction('rows', 'readwrite');
        for (const row of rows) transaction.store.add(row);
        await transaction.done;
      },
      page: async () => {
        const rows = [];
        let cursor = await db.transaction('rows').store.index('changedAt').openCursor(null, 'prev');
        while (cursor !== null && rows.length < PAGE) {
          rows.push(cursor.value);
          cursor = await cursor.continue();
        }
        return rows;
      },
      close: async () => db.close(),
    };
  },
  dexie: async () => {
    const db = new Dexie('bench-dexie');
    db.version(1).stores({ rows: 'id, changedAt' });
    await db.open();
    return {
      add: (row) => db.rows.add(row),
      addMany: (rows) => db.rows.bulkAdd(rows),
      page: () => db.rows.orderBy('changedAt').reverse().limit(PAGE).toArray(),
      close: async () => db.close(),
    };
  },
  rxdb: async () => {
    const db = await createRxDatabase({ name: 'bench-rxdb', storage: getRxStorageDexie(), multiInstance: false });
    const { rows } = await db.addCollections({ rows: { schema } });
    return {
      add: (row) => rows.insert(row),
      addMany: (many) => rows.bulkInsert(many),
      page: async () => {
        const found = await rows.find({ sort: [{ changedAt: 'desc' }], limit: PAGE }).exec();
        return found.map((row) => row.toJSON());
      },
      close: () => db.close(),
    };
  },
  pouchdb: async () => {
    const db = new PouchDB('bench-pouchdb', { auto_compaction: false });
    const named = ({ id, ...row }) => ({ _id: `${row.changedAt} ${id}`, ...row });
    return {
      add: (row) => db.put(named(row)),
      addMany: (rows) => db.bulkDocs(rows.map(named)),
      page: async () => {
        const { rows } = await db.allDocs({ include_docs: true, descending: true, limit: PAGE });
        return rows.map(({ doc }) => doc);
      },
      close: () => db.close(),
    };
  },
};

const row = (nth, body) => ({
  id: crypto.randomUUID(),
  changedAt: new Date(1_700_000_000_000 + nth * 1_000).toISOString(),
  body,
});

/** Adds `count` records with these bodies, each waited for; resolves with the milliseconds. Opening is not part of it. */
export async function addOne(name, bodies) {
  const store = await rivals[name]();
  const started = performance.now();
  for (const [nth, body] of bodies.entries()) await store.add(row(nth, body));
  const ms = performance.now() - started;
  await store.close();
  return ms;
}

/** Fills a store with these bodies, as fast as it can. */
export async function fill(name, bodies) {
  const store = await rivals[name]();
  for (let from = 0; from < bodies.length; from += 500) {
    await store.addMany(bodies.slice(from, from + 500).map((body, nth) => row(from + nth, body)));
  }
  await store.close();
}

/** Opens a store and reads its newest page; resolves with the milliseconds. */
export async function openPage(name) {
  const started = performance.now();
  const store = await rivals[name]();
  const page = await store.page();
  const ms = performance.now() - started;
  if (page.length !== PAGE) throw new Error(`${name} gave ${page.length} records instead of ${PAGE}`);
  await store.close();
  return ms;
}
