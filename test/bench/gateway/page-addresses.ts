import * as z from 'zod/mini';
import type { HttpCalls } from './http-calls.js';

/** Whose pages are read, and how: everybody's pages are full at every size of the database. */
export interface Reader {
  readonly token: string;
  /** What the queue is asked for beside the limit. */
  readonly query: string;
  readonly limit: number;
  /** How many pages further on the second address is. */
  readonly deep: number;
}

const page = () => z.object({ items: z.array(z.unknown()), next: z.nullable(z.string()) });
const feed = () => z.object({ items: z.array(z.unknown()), cursor: z.string() });

type Step = (address: string) => Promise<{ items: readonly unknown[]; after: string | null }>;

/** The first page, and the one that is so many pages further on. */
async function walk(first: string, { limit, deep }: Reader, step: Step): Promise<string[]> {
  let address = first;
  for (let nth = 0; ; nth += 1) {
    const { items, after } = await step(address);
    if (items.length !== limit) throw new Error(`a page holds ${items.length} requests instead of ${limit}`);
    if (nth === deep) return [first, address];
    address = `${first}&after=${after ?? ''}`;
  }
}

/** Somebody's queue. */
export function queueAddresses(calls: HttpCalls, url: string, reader: Reader): Promise<string[]> {
  return walk(`${url}/v1/requests?${reader.query}&limit=${reader.limit}`, reader, async (address) => {
    const { items, next } = page().parse(JSON.parse(await calls.call(address, reader.token)));
    return { items, after: next };
  });
}

/** Somebody's feed. */
export function feedAddresses(calls: HttpCalls, url: string, reader: Reader): Promise<string[]> {
  return walk(`${url}/v1/changes?limit=${reader.limit}`, reader, async (address) => {
    const { items, cursor } = feed().parse(JSON.parse(await calls.call(address, reader.token)));
    return { items, after: cursor };
  });
}
