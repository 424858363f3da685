/** The plain way to a queue page: select the rows, let the driver decode them, and write them as JSON again. */
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import * as z from 'zod/mini';
import { listen } from '../listen.js';
import { settingsFromParent, tellParent, whenParentLetsGo } from '../parent.js';

const { databaseUrl, data, connections, city, district, turn } = settingsFromParent(
  z.object({
    databaseUrl: z.optional(z.string()),
    data: z.optional(z.string()),
    connections: z.number(),
    city: z.string(),
    district: z.string(),
    turn: z.string(),
  }),
);

const SQL = `select r.view from changes c join requests r on r.city = c.city and r.id = c.request_id
  where c.city = $1 and c.district = $2 and c.turn = $3 order by c.submitted_at, c.request_id limit 51`;

interface Row {
  readonly view: unknown;
}

async function database(): Promise<{ rows: () => Promise<Row[]>; close: () => Promise<void> }> {
  const values = [city, district, turn];
  if (databaseUrl !== undefined) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
    return {
      rows: async () => (await pool.query<Row>({ name: 'queue', text: SQL, values })).rows,
      close: () => pool.end(),
    };
  }
  const engine = await PGlite.create(join(data ?? '', 'pglite'));
  return { rows: async () => (await engine.query<Row>(SQL, values)).rows, close: () => engine.close() };
}

const { rows, close } = await database();

const server = await listen((_request, response) => {
  rows().then(
    (found) => {
      const items = found.slice(0, 50).map(({ view }) => view);
      const body = JSON.stringify({ items, next: found.length > 50 ? 'next' : null });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});
whenParentLetsGo(async () => {
  await server.close();
  await close();
});
tellParent({ url: server.url });
