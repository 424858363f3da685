import { complaintDue, evolveRecord } from '@halo-pamor/contract';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import { readDueComplaints } from './complaints.js';
import type { DueLook } from './raise-due.js';
import { lockOf } from './request-lock.js';

/** That the clock of a complaint ran out: it goes to the Dinas, is said to be late there, or ends for want of a reply. */
export const dueComplaints: DueLook = {
  failed: 'complaints could not be looked at',
  read: readDueComplaints,
  raise: (database, desk, id, now) =>
    database.transaction(
      async (session) => {
        const standing = (await readBatch(session, desk.code, [], [id], [])).records.get(id);
        if (standing?.kind !== 'complaint') return 0;
        let view = standing;
        const events = complaintDue(standing, desk.rules.complaints, now).map((event) => {
          const after = evolveRecord(view, event);
          if (after.kind === 'complaint') view = after;
          return { requestId: id, number: after.version, event };
        });
        if (events.length === 0) return 0;
        const records = new Map([[id, view]]);
        await writeBatch(
          session,
          desk,
          { results: [], kept: [], events, lines: [], changed: new Map(), records },
          [],
          [],
        );
        return events.length;
      },
      [lockOf(desk.code, id)],
    ),
};
