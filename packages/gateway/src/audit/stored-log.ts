import { readEntries } from '../store/audit-log.js';
import type { Session } from '../store/database.js';

/** How many entries are read at once. */
export const AT_ONCE = 2_000;

/** The log of a city as it is stored, in pages. */
export async function* storedLog(session: Session, city: string): AsyncGenerator<readonly unknown[]> {
  for (let behind = 0; ;) {
    const page = await readEntries(session, city, behind, AT_ONCE);
    if (page.length > 0) yield page;
    if (page.length < AT_ONCE) return;
    behind = page.at(-1)?.seq ?? behind;
  }
}
