import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AUDIT_TYP, type AuditHead } from '@halo-pamor/contract';
import type { Bench, Goal } from '../finding.js';
import { migrated, openBare, startEngines, type Place } from '../gateway/engines.js';
import { tokenMint } from '../gateway/token-mint.js';
import { root } from '../project-root.js';
import { race, short } from '../race.js';
import { median, ratios } from '../statistics.js';
import { inventedLog } from './invented-log.js';

const CITY = '32.75';
const ENTRIES = 1_000_000;
const HEAD_EVERY = 1_000;
const ONE_MINUTE = 60;
const MAIN = join(root, 'packages', 'gateway', 'dist', 'main.js');
const run = promisify(execFile);

interface Log {
  readonly file: string;
  readonly heads: string;
  readonly keys: string;
}

/** Writes the log as JSON lines and into a database, with a signed head for each thousand and the key that signed. */
async function writeLog({ folder, say, ...bench }: Bench, place: Place): Promise<Log> {
  const log = { file: join(folder, 'log.jsonl'), heads: join(folder, 'heads'), keys: join(folder, 'keys.json') };
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = 'a'.repeat(43);
  const heads: string[] = [];
  const bare = await openBare({ folder, say, ...bench }, place);
  const file = await open(log.file, 'w');
  for (const page of inventedLog(CITY, ENTRIES, HEAD_EVERY)) {
    await file.write(page.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    const last = page.at(-1);
    if (last !== undefined) heads.push(signed({ city: CITY, seq: last.seq, hash: last.hash, at: last.at }));
    const rows = page.map(({ actor, ...rest }) => ({ ...rest, actor: actor.id, role: actor.role }));
    const sql = `insert into audit_entries (city, seq, at, actor, role, act, subjects, prev, hash)
      select city, seq, at, actor, role, act, subjects, prev, hash from json_to_recordset($1::json) as e(city text, seq bigint,
        at text, actor text, role text, act text, subjects uuid[], prev text, hash text)`;
    await bare.rows(sql, [JSON.stringify(rows)]);
  }
  await file.close();
  await writeFile(log.heads, heads.join('\n'));
  await writeFile(log.keys, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid }] }));
  say(`${short(ENTRIES)} entries written`);
  return log;

  function signed(head: AuditHead): string {
    const parts = [{ alg: 'ES256', typ: AUDIT_TYP, kid }, head];
    const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${input}.${signature.toString('base64url')}`;
  }
}

/** Seconds that the command takes; it must find the log whole. */
async function verified({ heads, keys }: Log, env: Readonly<Record<string, string>>, more: readonly string[]) {
  const began = performance.now();
  const words = ['audit', 'verify', '--city', CITY, '--heads', heads, '--keys', keys, ...more];
  const { stdout } = await run(process.execPath, [MAIN, ...words], { env: { ...process.env, ...env } });
  if (!stdout.includes(`${ENTRIES} entries follow from each other`)) throw new Error(stdout);
  return (performance.now() - began) / 1_000;
}

/** Seconds that reading and hashing the bytes alone takes, a line at a time. */
async function hashed({ file }: Log): Promise<number> {
  const began = performance.now();
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let bytes = Buffer.concat([rest, Buffer.from(chunk)]);
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10)) {
      createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  return (performance.now() - began) / 1_000;
}

export const auditGoal: Goal = {
  name: 'audit',
  title: 'Audit log',
  method: [
    `An invented log of ${short(ENTRIES)} entries with a signed head for each ${short(HEAD_EVERY)}, in PostgreSQL and as JSON lines. The figure is the wall clock of \`gateway audit verify\`, the start of its process included; it must find the log whole. The floor reads the file and takes the SHA-256 of each line, and nothing else. The goal is one minute.`,
  ],
  run: async (bench) => {
    const [engine] = await startEngines(bench);
    const place = await migrated(bench, await tokenMint(bench.folder), await engine.create('bench_audit'));
    const log = await writeLog(bench, place);
    const url = 'databaseUrl' in place ? place.databaseUrl : '';
    const figures = await race(
      bench.rounds,
      {
        database: () => verified(log, { DATABASE_URL: url }, []),
        file: () => verified(log, {}, ['--entries', log.file]),
        floor: () => hashed(log),
      },
      bench.say,
    );
    const context = (of: readonly number[]) => `${short(median(of))} s; the floor ${short(median(figures.floor))} s`;
    const lanes = [
      [`${engine.name}: a million entries verified`, figures.database],
      ['JSON lines: a million entries verified', figures.file],
    ] as const;
    return lanes.flatMap(([what, seconds]) => [
      {
        what,
        beside: 'one minute',
        ratios: seconds.map((each) => each / ONE_MINUTE),
        wanted: { atMost: 1 },
        context: context(seconds),
      },
      { what, beside: 'SHA-256 of the same bytes', ratios: ratios(seconds, figures.floor), context: context(seconds) },
    ]);
  },
};
