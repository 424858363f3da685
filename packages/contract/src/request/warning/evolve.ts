import type { EventOf } from '../events.js';
import type { RequestView } from '../view.js';

/** What the events of warnings change. */
export const warningChanges = {
  'warning-raised': (view: RequestView, { data, at }: EventOf<'warning-raised'>): Partial<RequestView> => ({
    warnings: [
      ...(view.warnings ?? []),
      {
        id: data.warning,
        kind: data.kind,
        at,
        ...(data.original === undefined ? {} : { original: data.original }),
        closedAt: null,
      },
    ],
  }),
  'warning-closed': (view: RequestView, { data, at }: EventOf<'warning-closed'>): Partial<RequestView> => ({
    warnings: (view.warnings ?? []).map((each) =>
      each.id === data.warning && each.closedAt === null ? { ...each, closedAt: at } : each,
    ),
  }),
};
