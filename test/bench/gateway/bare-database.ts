import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** A statement with its values. `name` lets a server keep the plan. */
export interface BareStatement {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly (string | null)[];
}

/** Rows as lists of texts. */
export interface RowSource {
  rows(sql: string, values: readonly unknown[]): Promise<(string | null)[][]>;
}

/** A database by its driver alone. */
export interface BareDatabase extends RowSource {
  /** Runs statements one after another in one transaction. */
  transaction(statements: readonly BareStatement[]): Promise<void>;
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL by pg, with as many connections as a gateway has. */
export function barePostgres(url: string, connections: number): BareDatabase {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  return {
    rows: async (sql, values) => {
      const { rows } = await pool.query<(string | null)[]>({ text: sql, values: [...values], rowMode: 'array' });
      return rows;
    },
    transaction: async (statements) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const { name, sql, values } of statements) await client.query({ name, text: sql, values: [...values] });
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    run: async (sql) => {
      await pool.query(sql);
    },
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

/** PGlite over a folder, in this process. */
export async function barePglite(folder: string): Promise<BareDatabase> {
  const engine = await PGlite.create(folder);
  return {
    rows: async (sql, values) => {
      const { rows } = await engine.query<(string | null)[]>(sql, [...values], { rowMode: 'array' });
      return rows;
    },
    transaction: async (statements) => {
      await engine.transaction(async (transaction) => {
        for (const { sql, values } of statements) await transaction.query(sql, [...values]);
      });
    },
    run: async (sql) => {
      await engine.exec(sql);
    },
    close: async () => {
      if (!engine.closed) await engine.close();
    },
  };
}
