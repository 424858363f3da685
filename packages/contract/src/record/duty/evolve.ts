import type { RecordEventOf } from '../events.js';
import type { DutyEventType } from './events.js';
import type { DutyView } from './view.js';

/** Something that happened to a duty. */
export type DutyEvent = { [T in DutyEventType]: RecordEventOf<T> }[DutyEventType];

/** The duty that comes into being with its first event. */
export function beginDuty({ data, at }: RecordEventOf<'duty-noted'>): DutyView {
  const { record, ...rest } = data;
  return {
    ...rest,
    kind: 'duty',
    id: record,
    version: 1,
    notedAt: at,
    changedAt: at,
    status: 'noted',
    passedOn: null,
    answer: null,
  };
}

/** What a later event of a duty changes. */
export function changeDuty(
  { pictures = [] }: DutyView,
  event: Exclude<DutyEvent, { type: 'duty-noted' }>,
): Partial<DutyView> {
  const { at, by } = event;
  switch (event.type) {
    case 'duty-amended':
      return event.data;
    case 'duty-passed-on':
      return { status: 'passed-on', passedOn: { to: event.data.to, at } };
    case 'duty-answered':
      return { status: 'answered', answer: { text: event.data.text, at, by: by.name } };
    case 'duty-pictured': {
      const { file: id, page } = event.data;
      const others = pictures.filter((each) => each.id !== id && each.page !== page);
      return { pictures: [...others, { id, page, at }].sort((one, other) => one.page - other.page) };
    }
    case 'duty-unpictured':
      return { pictures: pictures.filter(({ id }) => id !== event.data.file) };
    case 'duty-withdrawn':
      // What was noted by mistake keeps no picture of anybody.
      return { status: 'withdrawn', pictures: [] };
  }
}
