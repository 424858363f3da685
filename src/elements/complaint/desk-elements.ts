import { HaloComplaints } from './halo-complaints.js';

/** The desk's room of complaints by tag. Importing this registers nothing. */
export const complaintDeskElements = { 'halo-complaints': HaloComplaints } as const;
