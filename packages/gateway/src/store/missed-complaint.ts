import { createHash } from 'node:crypto';
import { complaintOfMissed } from '@halo-pamor/contract';
import { uuidOf } from '../complaints/complaint-codes.js';
import type { OpenedBeside } from './raise-due.js';

/** The complaint that the system opens with the first missed promise of a request; its id follows from the request's. */
export const missedComplaint: OpenedBeside = {
  idOf: (city, request) => uuidOf(createHash('sha256').update(`missed promise\n${city}\n${request}`).digest()),
  opening: (record, { view, owner }, events, desk, now) => {
    const missed = events.find((event) => event.type === 'promise-missed');
    if (missed === undefined) return undefined;
    const late = view.items.find(({ id }) => missed.data.items.includes(id));
    const service = desk.rules.variant(late?.variant ?? '')?.service.code ?? null;
    const { city, place, id: request } = view;
    return complaintOfMissed({ record, city, place, request, owner, service }, desk.rules.complaints, now);
  },
};
