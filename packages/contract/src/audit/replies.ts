import * as z from 'zod/mini';
import { AREA_PATTERN } from '../area.js';
import { once } from '../once.js';
import { code, uuid } from '../texts.js';
import { auditEntry } from './entry.js';

/** Most entries or heads in one page. */
const MOST = 200;

const number = () => z.coerce.number().check(z.int(), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER));

/**
 * Query of `GET /v1/audit`: entries before entry `before`, latest first, about a request or record, by somebody, of one
 * act, about what lies in an area, of one day (`2026-11-22`) by the clocks of the city.
 */
export const auditQuery = once(() =>
  z.strictObject({
    before: z.optional(number()),
    request: z.optional(uuid()),
    actor: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
    act: z.optional(code()),
    area: z.optional(z.string().check(z.regex(AREA_PATTERN))),
    day: z.optional(z.iso.date()),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST)), 50),
  }),
);

/** Reply of `GET /v1/audit`. `next` is what to ask for with `before`; null on the last page. */
export const auditPage = once(() => z.object({ entries: z.array(auditEntry()), next: z.nullable(z.number()) }));
/** What of the audit log is asked for, as it is written. */
export type AuditQuery = z.input<ReturnType<typeof auditQuery>>;
/** A page of the audit log. */
export type AuditPage = z.infer<ReturnType<typeof auditPage>>;

/** Query of `GET /v1/audit/heads`: the heads behind entry `after` of a city; see `cityQuery` for `code`. */
export const auditHeadsQuery = once(() =>
  z.strictObject({
    code: z.optional(z.string().check(z.regex(/^\d{2}\.\d{2}$/))),
    after: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)), 0),
  }),
);

/**
 * Reply of `GET /v1/audit/heads`: signed heads of the city's audit log (`auditHead`, each a compact JWS), oldest first.
 * `next` is what to ask for with `after`; null on the last page.
 */
export const auditHeadsReply = once(() =>
  z.object({ city: z.string(), heads: z.array(z.string()), next: z.nullable(z.number()) }),
);
/** Signed heads of an audit log. */
export type AuditHeadsReply = z.infer<ReturnType<typeof auditHeadsReply>>;
