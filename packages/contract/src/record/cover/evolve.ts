import type { RecordEventOf } from '../events.js';
import type { CoverEventType } from './events.js';
import type { CoverView } from './view.js';

/** Something that happened to a cover. */
export type CoverEvent = { [T in CoverEventType]: RecordEventOf<T> }[CoverEventType];

/** The cover that comes into being with its first event. */
export function beginCover({ data, at, by }: RecordEventOf<'cover-planned'>): CoverView {
  const { record, agreed, ...rest } = data;
  return {
    ...rest,
    kind: 'cover',
    id: record,
    version: 1,
    place: rest.areas[0] ?? rest.city,
    changedAt: at,
    status: agreed ? 'agreed' : 'proposed',
    plannedAt: at,
    plannedBy: { role: by.role, name: by.name },
    note: null,
    endedAt: null,
  };
}

/** What a later event of a cover changes. */
export function changeCover(
  { forGood }: CoverView,
  event: Exclude<CoverEvent, { type: 'cover-planned' }>,
): Partial<CoverView> {
  switch (event.type) {
    case 'cover-accepted':
      return { status: 'agreed' };
    case 'cover-declined':
      return { status: 'declined', note: event.data.note, endedAt: event.at };
    case 'cover-begun':
      return forGood ? { status: 'handed-over', endedAt: event.at } : { status: 'begun' };
    case 'cover-ended':
      return { status: 'ended', endedAt: event.at };
  }
}
