import { createHash } from 'node:crypto';
import { canonicalJson, type AuditEntry } from '@halo-pamor/contract';

const acts = ['request-submitted', 'visit-agreed', 'papers-collected', 'number-seen', 'items-approved'];

/** The entries of an invented log, in pages: chained as the contract says, by code of its own. */
export function* inventedLog(city: string, count: number, page: number): Generator<readonly AuditEntry[]> {
  let prev = '';
  let entries: AuditEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const said = {
      city,
      seq,
      at: new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString(),
      actor: { id: `satgas-${city}.01.1001-${seq % 1_018}`, role: 'officer' as const },
      act: acts[seq % acts.length] ?? '',
      subjects: [`0197a000-0000-7000-8000-${String(seq % 300_000).padStart(12, '0')}`],
      number: null,
      file: null,
      payload: null,
    };
    const hash = createHash('sha256')
      .update(prev + canonicalJson(said))
      .digest('hex');
    entries.push({ ...said, prev, hash });
    prev = hash;
    if (entries.length < page && seq < count) continue;
    yield entries;
    entries = [];
  }
}
