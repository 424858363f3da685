import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createGateway, type Gateway } from '@halo-pamor/gateway';
import { loadCities } from '@halo-pamor/cities';
import pg from 'pg';
import { Api, problemOf } from '../support/api.js';
import { command, submission, tomorrow, uuidv7 } from '../support/commands.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { people, type PersonName } from '../support/people.js';
import { startPostgres, type PostgresServer } from '../support/postgres.js';
import { readUntil } from '../support/read-until.js';

/** Every row of every table as text, by table, without the system's columns. */
type Dump = ReadonlyMap<string, readonly string[]>;

/** Tables in which an answer may leave something. */
const TOUCHED = ['money_counts', 'survey_spent', 'survey_tallies', 'survey_waiting', 'survey_words'];

describe('an answer to the survey, read by whoever owns the database', () => {
  let postgres: PostgresServer;
  let issuer: Issuer;
  let gateway: Gateway;
  let client: pg.Client;
  let data = '';
  let consent = '';

  before(async () => {
    [postgres, issuer, data] = await Promise.all([
      startPostgres(),
      startIssuer(),
      mkdtemp(join(tmpdir(), 'halo-survey-')),
    ]);
    consent = (await loadCities()).find(({ pack }) => pack.city.code === '32.75')?.pack.consent.version ?? '';
    const databaseUrl = await postgres.createDatabase('halo');
    gateway = await createGateway({
      ...{ port: 0, databaseUrl, data, issuer: issuer.issuer, jwks: issuer.jwks, log: 'silent' },
      // Nothing but the answer is to write while it is looked at.
      ...{ coversEvery: 3_600_000, alarmsEvery: 3_600_000, promisesEvery: 3_600_000 },
      lives: { sweepEvery: 3_600_000 },
      audit: { everyEntries: 1_000_000, everyMs: 3_600_000 },
    });
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await gateway.close();
    await issuer.stop();
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  });

  const api = async (name: PersonName) => new Api(gateway.url, await issuer.token(people[name]));

  async function finished(): Promise<string> {
    const [citizen, officer, operator] = await Promise.all([api('citizen'), api('officer'), api('operator')]);
    const { id, papers } = await citizen.accepted(submission(consent));
    await officer.accepted(command('agree-visit', id, tomorrow()));
    await officer.accepted(command('start-visit', id, {}));
    const collected = papers.map(({ code }) => ({ code, outcome: 'collected' as const }));
    await officer.accepted(command('collect-papers', id, { papers: collected }));
    await officer.accepted(command('file-items', id, { items: ['1'] }));
    await operator.accepted(command('refuse-items', id, { items: ['1'], reason: 'not-resident' }));
    return id;
  }

  async function tables(): Promise<string[]> {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    return rows.map(({ name }) => name);
  }

  async function dump(): Promise<Dump> {
    const all = new Map<string, readonly string[]>();
    for (const table of await tables()) {
      const { rows } = await client.query<{ row: string }>(`select row_to_json(t)::text as row from "${table}" t`);
      all.set(table, rows.map(({ row }) => row).sort());
    }
    return all;
  }

  /** The dump once the clerk and the worker have done what the commands before left to them. */
  async function restedDump(): Promise<Dump> {
    const open = `select (select count(*) from audit_waiting) + (select count(*) from jobs where done_at is null)
      + (select count(*) from (select 1 where not exists (select 1 from audit_heads)) h) as n`;
    await readUntil(
      () => client.query<{ n: string }>(open),
      ({ rows }) => rows[0]?.n === '0',
    );
    return dump();
  }

  const added = (one: Dump, other: Dump) =>
    [...other].flatMap(([table, rows]) =>
      rows.filter((row) => !(one.get(table) ?? []).includes(row)).map((row) => ({ table, row })),
    );

  it('stands in no table that names a request, a person or a moment', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) ids.push(await finished());
    const before = await restedDump();
    const citizen = await api('citizen');
    for (const [nth, requestId] of ids.entries()) {
      const marks = { U1: 1, U2: 2, U3: 3, U9: 4 };
      const { status } = await citizen.answer({ requestId, marks, money: 'asked', words: `Kata ${nth}` });
      assert.equal(status, 200);
    }
    const left = added(before, await restedDump());
    assert.deepEqual([...new Set(left.map(({ table }) => table))].sort(), TOUCHED);
    const text = JSON.stringify(left.filter(({ table }) => table !== 'money_counts'));
    const today = new Date().toISOString().slice(0, 10);
    const { citizen: asker, officer, operator } = people;
    for (const secret of [
      ...ids,
      asker.sub,
      asker.name,
      officer.sub,
      officer.name,
      operator.sub,
      today,
      '32.75.01.1001',
    ]) {
      assert.ok(!text.includes(secret), secret);
    }
    const counted = left.find(({ table }) => table === 'survey_tallies');
    assert.match(counted?.row ?? '', /"answers":5,/);
    assert.equal(left.filter(({ table }) => table === 'survey_waiting').length, 1, 'only the sixth still waits');
  });

  it('counts what was said of money once for each request, by telephone or in the survey, and in nobody’s name', async () => {
    const [citizen, supervisor, manager, officer] = await Promise.all([
      api('citizen'),
      api('supervisor'),
      api('manager'),
      api('officer'),
    ]);
    const told = (by: Api, request: string) =>
      by.raw('/v1/callbacks/money', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ request, handover: 1, asked: true }),
      });
    const called = async (request: string) => {
      await client.query(
        `insert into callback_draws (city, request_id, number, day, district, place, carrier, at)
          select city, request_id, 1, current_date, district, place, $2, now() from changes where request_id = $1`,
        [request, people.officer.sub],
      );
      const noted = { request, handover: 1, reached: true, handedOver: 'yes' as const, friendly: 'yes' as const };
      return command('note-callback', uuidv7(), noted);
    };
    const money = async () => {
      const { rows } = await client.query<{ asked: string; answered: string }>(
        'select sum(asked) as asked, sum(answered) as answered from money_counts where officer = $1',
        [people.officer.sub],
      );
      return [Number(rows[0]?.asked), Number(rows[0]?.answered)];
    };

    const [byPhone, before, silent] = [await finished(), await finished(), await finished()];
    const notes = [await called(byPhone), await called(before), await called(silent)];
    assert.equal(problemOf(await told(supervisor, byPhone)).code, 'not-found', 'nobody called yet');
    assert.ok((await supervisor.send(...notes)).every(({ outcome }) => outcome === 'accepted'));
    assert.equal(problemOf(await told(manager, byPhone)).code, 'not-found', 'somebody else called');
    assert.equal(problemOf(await told(officer, byPhone)).code, 'forbidden');
    const [asked = 0, answered = 0] = await money();

    const rested = await restedDump();
    assert.equal((await told(supervisor, byPhone)).status, 200);
    const left = added(rested, await restedDump());
    assert.deepEqual(left.map(({ table }) => table).sort(), ['money_counts', 'survey_spent']);
    assert.ok(!JSON.stringify(left).includes(byPhone) && !JSON.stringify(left).includes(people.supervisor.sub));
    assert.equal((await told(supervisor, byPhone)).status, 200, 'nobody learns whether it counted');
    assert.equal((await citizen.answer({ requestId: byPhone, marks: { U1: 4 }, money: 'asked' })).status, 200);
    assert.deepEqual(await money(), [asked + 1, answered + 1]);

    assert.equal((await citizen.answer({ requestId: before, money: 'not-asked' })).status, 200);
    assert.equal((await told(supervisor, before)).status, 200);
    assert.deepEqual(await money(), [asked + 1, answered + 2], 'the first word counts');

    assert.equal((await citizen.answer({ requestId: silent, marks: { U1: 4 } })).status, 200);
    assert.equal((await told(supervisor, silent)).status, 200);
    assert.deepEqual(await money(), [asked + 2, answered + 3], 'an answer without a word of money leaves room for one');
  });

  it('has no column that could hold a moment, an order or a request', async () => {
    const { rows } = await client.query<{ column: string; type: string; table: string; made: string | null }>(
      `select table_name as table, column_name as column, data_type as type, column_default as made
      from information_schema.columns where table_schema = 'public' and table_name = any($1) order by 1, 2`,
      [TOUCHED],
    );
    assert.deepEqual(
      rows.map(({ table, column, type }) => `${table}.${column} ${type}`),
      [
        'money_counts.answered integer',
        'money_counts.asked integer',
        'money_counts.city text',
        'money_counts.month text',
        'money_counts.officer text',
        'survey_spent.city text',
        'survey_spent.ticket bytea',
        'survey_tallies.answers integer',
        'survey_tallies.city text',
        'survey_tallies.coded integer',
        'survey_tallies.counts json',
        'survey_tallies.district text',
        'survey_tallies.month text',
        'survey_tallies.service text',
        'survey_waiting.city text',
        'survey_waiting.coded boolean',
        'survey_waiting.district text',
        'survey_waiting.id uuid',
        'survey_waiting.marks json',
        'survey_waiting.service text',
        'survey_waiting.words text',
        'survey_words.city text',
        'survey_words.id uuid',
        'survey_words.month text',
        'survey_words.words text',
      ],
    );
    assert.ok(rows.every(({ made }) => made === null));
    const ids = await client.query<{ id: string }>('select id::text as id from survey_words');
    assert.ok(
      ids.rows.every(({ id }) => id[14] === '4'),
      'an id that tells the time',
    );
  });

  it('takes the same answer once, however often it comes at one moment', async () => {
    const requestId = await finished();
    const citizen = await api('citizen');
    const all = await Promise.all(Array.from({ length: 8 }, () => citizen.answer({ requestId, marks: { U1: 4 } })));
    assert.deepEqual(all.map(({ status }) => status).sort(), [200, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('loses none and counts none twice when many answer at one moment', async () => {
    const ids = await Promise.all(Array.from({ length: 23 }, finished));
    const sum = async () => {
      const { rows } = await client.query<{ n: string }>(
        `select (select coalesce(sum(answers), 0) from survey_tallies) + (select count(*) from survey_waiting) as n`,
      );
      return Number(rows[0]?.n);
    };
    const before = await sum();
    const citizen = await api('citizen');
    const all = await Promise.all(ids.map((requestId) => citizen.answer({ requestId, marks: { U1: 4 } })));
    assert.ok(all.every(({ status }) => status === 200));
    assert.equal(await sum(), before + ids.length);
  });
});
