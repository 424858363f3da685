import { auditEntry, type AuditEntry, type AuditHead } from '@halo-pamor/contract';
import { EMPTY_LOG, hashOf, type AuditEnd } from './chain.js';

/** What is wrong with a log, and where it begins. */
export interface AuditFault {
  /** The first entry that is not as it was written, missing ones counted by the number that they had. */
  readonly seq: number;
  /** The last entry that may be the first bad one: a rewritten chain is known to differ by the next head alone. */
  readonly until: number;
  readonly kind: 'unreadable' | 'foreign' | 'missing' | 'misplaced' | 'changed' | 'detached' | 'rewritten' | 'cut-off';
  readonly words: string;
}

/** What came of checking a log. */
export interface AuditFinding {
  /** Entries that were read up to the first bad one. */
  readonly entries: number;
  /** The last entry that a head vouches for; what stands behind it nobody has signed yet. */
  readonly vouched: number;
  /** Heads that the log agreed with. */
  readonly heads: number;
  /** Undefined when the log is whole. */
  readonly fault: AuditFault | undefined;
}

/**
 * Reads the log of a city from its beginning and says where it first differs from what was written: by its own chain, and
 * by the heads that were signed of it.
 *
 * @param pages the entries in their order, in pages of any size, as they were found: nothing about them is believed
 * @param heads heads of this city whose signatures were checked, in any order
 */
export async function verifyAudit(
  city: string,
  pages: AsyncIterable<readonly unknown[]>,
  heads: readonly AuditHead[],
): Promise<AuditFinding> {
  const waiting = [...heads].sort((one, other) => one.seq - other.seq);
  const shape = auditEntry();
  let next = 0;
  let end: AuditEnd = EMPTY_LOG;
  let vouched = 0;
  const found = (fault?: AuditFault): AuditFinding => ({ entries: end.seq, vouched, heads: next, fault });

  for await (const page of pages) {
    for (const raw of page) {
      const read = shape.safeParse(raw);
      if (!read.success) return found(faultAt('unreadable', end.seq + 1, 'cannot be read as an entry'));
      const entry = read.data;
      const fault = entryFault(city, entry, end);
      if (fault !== undefined) return found(fault);
      end = entry;
      for (let head = waiting[next]; head?.seq === entry.seq; head = waiting[next]) {
        if (head.hash !== entry.hash) return found(rewritten(head, vouched));
        vouched = entry.seq;
        next += 1;
      }
    }
  }
  const missed = waiting.at(-1);
  if (missed === undefined || missed.seq <= end.seq) return found();
  const words = `${span(end.seq + 1, missed.seq)} missing at the end: the head signed at ${missed.at} ends with ${missed.seq}, the log with ${end.seq}`;
  return found({ kind: 'cut-off', seq: end.seq + 1, until: end.seq + 1, words });
}

function entryFault(city: string, entry: AuditEntry, end: AuditEnd): AuditFault | undefined {
  const seq = end.seq + 1;
  if (entry.city !== city) return faultAt('foreign', seq, `belongs to another city, ${entry.city}`);
  if (entry.seq > seq) {
    const words = `${span(seq, entry.seq - 1)} missing: entry ${entry.seq} stands behind ${end.seq}`;
    return { kind: 'missing', seq, until: seq, words };
  }
  if (entry.seq < seq) return faultAt('misplaced', seq, `is not there: entry ${entry.seq} stands in its place`);
  // First of all whether it is what it says of itself, so that a changed entry is named and not the one behind it.
  if (hashOf(entry) !== entry.hash) return faultAt('changed', seq, 'was changed: its hash is not that of what it says');
  if (entry.prev !== end.hash) return faultAt('detached', seq, `does not follow from entry ${end.seq}`);
  return undefined;
}

function faultAt(kind: AuditFault['kind'], seq: number, words: string): AuditFault {
  return { kind, seq, until: seq, words: `entry ${seq} ${words}` };
}

function rewritten({ seq, at }: AuditHead, vouched: number): AuditFault {
  const words = `the chain was rewritten from an entry between ${vouched + 1} and ${seq} on: entry ${seq} is not the one that was signed at ${at}`;
  return { kind: 'rewritten', seq: vouched + 1, until: seq, words };
}

function span(from: number, to: number): string {
  return from === to ? `entry ${from} is` : `entries ${from} to ${to} are`;
}
