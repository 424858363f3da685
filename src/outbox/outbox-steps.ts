/**
 * How the storage came to its present form, one step a version. A step is never changed once it shipped, and none drops
 * what a person wrote: a new need is a new step at the end.
 */
export const steps: readonly ((db: IDBDatabase, transaction: IDBTransaction) => void)[] = [
  // 1: what is to be sent, in the order in which it was written, and what became of it.
  (db) => {
    const entries = db.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
    entries.createIndex('id', 'id', { unique: true });
    entries.createIndex('requestId', 'requestId');
    db.createObjectStore('replies', { keyPath: 'id' });
  },
  // 2: what the gateway said, readable without signal; and single values (cursor, city pack, drafts, lease).
  (db, transaction) => {
    db.createObjectStore('views', { keyPath: 'id' }).createIndex('changedAt', 'changedAt');
    db.createObjectStore('kept');
    // Holds parked rows alone: others lack the member that it reads.
    transaction.objectStore('entries').createIndex('parkedAt', 'parkedAt');
  },
  // 3: pictures that are still to be sent, each under the id of the entry that attaches it.
  (db) => {
    db.createObjectStore('files', { keyPath: 'id' });
  },
  // 4: what is kept is sealed. Rows from before are marked, so that an index finds those that have still to be sealed.
  (_db, transaction) => {
    const entries = transaction.objectStore('entries');
    entries.createIndex('clear', 'clear');
    const walk = entries.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      const row: unknown = cursor?.value;
      if (typeof row === 'object' && row !== null) cursor?.update({ ...row, clear: 1 });
      cursor?.continue();
    };
  },
  // 5: what is readable lies in boxes. They cannot be made in here, so a mark stays until it has been done.
  (_db, transaction) => {
    transaction.objectStore('kept').put(true, 'clear');
  },
  // 6: records are found without walking past thousands of requests, which have no kind and so are not in here.
  (_db, transaction) => {
    transaction.objectStore('views').createIndex('kind changedAt', ['kind', 'changedAt']);
  },
];
