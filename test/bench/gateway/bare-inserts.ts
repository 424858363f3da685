import type { BareStatement } from './bare-database.js';
import type { TableRows } from './written-rows.js';

/** The rows of one batch, table by table. */
export type BatchRows = readonly TableRows[];

/** Parts the rows of many requests into batches: each holds the rows of its own requests, in the order of the tables. */
export function partRows(tables: readonly TableRows[], batches: readonly (readonly string[])[]): BatchRows[] {
  const batchOf = new Map(batches.flatMap((requests, batch) => requests.map((id) => [id, batch] as const)));
  const parted: TableRows[][] = batches.map(() => []);
  for (const { table, columns, rows } of tables) {
    const key = columns.findIndex(({ name }) => name === (table === 'requests' ? 'id' : 'request_id'));
    const own: (readonly (string | null)[])[][] = batches.map(() => []);
    for (const row of rows) own[batchOf.get(row[key] ?? '') ?? -1]?.push(row);
    own.forEach((found, batch) => {
      if (found.length > 0) parted[batch]?.push({ table, columns, rows: found });
    });
  }
  return parted;
}

/** One INSERT for each table. */
export function insertByTable(batch: BatchRows): BareStatement[] {
  return batch.map(insert);
}

/** One INSERT for each row. */
export function insertByRow(batch: BatchRows): BareStatement[] {
  return batch.flatMap(({ rows, ...rest }) => rows.map((row) => insert({ ...rest, rows: [row] })));
}

function insert({ table, columns, rows }: TableRows): BareStatement {
  const width = columns.length;
  const tuples = rows.map(
    (_row, nth) => `(${columns.map(({ type }, column) => `$${nth * width + column + 1}::text::${type}`).join(', ')})`,
  );
  // By way of text, so that no driver has a form of its own for a type.
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return {
    name: `${table}-${rows.length}`,
    // The identity of a job is inserted as it was given out.
    sql: `insert into ${table} (${names}) overriding system value values ${tuples.join(', ')}`,
    values: rows.flat(),
  };
}
