import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FolderInUseError, lockFolder } from './folder-lock.js';

describe('the lock of a data folder', () => {
  let base = '';
  let folder = '';
  let count = 0;
  before(async () => {
    base = await mkdtemp(join(tmpdir(), 'halo-lock-'));
  });
  beforeEach(() => {
    count += 1;
    folder = join(base, String(count));
  });
  after(() => rm(base, { recursive: true, force: true }));

  it('keeps a second gateway off until the first gives it free', async () => {
    const release = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), (error) => error instanceof FolderInUseError && error.pid === process.pid);
    await release();
    await (
      await lockFolder(folder)
    )();
  });

  it('lets one of many win', async () => {
    for (let round = 0; round < 50; round += 1) {
      const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(join(folder, String(round)))));
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
    }
    assert.deepEqual(await readdir(join(folder, '0')), ['gateway.lock']);
  });

  it('is taken over from a process that is gone, by one of many', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await (
      await lockFolder(folder)
    )();
    await writeFile(join(folder, 'gateway.lock'), JSON.stringify({ pid, born: '1' }));
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
    const held: unknown = JSON.parse(await readFile(join(folder, 'gateway.lock'), 'utf8'));
    assert.ok(typeof held === 'object' && held !== null && 'pid' in held && held.pid === process.pid);
  });

  it('is taken over when the number of the process went to another, and when it cannot be read', async () => {
    await (
      await lockFolder(folder)
    )();
    for (const left of [JSON.stringify({ pid: process.pid, born: 'long ago' }), '', '{"pid":']) {
      await writeFile(join(folder, 'gateway.lock'), left);
      await (
        await lockFolder(folder)
      )();
    }
  });
});
