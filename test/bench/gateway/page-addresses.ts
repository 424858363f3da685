import * as z from 'zod/mini';
import type { HttpCalls } from './http-calls.js';

const page = () => z.object({ items: z.array(z.unknown()), next: z.nullable(z.string()) });
const feed = () => z.object({ items: z.array(z.unknown()), cursor: z.string() });

const DEEP = 4;

/** Somebody's queue: its first page, and one further on. */
export async function queueAddresses(calls: HttpCalls, url: string, token: string, query: string): Promise<string[]> {
  const first = `${url}/v1/requests?${query}&limit=50`;
  let address = first;
  for (let nth = 0; nth < DEEP; nth += 1) {
    const { items, next } = page().parse(JSON.parse(await calls.call(address, token)));
    if (items.length === 0) throw new Error('a queue page is empty');
    if (next === null) break;
    address = `${first}&after=${next}`;
  }
  return [first, address];
}

/** Somebody's feed: from its beginning, and from further on. */
export async function feedAddresses(calls: HttpCalls, url: string, token: string): Promise<string[]> {
  const first = `${url}/v1/changes?limit=50`;
  let address = first;
  for (let nth = 0; nth < DEEP; nth += 1) {
    const { items, cursor } = feed().parse(JSON.parse(await calls.call(address, token)));
    if (items.length < 50) break;
    address = `${first}&after=${cursor}`;
  }
  return [first, address];
}
