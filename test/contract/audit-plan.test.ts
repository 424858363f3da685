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

/** A hundred days of an invented log, two hundred entries a day. */
const LOG = `insert into audit_entries (city, seq, at, actor, role, act, subjects, prev, hash)
  select '32.75', n, to_char(timestamp '2026-01-01' + n * interval '432 seconds', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'),
    'rekaan', 'operator', 'request-read', '{}', repeat('0', 64), repeat('0', 64)
  from generate_series(1, 20000) n`;
const SCANS = "select idx_scan as n from pg_stat_user_indexes where indexrelname = 'audit_entries_by_time'";

describe('a day of a long audit log on PostgreSQL', () => {
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
  });
  after(async () => {
    await client.end();
    await gateway.close();
    await postgres.stop();
    await issuer.stop();
    await rm(data, { recursive: true, force: true });
  });

  it('is read by its moment and not through all that came after it', async () => {
    await client.query(LOG);
    await client.query('analyze audit_entries');
    const scans = async () => Number((await client.query<{ n: string }>(SCANS)).rows[0]?.n);
    assert.equal(await scans(), 0, 'the index is there, and nobody has used it');
    const auditor = new Api(gateway.url, await issuer.token(people.auditor));
    const { text } = await auditor.raw('/v1/audit?day=2026-01-11&limit=50');
    assert.equal(auditPage().parse(JSON.parse(text)).entries.length, 50);
    // The server tells of its scans a moment after the statement has ended.
    while ((await scans()) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
