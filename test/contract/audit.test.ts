import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { auditPage, type AuditEntry } from '@halo-pamor/contract';
import { createGateway, type Gateway, type GatewaySettings } from '@halo-pamor/gateway';
import { loadCities } from '@halo-pamor/cities';
import pg from 'pg';
import { Api } from '../support/api.js';
import { submission } from '../support/commands.js';
import { ended, MAIN, startProgram } from '../support/gateway-program.js';
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
    await pause(50);
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
      const sent: string[] = [];
      let entries: AuditEntry[] = [];
      // In two halves, or a clerk who comes late notes all of it under one head.
      for (let half = 1; half <= 2; half += 1) {
        const ids = Array.from({ length: 30 }, async (_unused, nth) => {
          const citizen = new Api(gateways[nth % 3]?.url ?? '', token);
          return (await citizen.accepted(submission(consent))).id;
        });
        sent.push(...(await Promise.all(ids)));
        entries = await submissionsIn(gateways[0]?.url ?? '', issuer, sent.length);
      }
      assert.deepEqual(subjectsOf(entries).sort(), [...sent].sort());
      // Before the entries, for the log grows on: who reads it through a gateway is noted too.
      const heads = await numbers('select seq as n from audit_heads order by seq');
      const all = await numbers('select seq as n from audit_entries order by seq');
      assert.deepEqual(
        all,
        all.map((_n, nth) => nth + 1),
      );
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

    /** What `gateway audit` says, and with which code it ends. */
    async function audit(
      ...words: readonly string[]
    ): Promise<{ readonly said: string; readonly code: number | null }> {
      const { databaseUrl: DATABASE_URL = '' } = settings;
      const child = spawn(process.execPath, [MAIN, 'audit', ...words], {
        env: { ...process.env, DATABASE_URL, HALO_DATA: data },
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      return { said, code };
    }

    /** Lets the owner of the tables do something that the guards forbid. */
    async function unguarded(...statements: readonly string[]): Promise<void> {
      for (const sql of ['alter table audit_entries disable trigger all', ...statements]) await client.query(sql);
      await client.query('alter table audit_entries enable trigger all');
    }

    it('is found whole by the command, in the database and as it was exported, by heads and keys from the gateway', async () => {
      const url = gateways[0]?.url ?? '';
      const own = await audit('verify');
      assert.equal(own.code, 0, own.said);
      assert.match(own.said, /^32[.]75: \d+ entries follow from each other$/m);
      assert.match(own.said, /^32[.]75: \d+ signed heads agree, the last with entry \d+/m);
      assert.match(own.said, /^32[.]75: 60 payloads are stored as they were noted, 0 were erased/m);
      const exported = await audit('export', '--city', '32.75');
      assert.equal(exported.code, 0);
      const lines = exported.said.split('\n').slice(0, -1);
      const file = join(data, 'log.jsonl');
      const from = [
        '--city',
        '32.75',
        '--entries',
        file,
        '--heads',
        `${url}/v1/audit/heads`,
        '--keys',
        `${url}/v1/city?code=32.75`,
      ];
      await writeFile(file, exported.said);
      const whole = await audit('verify', ...from);
      assert.equal(whole.code, 0, whole.said);
      await writeFile(file, lines.slice(0, 9).join('\n'));
      const short = await audit('verify', ...from);
      assert.equal(short.code, 1);
      assert.match(short.said, /^32[.]75: BAD: entries 10 to \d+ are missing at the end/m);
      const strange = await audit('verify', '--entries', file);
      assert.ok(strange.code === 1 && strange.said.startsWith('--entries needs --city'), strange.said);
    });

    it('is found bad where the owner of the tables changed it, put it right again, or changed what it notes', async () => {
      const was = (await client.query<{ act: string }>('select act from audit_entries where seq = 7')).rows[0]?.act;
      for (const [statement, back, words] of [
        [
          `update audit_entries set act = 'items-refused' where seq = 7`,
          `update audit_entries set act = '${was ?? ''}' where seq = 7`,
          'entry 7 was changed',
        ],
        [
          'update audit_entries set seq = 0 where seq = 8',
          'update audit_entries set seq = 8 where seq = 0',
          'entry 8 is missing',
        ],
        [
          `update events set event = jsonb_set(event::jsonb, '{by,name}', '"Orang Lain"')::json where ctid = (select min(ctid) from events)`,
          `update events set event = jsonb_set(event::jsonb, '{by,name}', '"${people.citizen.name}"')::json where event::text like '%Orang Lain%'`,
          'entry \\d+: what it notes is stored otherwise now',
        ],
        [
          'create table kept as select * from audit_salts; delete from audit_salts where ctid = (select min(ctid) from audit_salts)',
          'insert into audit_salts select * from kept on conflict do nothing; drop table kept',
          'entry \\d+: the salt of its request is gone, and no entry says that it was erased',
        ],
      ] as const) {
        await unguarded(statement);
        const { said, code } = await audit('verify');
        assert.equal(code, 1, said);
        assert.match(said, new RegExp(`^32[.]75: BAD: ${words}`, 'm'));
        await unguarded(back);
      }
      const { said, code } = await audit('verify');
      assert.equal(code, 0, said);
    });

    it('gets no further head once it is not the log of which heads were signed', async () => {
      const noted = async () => {
        while (((await numbers('select count(*) as n from audit_waiting'))[0] ?? 1) > 0) await pause(20);
      };
      await noted();
      const before = await numbers('select max(seq) as n from audit_heads');
      await unguarded('delete from audit_entries where seq > 5');
      const token = await issuer.token(people.citizen);
      // Each notes some of it, among them whoever signed early heads alone, or none.
      for (const { url } of gateways) {
        const citizen = new Api(url, token);
        for (let n = 0; n < 80; n += 1) await citizen.accepted(submission(consent));
        await noted();
      }
      assert.deepEqual(await numbers('select max(seq) as n from audit_heads'), before);
      const { said, code } = await audit('verify');
      assert.equal(code, 1);
      assert.match(said, /^32[.]75: BAD: the chain was rewritten from an entry between \d+ and \d+ on/m);
    });
  });
});
