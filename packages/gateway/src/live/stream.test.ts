import { scopeOf } from '@halo-pamor/contract';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LiveStream, type Told } from './stream.js';

const scope = scopeOf({ id: 'a', name: 'A', role: 'citizen', city: '32.75', areas: [] });
const told = (seq: number): Told => ({
  request: `r${seq}`,
  cursor: `c${seq}`,
  position: { xid: 1n, seq: BigInt(seq) },
});

async function textOf(stream: LiveStream): Promise<string> {
  stream.end();
  return new Response(stream.body).text();
}

const idsIn = (text: string) => [...text.matchAll(/^id: (\w+)$/gm)].map(([, id]) => id);

describe('a live stream', () => {
  it('tells what was missed first, and nothing twice', async () => {
    const stream = new LiveStream(scope, 'p', Infinity, { xid: 0n, seq: 0n }, () => undefined);
    stream.tell(told(3));
    stream.tell(told(4));
    stream.begin([told(1), told(2), told(3)]);
    stream.tell(told(4));
    stream.tell(told(5));
    assert.deepEqual(idsIn(await textOf(stream)), ['c1', 'c2', 'c3', 'c4', 'c5']);
  });

  it('says reset once, and goes on behind it', async () => {
    const stream = new LiveStream(scope, 'p', Infinity, { xid: 0n, seq: 0n }, () => undefined);
    stream.tell(told(1));
    stream.reset({ xid: 1n, seq: 7n }, 'c7');
    stream.begin([]);
    stream.tell(told(7));
    stream.tell(told(8));
    const text = await textOf(stream);
    assert.deepEqual(idsIn(text), ['c7', 'c8']);
    assert.match(text, /data: \{"kind":"reset","cursor":"c7"\}/);
  });

  it('ends instead of filling the memory when nobody reads', async () => {
    const stream = new LiveStream(scope, 'p', Infinity, { xid: 0n, seq: 0n }, () => undefined);
    stream.begin([]);
    for (let seq = 1; seq <= 2_000; seq += 1) {
      stream.tell(told(seq));
      // What is told in one go is one write; these are told one after another.
      await Promise.resolve();
    }
    assert.equal(stream.isOpen, false);
  });
});
