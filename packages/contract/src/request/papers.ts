import type { Item, Paper } from './view.js';

function isHad(paper: Paper): boolean {
  return paper.status === 'collected' || paper.status === 'waived' || paper.status === 'accepted';
}

/** A paper that another item makes is had by the item that needs it, unless the desk sent it back. */
function isMet({ paper, need }: { paper: Paper; need: Paper['needs'][number] }): boolean {
  return isHad(paper) || (need.madeBy !== undefined && paper.status !== 'returned');
}

interface Line {
  readonly need: Paper['needs'][number];
}

/** A group is one need as soon as a member is required or there is a choice; an optional paper alone stays optional. */
function isAsked(need: Line['need'], lines: readonly Line[]): boolean {
  return need.group !== null && (need.required || lines.filter((other) => other.need.group === need.group).length > 1);
}

/**
 * The papers that an item still lacks: each required paper outside a group, and for each group with nothing in hand all
 * of its alternatives.
 */
export function missingPapers(item: Pick<Item, 'id'>, papers: readonly Paper[]): Paper[] {
  const lines = papers.flatMap((paper) =>
    paper.needs.filter((need) => need.item === item.id).map((need) => ({ paper, need })),
  );
  const settledGroups = new Set(
    lines.filter((line) => line.need.group !== null && isMet(line)).map(({ need }) => need.group),
  );
  const askedGroups = new Set(lines.filter((line) => isAsked(line.need, lines)).map(({ need }) => need.group));
  return lines
    .filter(({ paper, need }) => {
      if (isMet({ paper, need })) return false;
      if (paper.status === 'returned') return need.group === null || !settledGroups.has(need.group);
      if (need.group === null) return need.required;
      return askedGroups.has(need.group) && !settledGroups.has(need.group);
    })
    .map(({ paper }) => paper);
}

/** Whether nothing keeps the item from being filed. */
export function isComplete(item: Pick<Item, 'id'>, papers: readonly Paper[]): boolean {
  return missingPapers(item, papers).length === 0;
}
