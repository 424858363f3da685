import type { Person } from '../../support/person.js';

/** How many requests lie on a device, in whatever box: what a person could still open there without signal. */
export function keptRequests({ page }: Person): Promise<number> {
  return page.evaluate(countRequests);
}

/** Runs in the page: counts the views of every outbox of this origin that are no records. */
async function countRequests(): Promise<number> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  let count = 0;
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await result(indexedDB.open(name));
    if (database.objectStoreNames.contains('views')) {
      const rows: unknown[] = await result(database.transaction('views').objectStore('views').getAll());
      count += rows.filter((row) => typeof row === 'object' && row !== null && !('kind' in row)).length;
    }
    database.close();
  }
  return count;
}
