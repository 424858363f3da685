import type { RequestsPage, RequestView } from '@halo-pamor/contract';
import type { RequestsList } from './halo-pamor.js';

/** Requests page by page as they are asked for; nothing is read before the loop begins. */
export function requestsList(
  first: string | undefined,
  read: (after: string | undefined) => Promise<RequestsPage>,
): RequestsList {
  async function* byPage(): AsyncGenerator<RequestsPage> {
    let after = first;
    for (;;) {
      const page = await read(after);
      yield page;
      if (page.next === null) return;
      after = page.next;
    }
  }
  async function* one(): AsyncGenerator<RequestView> {
    for await (const page of byPage()) yield* page.items;
  }
  return { byPage, [Symbol.asyncIterator]: one };
}
