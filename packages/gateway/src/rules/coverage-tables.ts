import { coverageTable, type CoverageCount, type CoverageTable } from '@halo-pamor/contract';
import type { Database } from '../store/database.js';
import { readCounted, readLastWord, readStanding } from '../store/coverage-read.js';

/** Tables of one document by their day. */
export type DocumentTables = ReadonlyMap<string, CoverageTable>;

/** What of a city was counted, ready to be shown: worked out anew only when other counts stand. */
export interface CoverageTables {
  /** Codes of the documents that were counted. */
  counted(city: string): Promise<readonly string[]>;
  tables(city: string, document: string): Promise<DocumentTables>;
}

interface Known {
  readonly word: string;
  readonly counted: Promise<readonly string[]>;
  readonly tables: Map<string, Promise<DocumentTables>>;
}

/** Keeps tables for as long as they hold. Who asks pays for one small query, which says whether they do. */
export function coverageTables(database: Database): CoverageTables {
  const cities = new Map<string, Known>();
  const known = async (city: string): Promise<Known> => {
    const word = await readLastWord(database, city);
    const before = cities.get(city);
    if (before?.word === word) return before;
    const fresh = { word, counted: readCounted(database, city), tables: new Map() };
    cities.set(city, fresh);
    fresh.counted.catch(() => cities.delete(city));
    return fresh;
  };
  return {
    counted: async (city) => (await known(city)).counted,
    tables: async (city, document) => {
      const { tables } = await known(city);
      const before = tables.get(document);
      if (before !== undefined) return before;
      const made = readStanding(database, city, document).then(tablesOf);
      tables.set(document, made);
      made.catch(() => tables.delete(document));
      return made;
    },
  };
}

function tablesOf(counts: readonly CoverageCount[]): DocumentTables {
  const days = new Map<string, CoverageCount[]>();
  for (const count of counts) {
    const day = days.get(count.date);
    if (day === undefined) days.set(count.date, [count]);
    else day.push(count);
  }
  return new Map([...days].map(([day, all]) => [day, coverageTable(all)]));
}
