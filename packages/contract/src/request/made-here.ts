import type { Paper } from './view.js';

/** Whether every item that needs the paper gets it from another item of the request, so that nobody has to bring it. */
export function isMadeHere({ needs }: Pick<Paper, 'needs'>): boolean {
  return needs.length > 0 && needs.every(({ madeBy }) => madeBy !== undefined);
}

/** The papers once these items will not be made: what they would have made has to be brought after all. */
export function withoutMaker(papers: readonly Paper[], items: readonly string[]): Paper[] {
  return papers.map((paper) => {
    if (!paper.needs.some(({ madeBy }) => madeBy !== undefined && items.includes(madeBy))) return paper;
    const needs = paper.needs.map(({ madeBy, ...need }) =>
      madeBy === undefined || items.includes(madeBy) ? need : { ...need, madeBy },
    );
    const isWaivedByRule = paper.status === 'waived' && isMadeHere(paper);
    return { ...paper, needs, ...(isWaivedByRule ? { status: 'needed' as const, note: null } : {}) };
  });
}
