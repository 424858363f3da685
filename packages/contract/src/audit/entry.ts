import * as z from 'zod/mini';
import { roles } from '../actor.js';
import { once } from '../once.js';

/** What was read, as an entry of the audit log names it; what was done has the name of its event. */
export const auditReadings = [
  'picture-seen',
  'number-seen',
  'read-in-clear',
  'badge-issued',
  'badge-read',
  'audit-read',
] as const;
/** What was read. */
export type AuditReading = (typeof auditReadings)[number];

/** What was done to an import of coverage, which its subject names: its table was read, counts now, or no longer does. */
export const auditImports = ['coverage-imported', 'coverage-applied', 'coverage-taken-back'] as const;
/** What was done to an import. */
export type AuditImport = (typeof auditImports)[number];

const hash = once(() => z.string().check(z.regex(/^[0-9a-f]{64}$/)));

/**
 * Shape of an entry of the audit log. The log of a city is a chain: `seq` counts from 1 without a gap, `prev` is the hash
 * of the entry before (empty in the first), `hash` the SHA-256 in hex of `prev` followed by all other members as canonical
 * JSON (RFC 8785). It names nobody but staff and the gateway (`system`): of citizens, and of whoever has an identity number
 * as their id, `actor.id` is a digest that says nothing once the salt of the request is erased. `payload` is the salted
 * digest of what was written, null where nothing was; the log itself holds no payload.
 */
export const auditEntry = once(() =>
  z.strictObject({
    city: z.string(),
    seq: z.int().check(z.gte(1)),
    /** When it was done, RFC 3339 in UTC. */
    at: z.string(),
    actor: z.strictObject({ id: z.string(), role: z.enum([...roles, 'system']) }),
    /** The type of the event, what was read (`auditReadings`), or what was done to an import (`auditImports`). */
    act: z.string(),
    /** Ids of the requests or records that it is about. */
    subjects: z.array(z.string()),
    /** The event's number within its subject; null where nothing was written. */
    number: z.nullable(z.int()),
    /** The picture that was looked at. */
    file: z.nullable(z.string()),
    payload: z.nullable(hash()),
    prev: z.string().check(z.regex(/^([0-9a-f]{64})?$/)),
    hash: hash(),
  }),
);
/** An entry of the audit log. */
export type AuditEntry = z.infer<ReturnType<typeof auditEntry>>;
