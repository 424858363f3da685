import type { Database } from './database.js';
import { openPglite } from './db-pglite.js';
import { openPostgres } from './db-postgres.js';

/** Where the data lives: a server, or a folder of this process. */
export interface DatabasePlace {
  /** `postgres://…`; empty for PGlite. */
  readonly url: string;
  /** Folder of PGlite, which must exist. */
  readonly folder: string;
  /** Most connections to a server; 10 when left out. */
  readonly connections?: number;
}

/** Opens the database. A server need not be there yet: each query says so. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  return place.url === '' ? openPglite(place.folder) : openPostgres(place.url, place.connections ?? 10);
}
