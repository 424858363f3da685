import { inventedRequest } from '../client/invented-page.js';
import { listen, type Listening } from '../listen.js';
import { giveFile, type PageFiles } from '../outbox/page-files.js';

const FIRST_MS = Date.parse('2026-01-01T00:00:00Z');

/** Serves the page, and a change feed of so many invented requests, each of a second of its own. */
export async function serveFeed(files: PageFiles, count: number): Promise<Listening> {
  return listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    if (pathname !== '/v1/changes') {
      giveFile(files, request, response);
      return;
    }
    const from = Number(searchParams.get('after') ?? 0);
    const size = Math.min(Number(searchParams.get('limit') ?? 100), count - from);
    const items = Array.from({ length: size }, (_unused, nth) => ({
      ...inventedRequest(from + nth),
      changedAt: new Date(FIRST_MS + (from + nth) * 1_000).toISOString(),
    }));
    const next = from + size;
    const page = { items, records: [], gone: [], cursor: String(next), more: next < count };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page));
  });
}
