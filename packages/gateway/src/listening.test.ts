import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { listen } from './listening.js';

test('a connection that nothing comes over outlives the minute for which proxies keep theirs', async () => {
  const listening = await listen(
    createServer((_asked, answer) => answer.end('ok')),
    '127.0.0.1',
    0,
  );
  const answer = await fetch(listening.url);
  assert.equal(await answer.text(), 'ok');
  const [, seconds] = /^timeout=(\d+)$/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
  assert.ok(Number(seconds) > 60, String(seconds));
  await listening.close();
});
