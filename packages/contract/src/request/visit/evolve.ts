import { takeOriginals } from '../custody/evolve.js';
import { moveItems } from '../moved.js';
import type { EventOf } from '../events.js';
import type { RequestView, Visit } from '../view.js';

function changeVisit(view: RequestView, id: string, change: Partial<Visit>): Visit[] {
  return view.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit));
}

/** What the events of a visit change. */
export const visitChanges = {
  'visit-agreed': (view: RequestView, { data, at }: EventOf<'visit-agreed'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'visit-agreed', at),
    visits: [...view.visits, { id: data.visit, from: data.from, to: data.to, purpose: data.purpose, status: 'agreed' }],
  }),
  'visit-moved': (view: RequestView, { data, at, by }: EventOf<'visit-moved'>): Partial<RequestView> => {
    const before = view.visits.find(({ id }) => id === data.visit);
    const moves = before && [...(before.moves ?? []), { at, by: by.role, from: before.from }];
    const change: Partial<Visit> = { from: data.from, to: data.to, status: 'agreed', ...(moves && { moves }) };
    return { visits: changeVisit(view, data.visit, change) };
  },
  'visit-started': (view: RequestView, { data, at }: EventOf<'visit-started'>): Partial<RequestView> => ({
    visits: changeVisit(view, data.visit, { status: 'started', startedAt: at }),
  }),
  'visit-failed': (view: RequestView, { data, at }: EventOf<'visit-failed'>): Partial<RequestView> => ({
    visits: changeVisit(view, data.visit, { status: 'failed', failure: { reason: data.reason, note: data.note, at } }),
  }),
  'papers-collected': (view: RequestView, event: EventOf<'papers-collected'>): Partial<RequestView> => ({
    ...takeOriginals(view, event),
    papers: view.papers.map((paper) => {
      const line = event.data.papers.find((each) => each.code === paper.code);
      return line === undefined ? paper : { ...paper, status: line.outcome, reason: null, note: line.note };
    }),
    items: moveItems(view, event.data.items, 'collected', event.at),
    visits: event.data.visit === null ? view.visits : changeVisit(view, event.data.visit, { status: 'done' }),
  }),
  'items-filed': (view: RequestView, { data, at }: EventOf<'items-filed'>): Partial<RequestView> => ({
    items: moveItems(view, data.items, 'filed', at, data.reference === null ? {} : { reference: data.reference }),
  }),
};
