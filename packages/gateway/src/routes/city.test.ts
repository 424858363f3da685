import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { tagged } from '../rules/tagged-text.js';
import { taggedReply } from './city.js';

const TEXT = JSON.stringify({ name: 'Kota Rekaan', words: 'panjang '.repeat(500) });
const reply = (headers: Readonly<Record<string, string>>) =>
  taggedReply(new Request('http://gateway.invalid/v1/city', { headers }), tagged(TEXT));

test('a text that may be kept goes out after brotli for whoever reads that, and as it is for others', async () => {
  const small = await reply({ 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(small.headers.get('content-encoding'), 'br');
  const bytes = new Uint8Array(await small.arrayBuffer());
  assert.ok(bytes.length < TEXT.length / 5);
  assert.equal(brotliDecompressSync(bytes).toString(), TEXT);

  const plain = await reply({ 'accept-encoding': 'gzip' });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(await plain.text(), TEXT);
  for (const { headers } of [small, plain]) assert.match(headers.get('vary') ?? '', /accept-encoding/);
});

test('whoever holds the text already gets no text, in whichever form they got it', async () => {
  const tag = (await reply({})).headers.get('etag') ?? '';
  assert.match(tag, /^W\/"/);
  for (const held of [tag, tag.slice(2)]) {
    const again = await reply({ 'if-none-match': held, 'accept-encoding': 'br' });
    assert.deepEqual([again.status, await again.text()], [304, '']);
  }
});
