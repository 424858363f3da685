import type { RowSource } from './bare-database.js';

/** A table and some of its rows, every value as text. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

// What a batch writes in its transaction; notices come later, by the worker.
const TABLES = [
  { table: 'commands', request: 'request_id' },
  { table: 'events', request: 'request_id' },
  { table: 'requests', request: 'id' },
  { table: 'changes', request: 'request_id' },
  { table: 'departures', request: 'request_id' },
  { table: 'jobs', request: 'request_id' },
];

/** Reads back what the gateway wrote for these requests, as rows that can be inserted anew. */
export async function writtenRows(source: RowSource, requests: readonly string[]): Promise<TableRows[]> {
  const found: TableRows[] = [];
  for (const { table, request } of TABLES) {
    const columns = (
      await source.rows(
        `select a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a
         where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
        [table],
      )
    ).map(([name, type]) => ({ name: name ?? '', type: type ?? '' }));
    const rows = await source.rows(
      `select ${columns.map(({ name }) => `"${name}"::text`).join(', ')} from ${table} where ${request} = any($1::uuid[])`,
      [requests],
    );
    if (rows.length > 0) found.push({ table, columns, rows });
  }
  return found;
}
