import { stricterMode } from '../city/index.js';
import type { MetNeed } from './least.js';
import type { ItemNeed, Way } from './needs.js';
import type { PlannedPaper, StandIn } from './plan.js';

interface Use {
  readonly item: string;
  readonly need: ItemNeed;
  readonly way: Way;
}

/** The chosen papers, each once, in the order in which they are first needed. */
export function namePapers(
  items: readonly { readonly item: string; readonly needs: readonly ItemNeed[] }[],
  met: ReadonlyMap<ItemNeed, MetNeed>,
  missing: ReadonlySet<string>,
): PlannedPaper[] {
  const uses = new Map<string, Use[]>();
  for (const { item, needs } of items) {
    for (const need of needs) {
      const way = met.get(need)?.way;
      if (way !== undefined) uses.set(way.key, [...(uses.get(way.key) ?? []), { item, need, way }]);
    }
  }
  return [...uses].map(([key, all]) => namePaper(key, all, missing));
}

function namePaper(key: string, uses: readonly Use[], missing: ReadonlySet<string>): PlannedPaper {
  const [first, ...others] = uses.map(({ way }) => way.requirement);
  if (first === undefined) throw new RangeError('a paper of a plan is needed by an item');
  const strictest = others.reduce(
    (one, other) => (stricterMode(one.mode, other.mode) === one.mode ? one : other),
    first,
  );
  return {
    key,
    code: strictest.code,
    name: strictest.name,
    plain: strictest.plain,
    mode: strictest.mode,
    owner: uses[0]?.way.owner ?? null,
    confirmed: strictest.confirmed,
    neededBy: uses.map(({ item, way }) => ({ item, requirement: way.requirement.code })),
    standIns: standInsOf(key, uses, missing),
  };
}

/** A statement stands in only where it meets every need that the paper meets. */
function standInsOf(key: string, uses: readonly Use[], missing: ReadonlySet<string>): StandIn[] {
  const [first, ...others] = uses.map(({ need }) =>
    need.ways.filter((way) => way.key !== key && way.requirement.mode === 'form' && !missing.has(way.key)),
  );
  return (first ?? [])
    .filter((way) => others.every((ways) => ways.some((other) => other.key === way.key)))
    .map(({ key: standIn, requirement: { code, name, form } }) => ({ key: standIn, code, name, form }));
}
