/** A place in the change feed: the transaction and the sequence within it. Compared as a pair. */
export interface Position {
  readonly xid: bigint;
  readonly seq: bigint;
}

/** Before every change. */
export const BEGINNING: Position = { xid: 0n, seq: 0n };

/** A page's end in a queue: the submission and the id of its last request. */
export interface QueueEnd {
  readonly submittedAt: string;
  readonly id: string;
}

/** A page's end in the list of complaints. `due` may be `infinity`. */
export interface ComplaintEnd {
  readonly rank: number;
  readonly due: string;
  readonly id: string;
}

/** Whether `one` lies behind `other`. */
export function isAfter(one: Position, other: Position): boolean {
  return one.xid > other.xid || (one.xid === other.xid && one.seq > other.seq);
}

const FEED = /^c1\.([0-9a-f]{8})\.(\d{1,19})\.(\d{1,19})$/;
const QUEUE = /^q1\.(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const COMPLAINTS =
  /^k1\.([0-3])\.(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const MOST = 2n ** 63n - 1n;

function encode(plain: string): string {
  return Buffer.from(plain, 'latin1').toString('base64url');
}

function decode(cursor: string): string {
  return /^[A-Za-z0-9_-]+$/.test(cursor) ? Buffer.from(cursor, 'base64url').toString('latin1') : '';
}

/** Writes a position as an opaque cursor. `epoch` names the life of the database, 8 hex digits. */
export function feedCursor(epoch: string, { xid, seq }: Position): string {
  return encode(`c1.${epoch}.${xid}.${seq}`);
}

/**
 * Reads a cursor of the feed. One that an earlier life of the database gave (it was restored from a copy) starts the
 * feed again, because its numbers mean nothing any more.
 *
 * @returns `undefined` when it is no cursor of the feed
 */
export function readFeedCursor(epoch: string, cursor: string): Position | undefined {
  const [, life, xid, seq] = FEED.exec(decode(cursor)) ?? [];
  if (life === undefined || xid === undefined || seq === undefined) return undefined;
  const position = { xid: BigInt(xid), seq: BigInt(seq) };
  if (position.xid > MOST || position.seq > MOST) return undefined;
  return life === epoch ? position : BEGINNING;
}

/** Writes the end of a queue page as an opaque cursor. */
export function queueCursor({ submittedAt, id }: QueueEnd): string {
  return encode(`q1.${submittedAt}.${id}`);
}

/** Reads a cursor of a queue page; `undefined` when it is none. */
export function readQueueCursor(cursor: string): QueueEnd | undefined {
  const [, submittedAt, id] = QUEUE.exec(decode(cursor)) ?? [];
  if (submittedAt === undefined || id === undefined || Number.isNaN(Date.parse(submittedAt))) return undefined;
  return { submittedAt, id };
}

/** Writes the end of a page of complaints as an opaque cursor. */
export function complaintCursor({ rank, due, id }: ComplaintEnd): string {
  return encode(`k1.${rank}.${due}.${id}`);
}

/** Reads a cursor of the list of complaints; `undefined` when it is none. */
export function readComplaintCursor(cursor: string): ComplaintEnd | undefined {
  const [, rank, due, id] = COMPLAINTS.exec(decode(cursor)) ?? [];
  if (rank === undefined || due === undefined || id === undefined) return undefined;
  if (due !== 'infinity' && Number.isNaN(Date.parse(due))) return undefined;
  return { rank: Number(rank), due, id };
}
