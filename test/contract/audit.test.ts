import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { auditPage, type AuditEntry } from '@halo-pamor/contract';
import { createGateway, type Gateway, type GatewaySettings } from '@halo-pamor/gateway';
import { loadCities } from '@halo-pamor/cities';
import pg from 'pg';
import { Api } from '../support/api.js';
import { submission } from '../support/commands.js';
import { ended, startProgram } from '../support/gateway-program.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { people } from '../support/people.js';
import { startPostgres, type PostgresServer } from '../support/postgres.js';

/** All that was done, oldest first, once the log holds as many submissions as that. */
async function submissionsIn(url: string, issuer: Issuer, count: number): Promise<AuditEntry[]> {
  const auditor = new Api(url, await issuer.token(people.auditor));
  for (;;) {
    const entries: AuditEntry[] = [];
    for (let before: number | null = 10 ** 9; before !== null;) {
      const { text } = await auditor.raw(`/v1/audit?act=request-submitted&limit=200&before=${before}`);
      const page = auditPage().parse(JSON.parse(text));
      entries.push(...page.entries);
      before = page.next;
    }
    if (entries.length >= count) return entries.reverse();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const subjectsOf = (entries: readonly AuditEntry[]) => entries.flatMap(({ subjects }) => subjects);

describe('the audit log', () => {
  let issuer: Issuer;
  let consent = '';
  before(async () => {
    issuer = await startIssuer();
    consent = (await loadCities())[0]?.pack.consent.version ?? '';
  });
  after(() => issuer.stop());

  it('loses nothing and notes nothing twice when the gateway is killed between a commit and the entry', async () => {
    const data = await mkdtemp(join(tmpdir(), 'halo-audit-'));
    const env = { HALO_DATA: data, HALO_ISSUER: issuer.issuer, HALO_JWKS: issuer.jwks };
    const token = await issuer.token(people.citizen);
    const answered: string[] = [];
    for (let life = 1; life <= 2; life += 1) {
      const { url, child } = await startProgram(env);
      const citizen = new Api(url, token);
      // The first is long noted when it dies, of the last it is answered alone.
      for (let n = 0; n < 5; n += 1) answered.push((await citizen.accepted(submission(consent))).id);
      if (life === 2) await submissionsIn(url, issuer, answered.length - 1);
      answered.push((await citizen.accepted(submission(consent))).id);
      const dying = ended(child);
      child.kill('SIGKILL');
      await dying;
    }
    const { url, child } = await startProgram(env);
    const entries = await submissionsIn(url, issuer, answered.length);
    assert.deepEqual(subjectsOf(entries), answered, 'each once, in the order in which it was answered');
    const stopping = ended(child);
    child.kill('SIGTERM');
    await stopping;
    await rm(data, { recursive: true, force: true });
  });

  describe('on PostgreSQL, written by three gateways', () => {
    let postgres: PostgresServer;
    let settings: GatewaySettings;
    let data = '';
    let client: pg.Client;
    const gateways: Gateway[] = [];

    before(async () => {
      postgres = await startPostgres();
      data = await mkdtemp(join(tmpdir(), 'halo-audit-'));
      const databaseUrl = await postgres.createDatabase('halo');
      const audit = { everyEntries: 10 };
      settings = { port: 0, databaseUrl, data, issuer: issuer.issuer, jwks: issuer.jwks, log: 'silent', audit };
      for (let n = 0; n < 3; n += 1) gateways.push(await createGateway(settings));
      client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
    });
    after(async () => {
      await client.end();
      for (const gateway of gateways) await gateway.close();
      await postgres.stop();
      await rm(data, { recursive: true, force: true });
    });

    const numbers = async (sql: string) => (await client.query<{ n: string }>(sql)).rows.map(({ n }) => Number(n));

    it('has each submission once and no gap, under heads at their distance that lie in the folder too', async () => {
      const token = await issuer.token(people.citizen);
      const sent = await Promise.all(
        Array.from({ length: 60 }, async (_unused, nth) => {
          const citizen = new Api(gateways[nth % 3]?.url ?? '', token);
          return (await citizen.accepted(submission(consent))).id;
        }),
      );
      const entries = await submissionsIn(gateways[0]?.url ?? '', issuer, sent.length);
      assert.deepEqual(subjectsOf(entries).sort(), [...sent].sort());
      const all = await numbers('select seq as n from audit_entries order by seq');
      assert.deepEqual(
        all,
        all.map((_n, nth) => nth + 1),
      );
      const heads = await numbers('select seq as n from audit_heads order by seq');
      assert.ok(heads.length >= 2 && heads.length <= 1 + all.length / 10, heads.join());
      const signed = (await client.query<{ jws: string }>('select jws from audit_heads order by seq')).rows;
      const file = join(data, 'heads', '32.75.heads');
      for (let kept: string[] = []; !signed.every(({ jws }) => kept.includes(jws));) {
        kept = (await readFile(file, 'utf8').catch(() => '')).split('\n');
      }
    });

    it('cannot be changed, shortened or emptied, not even by the owner of the tables as long as they have their guards', async () => {
      for (const table of ['audit_entries', 'audit_heads', 'audit_subjects']) {
        for (const sql of [`update ${table} set seq = seq + 1`, `delete from ${table}`, `truncate ${table}`]) {
          await assert.rejects(client.query(sql), /stays as it is/, sql);
        }
      }
    });

    it('gets no further head once it is not the log of which heads were signed', async () => {
      const before = await numbers('select max(seq) as n from audit_heads');
      await client.query('alter table audit_entries disable trigger all');
      await client.query('delete from audit_entries where seq > 5');
      await client.query('alter table audit_entries enable trigger all');
      const citizen = new Api(gateways[1]?.url ?? '', await issuer.token(people.citizen));
      for (let n = 0; n < 100; n += 1) await citizen.accepted(submission(consent));
      while (((await numbers('select count(*) as n from audit_waiting'))[0] ?? 1) > 0);
      assert.deepEqual(await numbers('select max(seq) as n from audit_heads'), before);
    });
  });
});
