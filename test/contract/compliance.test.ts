import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { standardsPage, unsurCodes } from '@halo-pamor/contract';
import { command, submission } from '../support/commands.js';
import { complaint, said } from '../support/complaints.js';
import { startOnPglite } from '../support/gateway.js';
import { MAIN } from '../support/gateway-program.js';
import { people, type PersonName } from '../support/people.js';
import { unzip } from '../support/unzip.js';
import { Stage } from './subject.js';
import { Walk } from './walk.js';

const manifestShape = z.object({
  format: z.literal(1),
  from: z.string(),
  to: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
});

const FILES = [
  'README.html',
  'audit.json',
  'board.csv',
  'complaints.csv',
  'complaints.html',
  'manifest.json',
  'self-check.html',
  'self-check.json',
  'standards.html',
  'standards.json',
  'survey.csv',
  'survey.html',
  'survey.json',
];

describe('the pack for an assessor', () => {
  const stage = new Stage();
  /** The month by the clocks of the city, seven hours ahead. */
  const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
  const WORDS = 'Kalimat warga yang tidak boleh ikut';
  let data = '';

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'halo-compliance-'));
    stage.enter(await startOnPglite({ data }));
    const walk = new Walk(stage);
    const citizen = await stage.api('citizen');
    const manager = await stage.api('manager');
    const marks = Object.fromEntries(unsurCodes.map((code) => [code, 3]));
    for (let nth = 0; nth < 5; nth += 1) {
      const { id: requestId } = await walk.refused();
      assert.equal((await citizen.answer({ requestId, marks, words: WORDS, money: 'asked' })).status, 200);
    }
    await citizen.accepted(submission(stage.consent));
    for (let nth = 0; nth < 6; nth += 1) {
      const opened = complaint({ about: nth === 0 ? 'money' : 'desk', text: WORDS });
      await said(citizen, opened);
      if (nth < 5) await said(manager, command('answer-complaint', opened.requestId, { text: WORDS }));
    }
  });
  after(async () => {
    await rm(data, { recursive: true, force: true });
  });

  async function pack(by: PersonName): Promise<Map<string, string>> {
    const response = await fetch(`${stage.running.url}/v1/compliance?from=${month}&to=${month}`, {
      headers: { authorization: `Bearer ${await stage.token(by)}` },
    });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/zip');
    return unzip(new Uint8Array(await response.arrayBuffer()));
  }

  function checkFiles(files: ReadonlyMap<string, string>): void {
    assert.deepEqual([...files.keys()].sort(), FILES);
    const manifest = manifestShape.parse(JSON.parse(files.get('manifest.json') ?? ''));
    assert.deepEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].sort(), FILES);
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = Buffer.from(files.get(name) ?? '');
      assert.equal(content.length, bytes, name);
      assert.equal(createHash('sha256').update(content).digest('hex'), sha256, name);
    }
    const text = [...files.values()].join('\n');
    const secrets = Object.values(people).flatMap(({ sub, name }) => [`"${sub}"`, name]);
    for (const secret of [...secrets, 'satgas-', '3275014101900000', '6281200001234', 'Jalan Rekaan', WORDS]) {
      assert.ok(!text.includes(secret), secret);
    }
  }

  it('is one archive of listed files, each with its hash, and nobody stands in it', async () => {
    for (const name of ['manager', 'auditor'] as const) checkFiles(await pack(name));
    for (const name of ['citizen', 'officer', 'operator', 'supervisor', 'courier', 'partner'] as const) {
      const { status } = await (await stage.api(name)).raw(`/v1/compliance?from=${month}&to=${month}`);
      assert.equal(status, 403, name);
    }
    const manager = await stage.api('manager');
    assert.equal((await manager.problem('/v1/compliance')).code, 'invalid');
    assert.equal((await manager.problem('/v1/compliance?from=2026-02&to=2026-01')).code, 'invalid');
  });

  it('holds what the routes say, readable and printable without anything else', async () => {
    const files = await pack('manager');
    const standards = await stage.anonymous.raw('/v1/standards?code=32.75');
    assert.deepEqual(
      standardsPage().parse(JSON.parse(files.get('standards.json') ?? '')),
      standardsPage().parse(JSON.parse(standards.text)),
    );
    assert.match(files.get('survey.csv') ?? '', /^all,32[.]75,Kota Bekasi,5,5,5,0,75,C,/m);
    const complaints = files.get('complaints.csv') ?? '';
    assert.match(complaints, /^all,all,Semua,6,5,5,0,0,0,0,\r$/m);
    assert.match(complaints, /^class,complaint,Pengaduan,6,/m);
    for (const hidden of ['money,Permintaan uang', 'desk,Loket']) {
      assert.ok(complaints.includes(`topic,${hidden},,,,,,,,`), 'one alone, and what it could be reckoned from');
    }
    assert.match(
      files.get('self-check.json') ?? '',
      /#complaints[.]csv[/]month[/]\d{4}-\d\d opened=6 answered=5 inTime=5/,
    );
    assert.match(files.get('audit.json') ?? '', /"isGood": true/);
    assert.equal((files.get('board.csv') ?? '').trim().split('\r\n').length, 1019);
    for (const [name, text] of files) {
      if (name.endsWith('.html')) assert.doesNotMatch(text, /<script|<img|<link|src=|undefined|\[object/i, name);
    }
  });

  it('is written into a folder by the command', async () => {
    await stage.running.stop();
    const folder = join(data, 'pack');
    const words = ['compliance', 'export', '--city', '32.75', '--from', month, '--to', month, '--folder', folder];
    const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, HALO_DATA: data } });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    assert.equal(code, 0, told);
    const names = await readdir(folder);
    const files = await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    );
    checkFiles(new Map(files));
  });
});
