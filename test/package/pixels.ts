import assert from 'node:assert/strict';
import sharp from 'sharp';

/** How many pixels of two pictures differ at all, as a share. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((each) => sharp(each).raw().toBuffer({ resolveWithObject: true })));
  assert.ok(a && b);
  assert.deepEqual([a.info.width, a.info.height], [b.info.width, b.info.height]);
  const { channels, width, height } = a.info;
  let differ = 0;
  for (let at = 0; at < a.data.length; at += channels) {
    if (!a.data.subarray(at, at + channels).equals(b.data.subarray(at, at + channels))) differ += 1;
  }
  return differ / (width * height);
}
