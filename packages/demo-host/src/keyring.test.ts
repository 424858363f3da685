import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { openKeyring } from './keyring.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-keys-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a folder keeps its pair, so that tokens outlive a restart', async () => {
  const first = await openKeyring(join(folder, 'keys'));
  const second = await openKeyring(join(folder, 'keys'));
  assert.equal(second.kid, first.kid);
  assert.deepEqual(second.jwks, first.jwks);
});

test('without a folder each keyring is new', async () => {
  assert.notEqual((await openKeyring()).kid, (await openKeyring()).kid);
});

test('opened at once by many, a folder holds one pair and no drafts', async () => {
  const rings = await Promise.all(Array.from({ length: 8 }, () => openKeyring(folder)));
  assert.equal(new Set(rings.map((ring) => ring.kid)).size, 1);
  assert.deepEqual(await readdir(folder), ['es256.json']);
});

test('only the owner may read the pair', async () => {
  await openKeyring(folder);
  assert.equal((await stat(join(folder, 'es256.json'))).mode & 0o077, 0);
});

test('a damaged file is named and left as it is', async () => {
  const file = join(folder, 'es256.json');
  for (const text of [
    '',
    '{}',
    '[]',
    'null',
    '{"kty":"oct","k":"AAAA"}',
    '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}',
  ]) {
    await writeFile(file, text);
    await assert.rejects(openKeyring(folder), /es256\.json holds no ES256 key/);
  }
});
