import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findVariant, promiseRules, trackedView, type ComplaintView } from '@halo-pamor/contract';
import { Api } from '../support/api.js';
import { command, submission } from '../support/commands.js';
import { complaint, follow, listed, openWithout, postJson, said, SAID } from '../support/complaints.js';
import { onEachEngine } from '../support/engines.js';
import { ended, startProgram } from '../support/gateway-program.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { people } from '../support/people.js';
import { readUntil } from '../support/read-until.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Acts happen when the device says, so that a clock can be days old, and the gateways look all the time. */
const SETTINGS = { judgeTime: (deviceTime: string) => deviceTime, complaintsEvery: 10, promisesEvery: 10 };

onEachEngine('complaints whose clock runs out', SETTINGS, ({ running, api }) => {
  /** Twenty days hold five working days, and twenty-five ten, whatever holidays lie among them. */
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

  async function until(id: string, is: (view: ComplaintView) => boolean): Promise<ComplaintView> {
    const manager = await api('manager');
    const complaintNow = async () => {
      const view = await manager.record(id);
      return view.kind === 'complaint' ? view : assert.fail(`${id} is a ${view.kind}`);
    };
    return readUntil(complaintNow, is);
  }

  it('go to the Dinas by themselves, once, and are late there', async () => {
    const citizen = await api('citizen');
    const { id } = await said(citizen, { ...complaint({ about: 'service' }), at: daysAgo(20) });
    const view = await until(id, ({ status }) => status === 'escalated');
    assert.deepEqual(
      view.course.map(({ news, by }) => [news, by]),
      [['escalated-by-clock', 'system']],
    );
    // One about the desk is with the Dinas from its beginning.
    const late = await said(citizen, { ...complaint({ about: 'desk' }), at: daysAgo(20) });
    await until(late.id, ({ status }) => status === 'overdue');
    assert.ok((await listed(await api('manager'), { overdue: 'true' })).items.some((each) => each.id === late.id));
    assert.equal((await until(id, () => true)).version, 2);
    assert.equal((await until(late.id, () => true)).version, 2);
  });

  it('end when nobody replies to an answer for ten working days', async () => {
    const { id } = await said(await api('citizen'), { ...complaint({ about: 'service' }), at: daysAgo(40) });
    await said(await api('manager'), { ...command('answer-complaint', id, { text: 'Sudah.' }), at: daysAgo(25) });
    const view = await until(id, ({ status }) => status === 'closed');
    assert.equal(view.course.at(-1)?.news, 'closed-by-clock');
  });

  it('are opened by a missed promise, once, in the same transaction, for supervisor and citizen', async () => {
    const { pack, url } = running();
    const { clock } = promiseRules(pack);
    const at = new Date(clock.before(Date.now(), 30 * HOUR_MS)).toISOString();
    const citizen = await api('citizen');
    const papers = findVariant(pack, 'KTP-EL.HILANG')?.requirements ?? [];
    const lines = papers.map(({ code }) => ({ code, outcome: 'collected' as const }));
    const { id, code } = await citizen.accepted({ ...submission(pack.consent.version), at });
    await (await api('officer')).accepted({ ...command('collect-papers', id, { papers: lines }), at });
    const supervisor = await api('supervisor');
    await readUntil(
      () => supervisor.request(id),
      ({ warnings = [] }) => warnings.some(({ kind }) => kind === 'promise-missed'),
    );
    // What the warning shows, the complaint shows: there is no moment between.
    const opened = (await listed(supervisor, { limit: '200' })).items.filter(({ requestId }) => requestId === id);
    assert.deepEqual(
      opened.map(({ by, about, class: of, service, text }) => [by, about, of, service, text]),
      [['system', 'delay', 'complaint', 'KTP-EL', '']],
    );
    const [first] = opened;
    assert.ok(first);
    const own = await citizen.record(first.id);
    assert.ok(own.kind === 'complaint' && own.author === people.citizen.sub);
    const { text } = await new Api(url).raw(`/v1/track/${code}?phone=1234`);
    assert.notEqual(trackedView().parse(JSON.parse(text)).complaintAt, null);
    assert.equal((await (await api('officer')).raw(`/v1/records/${first.id}`)).status, 404);
    const closed = await said(citizen, command('close-complaint', first.id, { satisfied: true }));
    assert.equal(closed.status, 'closed');
  });
});

describe('an anonymous complaint', () => {
  let issuer: Issuer;
  before(async () => {
    issuer = await startIssuer();
  });
  after(() => issuer.stop());

  /** Everything below a folder, as bytes: the database with its log of writes, the heads of the audit log, the keys. */
  async function bytesOf(folder: string): Promise<Buffer> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return Buffer.concat(await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))));
  }

  it('leaves nothing of who made it in database, audit log, feed or log lines, even where a token came along', async () => {
    const data = await mkdtemp(join(tmpdir(), 'halo-anonymous-'));
    const env = {
      HALO_DATA: data,
      HALO_ISSUER: issuer.issuer,
      HALO_JWKS: issuer.jwks,
      HALO_LOG: 'trace',
      HALO_PROXIES: '1',
    };
    const { url, child } = await startProgram(env);
    let log = '';
    child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const token = await issuer.token(people.citizen);
    const api = new Api(url, token);
    const made = await openWithout(api);
    const { status } = await follow(api, made, {
      id: '0193d5a0-0000-7000-8000-00000000e001',
      type: 'add-to-complaint',
      text: 'Tambahan rekaan yang lain.',
    });
    assert.equal(status, 'open');
    await postJson(api, '/v1/complaints/follow', { code: made.code, word: made.word }, '203.0.113.77');
    // Long enough for the audit's clerk: the log has an entry of each event.
    const auditor = new Api(url, await issuer.token(people.auditor));
    await readUntil(
      () => auditor.raw('/v1/audit?act=complaint-added&limit=10'),
      ({ text }) => text.includes('complaint-added'),
    );
    const { text: audited } = await auditor.raw('/v1/audit?limit=200');
    const dying = ended(child);
    child.kill('SIGTERM');
    await dying;
    const stored = await bytesOf(data);
    // What was written is there, so that what is not found is not there either.
    assert.ok(stored.includes(SAID) && stored.includes('Tambahan rekaan yang lain.') && log.includes('/v1/complaints'));
    const secrets = [
      people.citizen.sub,
      people.citizen.name,
      token,
      token.split('.')[1] ?? '',
      '203.0.113.77',
      made.word,
    ];
    for (const secret of secrets) {
      for (const [where, text] of [
        ['database', stored.toString('latin1')],
        ['log', log],
        ['audit', audited],
      ] as const) {
        assert.equal(text.includes(secret), false, `${secret} in the ${where}`);
      }
    }
    await rm(data, { recursive: true, force: true });
  });
});
