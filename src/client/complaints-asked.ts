import {
  complaintFollowed,
  complaintOpened,
  complaintsPage,
  parseTrackingCode,
  type RouteName,
  type routes,
} from '@halo-pamor/contract';
import { badInput } from './bad-input.js';
import type { Complaints } from './complaints.js';
import type { SeldomOptions } from './pictures-kept.js';
import { readLate } from './late-reply.js';

/** The paths of the contract's table, of which only the type is taken. */
const paths = {
  openComplaint: '/v1/complaints',
  followComplaint: '/v1/complaints/follow',
  complaints: '/v1/complaints',
} as const satisfies { readonly [R in RouteName]?: (typeof routes)[R]['path'] };

/** Complaints, asked of the gateway. */
export function makeComplaints({
  calls,
  run,
  options: { city },
}: Pick<SeldomOptions, 'calls' | 'run' | 'options'>): Complaints {
  return {
    open: (said, { signal: given } = {}) =>
      run(given, async (signal) => {
        const body = { ...said, city };
        const call = {
          of: 'openComplaint',
          path: paths.openComplaint,
          auth: false,
          method: 'POST',
          body,
          signal,
        } as const;
        return readLate(complaintOpened(), await (await calls()).ask(call));
      }),
    follow: (asked, { signal: given } = {}) =>
      run(given, async (signal) => {
        const code = parseTrackingCode(asked.code);
        if (code === undefined) throw badInput('/code');
        const body = { ...asked, code };
        const call = {
          of: 'followComplaint',
          path: paths.followComplaint,
          auth: false,
          method: 'POST',
          body,
          signal,
        } as const;
        return readLate(complaintFollowed(), await (await calls()).ask(call)).complaint;
      }),
    list: ({ status, overdue, after, signal: given } = {}) =>
      run(given, async (signal) => {
        const query = { status, overdue: overdue ? 'true' : undefined, after };
        const call = { of: 'complaints', path: paths.complaints, auth: true, query, signal };
        return readLate(complaintsPage(), await (await calls()).ask(call));
      }),
  };
}
