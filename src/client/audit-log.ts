import type { AuditPage, AuditQuery } from '@halo-pamor/contract';
import type { Cancellable } from '../outbox/outbox-surface.js';

/** Which entries of the audit log are asked for: the latest that fit, or those before entry `before`. */
export type AuditAsked = { readonly [K in keyof Omit<AuditQuery, 'limit' | 'before'>]?: string | undefined } & {
  readonly before?: number | undefined;
};

/** The log of what was done and read, for the auditor. */
export interface AuditLog {
  /** Entries that fit, latest first. Each call is an entry of the log itself. */
  page(asked?: AuditAsked & Cancellable): Promise<AuditPage>;
  /**
   * The latest signed head of the log, a compact JWS (`auditHead`), null while there is none.
   *
   * @param seq an entry near the log's end, from which on is looked for
   */
  lastHead(seq: number, options?: Cancellable): Promise<string | null>;
}
