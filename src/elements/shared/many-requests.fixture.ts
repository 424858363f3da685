import type { RequestView } from '@halo-pamor/contract';
import { inventedId, inventedRequests } from './invented-requests.fixture.js';

const { submitted, collected, returned, ready, filed, approved, later, missed, printed } = inventedRequests;
const kinds: readonly RequestView[] = [submitted, collected, returned, ready, filed, approved, later, missed, printed];

/** So many requests in places of the way that leave none of them due today; the n-th is that of `Warga n Rekaan`. */
export function manyRequests(count: number): RequestView[] {
  return Array.from({ length: count }, (_none, n) => {
    const base = kinds[n % kinds.length] ?? submitted;
    const moment = new Date(Date.parse('2026-01-01T01:00:00.000Z') + n * 60_000).toISOString();
    return {
      ...base,
      id: inventedId(1_000_000 + n),
      code: `7KQ${String(n).padStart(8, '0')}`,
      submittedAt: moment,
      changedAt: moment,
      applicant: { ...base.applicant, name: `Warga ${n} Rekaan` },
      items: base.items.map((item) => ({ ...item, since: moment })),
    };
  });
}

/** How many elements stand below one, with those of the shadow trees in it. */
export function elementsBelow(root: ParentNode): number {
  return [...root.querySelectorAll('*')].reduce(
    (sum, each) => sum + 1 + (each.shadowRoot === null ? 0 : elementsBelow(each.shadowRoot)),
    0,
  );
}
