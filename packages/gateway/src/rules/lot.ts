import { createHmac } from 'node:crypto';

/**
 * Draws by lot: so many of each group, by a digest under a secret of the gateway, so that nobody who is drawn can foretell it
 * and whoever draws again draws the same.
 *
 * @param about what this lot is for, such as the city and the day
 */
export function drawLot<T>(
  secret: Buffer,
  about: readonly string[],
  all: readonly T[],
  most: number,
  of: { readonly group: (one: T) => string; readonly name: (one: T) => string },
): T[] {
  const rank = (one: T): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['lot', ...about, of.name(one)]))
      .digest('hex');
  const ranked = all.map((one) => ({ one, rank: rank(one) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const taken = new Map<string, number>();
  return ranked.flatMap(({ one }) => {
    const group = of.group(one);
    const before = taken.get(group) ?? 0;
    if (before >= most) return [];
    taken.set(group, before + 1);
    return [one];
  });
}
