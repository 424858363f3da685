import { createHash } from 'node:crypto';
import { canonicalJson, type AuditEntry } from '@halo-pamor/contract';

/** An entry before it has its place in the chain. */
export type AuditBody = Omit<AuditEntry, 'seq' | 'prev' | 'hash'>;

/** Where the log of a city ends. */
export interface AuditEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Before the first entry. */
export const EMPTY_LOG: AuditEnd = { seq: 0, hash: '' };

/** The hash of an entry: over the hash before it and all else that it says. */
export function hashOf({ prev, hash: _own, ...said }: Omit<AuditEntry, 'hash'> & { readonly hash?: string }): string {
  return createHash('sha256')
    .update(prev + canonicalJson(said))
    .digest('hex');
}

/** Puts entries behind the end of a chain, in their order. */
export function chain(end: AuditEnd, bodies: readonly AuditBody[]): AuditEntry[] {
  let last = end;
  return bodies.map((body) => {
    const placed = { ...body, seq: last.seq + 1, prev: last.hash };
    const entry = { ...placed, hash: hashOf(placed) };
    last = entry;
    return entry;
  });
}
