import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { auditPage } from '@halo-pamor/contract';
import { createGateway, type Gateway } from '@halo-pamor/gateway';
import pg from 'pg';
import { Api } from '../support/api.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { people } from '../support/people.js';
import { startPostgres, type PostgresServer } from '../support/postgres.js';
import { readUntil } from '../support/read-until.js';

/** What two entries are about, and what all others are about. */
const [FEW, MANY] = ['01000000-0000-4000-8000-000000000001', '01000000-0000-4000-8000-000000000002'];
const ABOUT = `case when n in (7, 19) then '${FEW}' else '${MANY}' end::uuid`;
/** A hundred days of an invented log, two hundred entries a day. */
const LOG = `insert into audit_entries (city, seq, at, actor, role, act, subjects, prev, hash)
  select '32.75', n, to_char(timestamp '2026-01-01' + n * interval '432 seconds', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'),
    'rekaan', 'operator', 'request-read', array[${ABOUT}], repeat('0', 64), repeat('0', 64)
  from generate_series(1, 20000) n`;
const SUBJECTS = `insert into audit_subjects (city, subject, seq) select '32.75', ${ABOUT}, n from generate_series(1, 20000) n`;
/** They lie in two districts. */
const PLACES = `insert into changes
    (city, request_id, xid, seq, place, village, district, status, turn, submitted_at, warned, kind)
  select '32.75', id::uuid, 1, n, village || '/099', village, substr(village, 1, 8), 'submitted', 'officer', now(), false, 'request'
  from (values (1, '${FEW}', '32.75.01.1001'), (2, '${MANY}', '32.75.02.1001')) as v(n, id, village)`;
const SCANS = "select idx_scan as n from pg_stat_user_indexes where indexrelname = 'audit_entries_by_time'";

/** Rows that were read of the entries, by an index or by going through all of them, and how often subjects were looked up. */
const LOOKED_THROUGH = `select
    sum(coalesce(idx_tup_fetch, 0) + seq_tup_read) filter (where relname = 'audit_entries') as n,
    sum(coalesce(idx_scan, 0) + seq_scan) filter (where relname = 'audit_subjects') as scans
  from pg_stat_user_tables`;

describe('a long audit log on PostgreSQL', () => {
  let issuer: Issuer;
  let postgres: PostgresServer;
  let gateway: Gateway;
  let client: pg.Client;
  let data = '';

  before(async () => {
    issuer = await startIssuer();
    postgres = await startPostgres();
    data = await mkdtemp(join(tmpdir(), 'halo-audit-plan-'));
    const databaseUrl = await postgres.createDatabase('halo');
    gateway = await createGateway({
      port: 0,
      databaseUrl,
      data,
      issuer: issuer.issuer,
      jwks: issuer.jwks,
      log: 'silent',
    });
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    for (const rows of [LOG, SUBJECTS, PLACES]) await client.query(rows);
    await client.query('analyze audit_entries, audit_subjects, changes');
  });
  after(async () => {
    await client.end();
    await gateway.close();
    await postgres.stop();
    await issuer.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('gives a day by its moment and not through all that came after it', async () => {
    const scans = async () => Number((await client.query<{ n: string }>(SCANS)).rows[0]?.n);
    assert.equal(await scans(), 0, 'the index is there, and nobody has used it');
    const auditor = new Api(gateway.url, await issuer.token(people.auditor));
    const { text } = await auditor.raw('/v1/audit?day=2026-01-11&limit=50');
    assert.equal(auditPage().parse(JSON.parse(text)).entries.length, 50);
    // The server tells of its scans a moment after the statement has ended.
    await readUntil(scans, (count) => count > 0);
  });

  for (const area of ['32.75.01.1001/099', '32.75.01.1001']) {
    it(`gives what lies in ${area} without looking through all the others`, async () => {
      const auditor = new Api(gateway.url, await issuer.token(people.auditor));
      const seen = async () => {
        const { text } = await auditor.raw(`/v1/audit?area=${encodeURIComponent(area)}&limit=50`);
        return auditPage()
          .parse(JSON.parse(text))
          .entries.map(({ seq }) => seq);
      };
      const stand = async () => {
        const { rows } = await client.query<{ n: string; scans: string }>(LOOKED_THROUGH);
        return { entries: Number(rows[0]?.n), scans: Number(rows[0]?.scans) };
      };
      const earlier = await stand();
      const standAfter = async () => {
        // A session tells of its scans when it ends a statement a second later, so it is asked again.
        assert.deepEqual(await seen(), [19, 7]);
        return stand();
      };
      const now = await readUntil(standAfter, ({ scans }) => scans !== earlier.scans);
      assert.ok(now.entries - earlier.entries < 10_000, `${now.entries - earlier.entries} entries were looked through`);
    });
  }
});
