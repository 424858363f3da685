import type { RecordEventOf } from '../events.js';
import type { ContestEventType } from './events.js';
import type { ContestView } from './view.js';

/** Something that happened to a contest. */
export type ContestEvent = { [T in ContestEventType]: RecordEventOf<T> }[ContestEventType];

/** The contest that comes into being with its first event. */
export function beginContest({ data, at }: RecordEventOf<'contest-raised'>): ContestView {
  const { record, ...rest } = data;
  return {
    ...rest,
    kind: 'contest',
    id: record,
    version: 1,
    changedAt: at,
    contestedAt: at,
    status: 'open',
    answer: null,
  };
}

/** What its answer changes. */
export function changeContest({ data, at, by }: RecordEventOf<'contest-answered'>): Partial<ContestView> {
  return {
    status: data.upheld ? 'upheld' : 'rejected',
    answer: { text: data.text, at, by: { name: by.name, role: by.role } },
  };
}
