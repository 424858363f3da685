import { HaloComplaint } from './halo-complaint.js';
import { HaloComplaintFollow } from './halo-complaint-follow.js';
import { HaloComplaintReply } from './halo-complaint-reply.js';

/** Complaints, for citizens and for everybody without a login, by tag. Importing this registers nothing. */
export const complaintElements = {
  'halo-complaint': HaloComplaint,
  'halo-complaint-follow': HaloComplaintFollow,
  'halo-complaint-reply': HaloComplaintReply,
} as const;
