import { alarmsDue } from '@halo-pamor/contract';
import { readDueAlarms } from './custody.js';
import type { DueKind } from './raise-due.js';

/** Warnings of originals that are not back in their time, and of hand-overs that nobody answers. */
export const dueAlarms: DueKind = {
  failed: 'alarms could not be raised',
  read: readDueAlarms,
  eventsOf: (view, _desk, now) => alarmsDue(view, now),
};
