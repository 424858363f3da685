import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problemResponse } from './problem.js';

const REPORT_BYTES = 64 * 1024;
const KEPT = 100;

/**
 * Takes what browsers report about broken policy and hands it to whoever asks, so that a journey can prove there was none.
 * All are counted; the last 100 are kept, in memory only.
 */
export function cspReports(): Hono {
  const reports: unknown[] = [];
  let count = 0;
  const app = new Hono();
  app.post(
    '/',
    bodyLimit({
      maxSize: REPORT_BYTES,
      onError: (c) => problemResponse(c, { status: 413, code: 'report-too-large', title: 'Laporan terlalu besar.' }),
    }),
    async (c) => {
      const report = parseReport(await c.req.text());
      if (report === undefined)
        return problemResponse(c, { status: 400, code: 'report-malformed', title: 'Laporan tidak terbaca.' });
      count += 1;
      reports.push(report);
      if (reports.length > KEPT) reports.shift();
      return c.body(null, 204);
    },
  );
  app.get('/', (c) => {
    c.header('cache-control', 'no-store');
    return c.json({ count, reports });
  });
  return app;
}

function parseReport(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
