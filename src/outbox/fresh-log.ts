const NAME = 'halo-pamor:fresh';

/** How long a write waits for it at most; what holds it up longer is another tab's business. */
const PATIENCE_MS = 2_000;

/**
 * Has the browser begin a new log of what it stores; to be awaited before a page's first write. Never rejects.
 *
 * Chromium keeps an origin's databases in one LevelDB and, when it starts again, goes on writing at the end of the log that
 * it finds. Where a kill tore the last record in two, whatever is written behind it cannot be read at the start after that:
 * it is gone although the disk was waited for, or the browser takes the database for broken and deletes all of it. To delete
 * a database that was made for it writes out what is in memory and begins a log of its own, which no kill has torn.
 */
export function freshLog(factory: IDBFactory): Promise<unknown> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE_MS);
    try {
      const made = factory.open(NAME);
      // At once, so that neither what follows here nor another tab at the same is held up.
      made.onsuccess = () => made.result.close();
      const gone = factory.deleteDatabase(NAME);
      gone.onsuccess = done;
      gone.onerror = done;
    } catch (caught) {
      // Where nothing can be opened, what is written next says so.
      done(caught);
    }
  });
}
