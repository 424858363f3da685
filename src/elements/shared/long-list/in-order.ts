/** Rows from one up to before another. */
export type Stretch = readonly [from: number, to: number];

/** Stretches in the order of their rows, with those made one that overlap or touch, and without empty ones. */
export function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const [from, to] of [...stretches].sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (from >= to) continue;
    if (last !== undefined && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else all.push([from, to]);
  }
  return all;
}
