import { alarmsDue } from '@halo-pamor/contract';
import { readDueAlarms } from './custody.js';
import { ofRequests, type DueLook } from './raise-due.js';

/** Warnings of originals that are not back in their time, and of hand-overs that nobody answers. */
export const dueAlarms: DueLook = ofRequests({
  failed: 'alarms could not be raised',
  read: readDueAlarms,
  eventsOf: (view, _desk, now) => alarmsDue(view, now),
});
