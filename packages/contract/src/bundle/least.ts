import type { ItemNeed, Way } from './needs.js';

/** A need, and the way in which it is met; `way` is undefined where none of its papers can be had. */
export interface MetNeed {
  readonly need: ItemNeed;
  readonly way: Way | undefined;
}

/** Beyond this many branches the search takes what it has; no rule set that is checked comes near it. */
const MOST_BRANCHES = 20_000;

/**
 * Chooses the papers so that as few as possible are asked for. Of equally many, the usual ones are taken rather than
 * statements (SPTJM) that stand in for them.
 *
 * @param needs every need that no other document of the bundle meets
 * @param missing keys of papers that cannot be had
 */
export function chooseLeast(needs: readonly ItemNeed[], missing: ReadonlySet<string>): MetNeed[] {
  const open = needs.map((need) => ({ need, ways: need.ways.filter(({ key }) => !missing.has(key)) }));
  const chosen = new Set(open.flatMap(({ ways }) => (ways.length === 1 && ways[0] ? [ways[0].key] : [])));
  const free = open.filter(({ ways }) => ways.length > 1 && !ways.some(({ key }) => chosen.has(key)));
  for (const key of search(free.map(({ ways }) => ways))) chosen.add(key);
  return open.map(({ need, ways }) => ({ need, way: ways.find(({ key }) => chosen.has(key)) }));
}

function search(needs: readonly (readonly Way[])[]): ReadonlySet<string> {
  let best: { keys: ReadonlySet<string>; cost: number } | undefined;
  let branches = 0;
  const walk = (at: number, keys: ReadonlySet<string>, cost: number): void => {
    branches += 1;
    if (best !== undefined && (cost >= best.cost || branches > MOST_BRANCHES)) return;
    const ways = needs[at];
    if (ways === undefined) {
      best = { keys, cost };
    } else if (ways.some(({ key }) => keys.has(key))) {
      walk(at + 1, keys, cost);
    } else {
      for (const { key, requirement } of [...ways].sort(usualFirst)) {
        walk(at + 1, new Set([...keys, key]), cost + 1 + (isUsual(requirement) ? 0 : STATEMENT));
      }
    }
  };
  walk(0, new Set(), 0);
  return best?.keys ?? new Set();
}

/** A statement costs a little more than a paper, too little for any number of them to outweigh a paper. */
const STATEMENT = 1 / 1024;

function isUsual({ mode }: Way['requirement']): boolean {
  return mode !== 'form';
}

function usualFirst(one: Way, other: Way): number {
  return Number(isUsual(other.requirement)) - Number(isUsual(one.requirement));
}
