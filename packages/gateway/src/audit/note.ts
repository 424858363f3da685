import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { auditEntry, canonicalJson, once, type AuditEntry } from '@halo-pamor/contract';
import type { WaitingRow } from '../store/audit-waiting.js';
import type { AuditBody } from './chain.js';

const storedEvent = once(() =>
  z.looseObject({
    type: z.string(),
    at: z.string(),
    number: z.number(),
    by: z.looseObject({ id: z.string(), role: z.string() }),
  }),
);

/** A person's number is nowhere in the log, whatever a host takes for an id. */
const LONG_NUMBER = /\d{16}/;
/** What waited, as it goes into the log. */
export interface Noted {
  readonly bodies: readonly AuditBody[];
  /** Salts that were made for requests without one, as hex. */
  readonly salts: ReadonlyMap<string, string>;
}

/**
 * Makes of what waits the entries that say so, without their places in the chain. What was written goes in as a digest with
 * the salt of its request, so that nobody can find out by trying what an erased payload said.
 */
export function noteAll(city: string, rows: readonly WaitingRow[]): Noted {
  const salts = new Map<string, string>();
  const bodies = rows.map((row): AuditBody => {
    const { request, event } = row;
    if (request === null) return readingOf(city, row);
    if (event === null) return missingOf(city, request, row);
    const salt = row.salt ?? salts.get(request) ?? randomBytes(32).toString('hex');
    if (row.salt === null) salts.set(request, salt);
    return eventOf(city, request, event, salt);
  });
  return { bodies, salts };
}

function eventOf(city: string, request: string, text: string, salt: string): AuditBody {
  const value: unknown = JSON.parse(text);
  const { type, at, number, by } = storedEvent().parse(value);
  const role = roleOf(by.role);
  const isNamed = role !== 'citizen' && !LONG_NUMBER.test(by.id);
  const id = isNamed ? by.id : saltedDigest(salt, 'person', by.id).slice(0, 32);
  const payload = payloadDigest(salt, value);
  return { city, at, actor: { id, role }, act: type, subjects: [request], number, file: null, payload };
}

function readingOf(city: string, { at, act, actor, role, subjects, file }: WaitingRow): AuditBody {
  const who = { id: (actor ?? '').replace(LONG_NUMBER, '•'), role: roleOf(role ?? '') };
  return {
    city,
    at: at ?? '',
    actor: who,
    act: act ?? '',
    subjects: subjects ?? [],
    number: null,
    file,
    payload: null,
  };
}

/** An event that was taken away before it could be noted. */
function missingOf(city: string, request: string, { number }: WaitingRow): AuditBody {
  const actor = { id: 'system', role: 'system' as const };
  const at = new Date().toISOString();
  return { city, at, actor, act: 'event-missing', subjects: [request], number, file: null, payload: null };
}

/** The digest of what an event says, under the salt of its request. */
export function payloadDigest(salt: string, event: unknown): string {
  return saltedDigest(salt, 'payload', canonicalJson(event));
}

function saltedDigest(salt: string, of: 'payload' | 'person', text: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(`${of}\n${text}`).digest('hex');
}

const role = once(() => auditEntry().shape.actor.shape.role);

function roleOf(text: string): AuditEntry['actor']['role'] {
  return role().safeParse(text).data ?? 'system';
}
