import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { auditPage, type AuditEntry } from '@halo-pamor/contract';
import pg from 'pg';
import * as z from 'zod/mini';
import { Api } from '../support/api.js';
import { command, submission } from '../support/commands.js';
import { MAIN } from '../support/gateway-program.js';
import { startOnPglite } from '../support/gateway.js';
import { people } from '../support/people.js';
import { startPostgres, type PostgresServer } from '../support/postgres.js';
import { readUntil } from '../support/read-until.js';

const NAME = 'Marsinah Rekaan';
const PHONE = '+6281200009876';
const NIK = '3275016508900000';
const failed = z.looseObject({ stdout: z.string() });
const STREET = 'Gang Melati Rekaan';

type Row = Readonly<Record<string, string>>;

/** What the audit log says to whoever asks it this. */
async function entriesIn(reader: Api, query: string): Promise<readonly AuditEntry[]> {
  const { text } = await reader.raw(`/v1/audit?${query}`);
  return auditPage().parse(JSON.parse(text)).entries;
}

/** Erasing what a finished request says of people. */
for (const engine of ['PGlite', 'PostgreSQL'] as const)
  describe(`erasing, on ${engine}`, () => {
    let data = '';
    let databaseUrl = '';
    let postgres: PostgresServer | undefined;
    before(async () => {
      data = await mkdtemp(join(tmpdir(), 'halo-erase-'));
      if (engine === 'PGlite') return;
      postgres = await startPostgres();
      databaseUrl = await postgres.createDatabase('halo');
    });
    after(async () => {
      await postgres?.stop();
      await rm(data, { recursive: true, force: true });
    });

    const start = () => startOnPglite(databaseUrl === '' ? { data } : { data, databaseUrl });

    /** Speaks to the database itself while no gateway does. */
    const opened = async (): Promise<{
      readonly rows: (sql: string, values?: string[]) => Promise<readonly Row[]>;
      readonly close: () => Promise<void>;
    }> => {
      if (databaseUrl === '') {
        const pglite = await PGlite.create(join(data, 'pglite'));
        return {
          rows: async (sql, values) => (await pglite.query<Row>(sql, values)).rows,
          close: () => pglite.close(),
        };
      }
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return { rows: async (sql, values) => (await client.query<Row>(sql, values)).rows, close: () => client.end() };
    };

    const say = async (...words: readonly string[]) => {
      const env = { ...process.env, HALO_DATA: data, DATABASE_URL: databaseUrl };
      return promisify(execFile)(process.execPath, [MAIN, ...words], { env }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (cause: unknown) => ({ code: 1, stdout: failed.parse(cause).stdout }),
      );
    };
    const erase = (request: string, ...more: readonly string[]) =>
      say('audit', 'erase', '--city', '32.75', '--request', request, ...more);

    /** Every row of every table in which these words stand. */
    const tablesWith = async (...words: readonly string[]): Promise<string[]> => {
      const database = await opened();
      const tables = await database.rows(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const found: string[] = [];
      for (const { name = '' } of tables) {
        const rows = await database.rows(`select t::text as row from "${name}" t`);
        if (rows.some(({ row = '' }) => words.some((word) => row.includes(word)))) found.push(name);
      }
      await database.close();
      return found;
    };

    it('leaves nothing of people in any table, and a chain that is whole and says so', async () => {
      const running = await start();
      const api = async (name: 'citizen' | 'auditor') => new Api(running.url, await running.issuer.token(people[name]));
      const citizen = await api('citizen');
      const asked = submission(running.pack.consent.version, {
        applicant: { name: NAME, phone: PHONE, nik: NIK },
        address: { street: STREET, landmark: null, rt: '002' },
      });
      const done = await citizen.accepted(asked);
      const open = await citizen.accepted(submission(running.pack.consent.version));
      const reason = running.pack.reasons.cancelReasons[0]?.code ?? '';
      await citizen.accepted(command('cancel-request', done.id, { reason, note: `Sudah diurus ${NAME}` }));
      const auditor = await api('auditor');
      await readUntil(
        () => entriesIn(auditor, `request=${done.id}&limit=200`),
        (entries) => entries.filter(({ number }) => number !== null).length >= 2,
      );
      await running.stop();

      // As if an original had been out: its receipt stays until it goes with all the rest.
      const database = await opened();
      const line = JSON.stringify({ note: NAME });
      await database.rows(
        `insert into custody_lines (city, request_id, number, line, hash, jws) values ('32.75', $1, 1, $2, 'h', 'j')`,
        [done.id, line],
      );
      await assert.rejects(database.rows('delete from custody_lines'), /stays as it is/);
      await database.close();

      const before = await tablesWith(NAME, PHONE, NIK, STREET);
      for (const table of ['events', 'requests', 'custody_lines']) assert.ok(before.includes(table), table);
      assert.equal((await erase(done.id)).code, 1, 'not without a word');
      assert.deepEqual(await tablesWith(NAME, PHONE, NIK, STREET), before);
      assert.match((await erase(open.id, '--yes')).stdout, /is not finished/);
      assert.match((await erase('0193d5a0-0000-7000-8000-00000000dead', '--yes')).stdout, /is no request/);
      const erased = await erase(done.id, '--yes');
      assert.deepEqual([erased.code, erased.stdout.includes('erased: ')], [0, true], erased.stdout);
      assert.deepEqual(await tablesWith(NAME, PHONE, NIK, STREET), []);

      const again = await start();
      const manager = new Api(again.url, await again.issuer.token(people.manager));
      const left = await manager.request(done.id);
      assert.deepEqual([left.applicant.name, left.citizen, left.items[0]?.status], ['', null, 'cancelled']);
      const officer = new Api(again.url, await again.issuer.token(people.officer));
      assert.equal((await officer.raw('/v1/score')).status, 200, 'the month goes on without it');
      const reader = new Api(again.url, await again.issuer.token(people.auditor));
      await readUntil(
        () => entriesIn(reader, 'act=payloads-erased'),
        ({ length }) => length === 1,
      );
      await again.stop();
      const verified = await say('audit', 'verify', '--city', '32.75');
      assert.deepEqual(
        [verified.code, verified.stdout.includes('2 were erased and say so')],
        [0, true],
        verified.stdout,
      );
      assert.match((await erase(done.id, '--yes')).stdout, /erased before/);
    });
  });
