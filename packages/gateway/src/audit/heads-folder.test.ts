import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AuditHead } from '@halo-pamor/contract';
import { signerWith } from '../signing/signer.js';
import { headReader, signHead } from './heads.js';
import { headsFile, HeadsFolder } from './heads-folder.js';

const CITY = '32.75';
const headAt = (seq: number): AuditHead => ({
  city: CITY,
  seq,
  hash: seq.toString(16).padStart(64, '0'),
  at: '2026-01-05T00:00:00.000Z',
});

describe('the folder of signed heads', () => {
  const signer = signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const read = headReader([signer.publicKey]);
  const signed = (seq: number) => signHead(signer, headAt(seq));
  let path = '';
  before(async () => {
    path = await mkdtemp(join(tmpdir(), 'halo-heads-'));
  });
  after(() => rm(path, { recursive: true, force: true }));

  it('knows the furthest head, also one that another gateway put there since it looked', async () => {
    const [ours, others] = [new HeadsFolder(path, read), new HeadsFolder(path, read)];
    assert.equal(await ours.last(CITY), undefined);
    await others.append(CITY, [signed(10), signed(20)]);
    assert.deepEqual(await ours.last(CITY), headAt(20));
    await ours.append(CITY, [signed(30)]);
    assert.deepEqual(await others.last(CITY), headAt(30));
  });

  it('passes over a line that a crash cut off, and over what nobody here signed', async () => {
    const file = join(path, headsFile(CITY));
    await appendFile(file, `\n${signed(40).slice(0, -9)}`);
    const folder = new HeadsFolder(path, read);
    assert.deepEqual(await folder.last(CITY), headAt(30));
    await folder.append(CITY, [signed(50)]);
    const stranger = signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    await appendFile(file, `\n${signHead(stranger, headAt(60))}`);
    assert.deepEqual(await folder.last(CITY), headAt(50));
  });
});
