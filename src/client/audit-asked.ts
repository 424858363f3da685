import { auditHeadsReply, auditPage, type AuditHeadsReply, type RouteName, type routes } from '@halo-pamor/contract';
import type { AuditLog } from './audit-log.js';
import { readLate } from './late-reply.js';
import type { SeldomOptions } from './pictures-kept.js';

/** The paths of the contract's table, of which only the type is taken. */
const paths = {
  audit: '/v1/audit',
  auditHeads: '/v1/audit/heads',
} as const satisfies { readonly [R in RouteName]?: (typeof routes)[R]['path'] };

/** A head is signed at the latest every thousand entries; what one writing adds may lie behind it. */
const BETWEEN_HEADS = 3_000;

/** The audit log, asked of the gateway. */
export function makeAuditLog({
  calls,
  run,
  options: { city },
}: Pick<SeldomOptions, 'calls' | 'run' | 'options'>): AuditLog {
  const call = (of: keyof typeof paths) => ({ of, path: paths[of], auth: true });
  const heads = async (after: number, signal: AbortSignal | undefined): Promise<AuditHeadsReply> => {
    const asked = { ...call('auditHeads'), auth: false, query: { code: city, after }, signal };
    return readLate(auditHeadsReply(), await (await calls()).ask(asked));
  };
  return {
    page: ({ signal: given, ...query } = {}) =>
      run(given, async (signal) =>
        readLate(auditPage(), await (await calls()).ask({ ...call('audit'), query, signal })),
      ),
    lastHead: (seq, { signal: given } = {}) =>
      run(given, async (signal) => {
        let last: string | null = null;
        let after: number | null = Math.max(0, seq - BETWEEN_HEADS);
        while (after !== null) {
          const page: AuditHeadsReply = await heads(after, signal);
          last = page.heads.at(-1) ?? last;
          after = page.next;
        }
        return last;
      }),
  };
}
