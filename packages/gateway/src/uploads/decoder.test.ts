import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { makeDecoder } from './decoder.js';

describe('the decoder', () => {
  const decoder = makeDecoder();
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-decoder-'));
  });
  after(async () => {
    decoder.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function taskOf(width: number, height: number) {
    const path = join(folder, `${width}`);
    await sharp({ create: { width, height, channels: 3, background: '#888' } })
      .jpeg()
      .toFile(path);
    return { path, type: 'image/jpeg', to: `${path}.made` } as const;
  }

  it('ends with a picture that costs too much of the processor, and makes the next one all the same', async () => {
    const [great, small] = [await taskOf(5_000, 4_900), await taskOf(64, 48)];
    assert.deepEqual(await decoder.remake(great, 0), { problem: 'file-broken' });
    assert.deepEqual(await decoder.remake(small), { width: 64, height: 48 });
    assert.deepEqual(await decoder.remake(great), { width: 4_000, height: 3_920 });
  });
});
