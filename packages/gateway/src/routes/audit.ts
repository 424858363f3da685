import { auditEntry, auditHeadsQuery, auditQuery, type AuditHeadsReply, type AuditPage } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { readHeads } from '../store/audit-heads.js';
import { findEntries } from '../store/audit-log.js';
import { callerOf } from './caller.js';
import { read } from './read.js';

/** `GET /v1/audit`: what was done and read in the auditor's city, latest first. That the auditor read it is noted too. */
export function audit(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { day, limit, ...asked } = read(auditQuery, call.query);
    const { city } = caller.actor;
    const { request } = asked;
    const span = day === undefined ? {} : spanOf(day, caller.desk.pack.utcOffset);
    const rows = await findEntries(services.database, city, { ...asked, ...span, limit: limit + 1 });
    await services.readings.note(caller.actor, 'audit-read', request === undefined ? [] : [request]);
    const entries = rows.slice(0, limit).map((row) => auditEntry().parse(row));
    const next = rows.length > limit ? (entries.at(-1)?.seq ?? null) : null;
    const page: AuditPage = { entries, next };
    return jsonReply(JSON.stringify(page));
  };
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A day of the city, `offset` minutes ahead, as the moments between which it lies. */
function spanOf(day: string, offset: number): { readonly from: string; readonly until: string } {
  const begin = Date.parse(`${day}T00:00:00Z`) - offset * MINUTE_MS;
  return { from: new Date(begin).toISOString(), until: new Date(begin + DAY_MS).toISOString() };
}

const HEADS = 200;

/** `GET /v1/audit/heads`: the signed heads of a city's log, for everybody who wants to keep them. */
export function auditHeads({ database, desks }: Services): Handler {
  return async ({ query, bearer }) => {
    const { code, after } = read(auditHeadsQuery, query);
    const [only] = desks.keys();
    const city = code ?? bearer?.actor.city ?? (desks.size === 1 ? (only ?? '') : '');
    if (!desks.has(city)) throw new ProblemError('not-found');
    const rows = await readHeads(database, city, after, HEADS);
    const next = rows.length < HEADS ? null : (rows.at(-1)?.seq ?? null);
    const reply: AuditHeadsReply = { city, heads: rows.map(({ jws }) => jws), next };
    return jsonReply(JSON.stringify(reply), { 'cache-control': 'public, max-age=60' });
  };
}
