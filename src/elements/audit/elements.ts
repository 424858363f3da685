import { HaloAudit } from './halo-audit.js';

/** The elements of the audit log by tag. Importing this registers nothing. */
export const auditElements = { 'halo-audit': HaloAudit } as const;
