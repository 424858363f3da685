import {
  auditHead,
  AUDIT_TYP,
  canonicalJson,
  type AuditEntry,
  type AuditHead,
  type CityKey,
} from '@halo-pamor/contract';
import { verifySigned } from './verify-signed.js';

/**
 * What came of checking entries of the audit log: how many hold, the first that does not, or that this page has no means to
 * check, for example because it was not loaded securely.
 */
export type EntriesCheck =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly seq: number }
  | { readonly ok: false; readonly seq: null };

/**
 * Checks entries of an audit log by what they say themselves: each has the hash of what it says, and names the hash of the
 * one before where that one is here too. Whether something was left out between others, or behind the last, only a check of
 * the whole log can tell.
 *
 * @param entries in any order
 * @param head the latest signed head, which must fit where its entry is here
 */
export async function checkEntries(entries: readonly AuditEntry[], head: AuditHead | undefined): Promise<EntriesCheck> {
  if (!('subtle' in crypto)) return { ok: false, seq: null };
  const sorted = [...entries].sort((one, other) => one.seq - other.seq);
  let last: AuditEntry | undefined;
  for (const entry of sorted) {
    const isBehind = last?.seq === entry.seq - 1;
    const fits = !isBehind || entry.prev === last?.hash;
    const isHead = head?.seq === entry.seq;
    if (!fits || (isHead && head.hash !== entry.hash) || (await hashOf(entry)) !== entry.hash) {
      return { ok: false, seq: entry.seq };
    }
    last = entry;
  }
  return { ok: true, entries: entries.length };
}

async function hashOf({ prev, hash: _own, ...said }: AuditEntry): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(prev + canonicalJson(said)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a signed head says when a key of the city pack signed it; otherwise why it is not believed. */
export async function readHead(
  jws: string,
  keys: readonly CityKey[],
): Promise<{ readonly ok: true; readonly head: AuditHead } | { readonly ok: false; readonly isUnchecked: boolean }> {
  const verified = await verifySigned(jws, AUDIT_TYP, keys);
  if (!verified.ok) return { ok: false, isUnchecked: verified.fault === 'no-means' };
  const head = auditHead().safeParse(verified.payload);
  return head.success ? { ok: true, head: head.data } : { ok: false, isUnchecked: false };
}
