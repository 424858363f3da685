import type * as z from 'zod/mini';

/**
 * One SQL statement. `name` is unique, so that a server keeps its plan; `row` reads each row, built at first use.
 * Moments, 64-bit numbers and pages travel as text: the statement casts them.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly sql: string;
  readonly row: () => z.ZodMiniType<Row>;
}

/** What can be asked; inside a transaction all of it is one. */
export interface Session {
  query<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
}

/** A database of either engine; both understand the same SQL. Failures are {@link DatabaseFault}. */
export interface Database extends Session {
  readonly engine: 'pglite' | 'postgresql';
  /**
   * Runs `work` in one transaction (read committed) and commits, or rolls back when it throws.
   *
   * @param locks advisory locks taken first, in rising order, and held to the end
   */
  transaction<T>(work: (session: Session) => Promise<T>, locks?: readonly bigint[]): Promise<T>;
  close(): Promise<void>;
}
