import { withoutMaker } from '../made-here.js';
import { moveItems } from '../moved.js';
import type { EventOf } from '../events.js';
import type { Paper, RequestView } from '../view.js';

function accept(papers: readonly Paper[], codes: readonly string[]): Paper[] {
  return papers.map((paper) => (codes.includes(paper.code) ? { ...paper, status: 'accepted', reason: null } : paper));
}

function isNeeded(papers: readonly Paper[], code: string, item: string): boolean {
  return papers.some((paper) => paper.code === code && paper.needs.some((need) => need.item === item));
}

/** What the events of the desk change. */
export const deskChanges = {
  'papers-returned': (view: RequestView, { data, at }: EventOf<'papers-returned'>): Partial<RequestView> => ({
    papers: accept(view.papers, data.accepted).map((paper) => {
      const line = data.papers.find((each) => each.code === paper.code);
      return line === undefined ? paper : { ...paper, status: 'returned', reason: line.reason, note: line.note };
    }),
    items: moveItems(view, data.items, 'returned', at, { reason: data.papers[0]?.reason ?? null }, ({ id }) =>
      data.papers.filter(({ code }) => isNeeded(view.papers, code, id)).map(({ reason }) => reason),
    ),
  }),
  'items-approved': (view: RequestView, { data, at }: EventOf<'items-approved'>): Partial<RequestView> => ({
    papers: accept(view.papers, data.accepted),
    items: moveItems(view, data.items, 'approved', at),
  }),
  'items-refused': (view: RequestView, { data, at }: EventOf<'items-refused'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'refused', at, { reason: data.reason, note: data.note }),
    papers: withoutMaker(view.papers, data.items),
  }),
  'centre-awaited': (view: RequestView, { data, at }: EventOf<'centre-awaited'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'waiting-centre', at, { reason: data.cause, note: data.note }, () => [
      data.cause,
    ]),
  }),
  'items-printed': (view: RequestView, { data, at }: EventOf<'items-printed'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'printed', at),
  }),
  'items-ready': (view: RequestView, { data, at }: EventOf<'items-ready'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'ready', at, { servicePoint: data.servicePoint }),
  }),
};
