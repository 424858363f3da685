import { expect } from '@esm-bundle/chai';
import { nothing, number as anyNumber, object, text } from './shapes.js';
import { HaloError, isHaloError } from '../errors.js';
import { joinedCarriers } from './joined-carriers.fixture.js';
import { openLine } from './line.js';
import { readMessage } from './message.js';

const number = object({ n: anyNumber });
const asking = {
  calls: { twice: { params: number, result: number, timeoutMs: 60_000 }, slow: { params: number, result: number } },
  events: { said: number },
};
const silent = { calls: {}, events: {} };

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (isHaloError(error) ? error.code : String(error)),
  );

function joined() {
  const { here, there, sent } = joinedCarriers();
  const heard: number[] = [];
  const calls: number[] = [];
  const open: (() => void)[] = [];
  let dropped = 0;
  const far = openLine({
    carrier: there,
    mine: () => silent,
    theirs: () => asking,
    answers: {
      twice: async ({ n }) => {
        calls.push(n);
        if (n < 0) throw new HaloError('not-yours');
        if (n === 0) throw new TypeError('with a name of a person in it');
        await new Promise<void>((resolve) => open.push(resolve));
        return { n: n * 2 };
      },
    },
    ears: { said: ({ n }) => heard.push(n) },
    dropped: () => (dropped += 1),
  });
  const near = openLine({ carrier: here, mine: () => asking, theirs: () => silent });
  return { near, far, sent, heard, calls, open, there, here, dropped: () => dropped };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('a line', () => {
  it('answers calls in whatever order they are done', async () => {
    const { near, open } = joined();
    const order: number[] = [];
    const both = [1, 2].map((n) => near.call('twice', { n }).then((got) => order.push(got.n)));
    await tick();
    open.reverse().forEach((go) => go());
    await Promise.all(both);
    expect(order).to.deep.equal([4, 2]);
  });

  it('gives the code of a failure and nothing else of it', async () => {
    const { near, sent } = joined();
    expect(await codeOf(near.call('twice', { n: -1 }))).to.equal('not-yours');
    expect(await codeOf(near.call('twice', { n: 0 }))).to.equal('unknown');
    expect(sent.join()).not.to.include('person');
    expect(await codeOf(near.call('slow', { n: 1 }))).to.equal('not-found');
  });

  it('ends each wait: by time, by its caller, and when it is closed', async () => {
    const { near, far } = joined();
    expect(await codeOf(near.call('twice', { n: 1 }, { timeoutMs: 1 }))).to.equal('timeout');
    const stop = new AbortController();
    const stopped = codeOf(near.call('twice', { n: 1 }, { signal: stop.signal }));
    stop.abort();
    expect(await stopped).to.equal('aborted');
    const closed = codeOf(near.call('twice', { n: 1 }));
    near.close();
    expect(await closed).to.equal('closed');
    expect(await codeOf(near.call('twice', { n: 1 }))).to.equal('closed');
    far.close();
  });

  it('takes a reply once, and not after its time', async () => {
    const { near, there, sent, open, here } = joined();
    let late = 0;
    const other = openLine({ carrier: here, mine: () => asking, theirs: () => silent, dropped: () => (late += 1) });
    const call = near.call('twice', { n: 3 });
    await tick();
    open[0]?.();
    expect(await call).to.deep.equal({ n: 6 });
    const before = late;
    there.post(sent.at(-1) ?? '');
    await tick();
    expect(late).to.equal(before + 1);
    other.close();
  });

  it('hears an event and acts on a call once, however often they are repeated', async () => {
    const { near, here, sent, heard, calls, dropped } = joined();
    near.tell('said', { n: 7 });
    const [event = ''] = sent;
    void near.call('twice', { n: 7 });
    const call = sent[1] ?? '';
    for (const text of [event, call, event, call]) here.post(text);
    await tick();
    expect(heard).to.deep.equal([7]);
    expect(calls).to.deep.equal([7]);
    expect(dropped()).to.equal(4);
  });

  it('drops whatever is no message, and changes no prototype', async () => {
    const { here, heard, calls, dropped, near } = joined();
    const event = (params: string, more = ''): string =>
      `{"v":1,"id":"${crypto.randomUUID()}","kind":"event","method":"said","params":${params}${more}}`;
    const forged = [
      '',
      '{',
      'null',
      '[]',
      '7',
      '"text"',
      '{}',
      '['.repeat(100_000),
      event('{"n":"7"}'),
      event('null'),
      event('{"n":1}').replace('"v":1', '"v":2'),
      event('{"n":1}').replace('said', 'toString'),
      event('{"n":1}').replace('said', '__proto__'),
      event('{"n":1}').replace('"id":', '"ID":'),
      event('{"n":1}').replace('event', 'call'),
      event(`{"n":1,"x":"${'x'.repeat(5 * 1024 * 1024)}"}`),
      event('{"__proto__":{"n":1}}'),
      `{"v":1,"id":"a","kind":"reply","result":{"n":1}}`,
      `{"v":1,"id":"a","kind":"reply","error":{"code":"unknown"}}`,
    ];
    for (const text of forged) here.post(text);
    await tick();
    expect([heard, calls, dropped()]).to.deep.equal([[], [], forged.length]);
    here.post(event('{"n":8,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', ',"more":1'));
    await tick();
    expect(heard).to.deep.equal([8]);
    expect(Reflect.has({}, 'polluted')).to.equal(false);
    expect(near).to.be.an('object');
  });

  it('reads nothing but text', () => {
    const event = { v: 1, id: 'a', kind: 'event', method: 'said', params: { n: 1 } };
    expect(readMessage(JSON.stringify(event))).to.deep.equal(event);
    for (const data of [
      event,
      [event],
      null,
      undefined,
      7,
      new ArrayBuffer(8),
      new Blob([]),
      Symbol('a'),
      () => event,
    ]) {
      expect(readMessage(data)).to.equal(undefined);
    }
  });

  it('refuses to send more than the other end would read', async () => {
    const long = { calls: { say: { params: text(1_000_000), result: nothing } }, events: { say: text(1_000_000) } };
    const { here, sent } = joinedCarriers();
    const line = openLine({ carrier: here, mine: () => long, theirs: () => silent });
    expect(await codeOf(line.call('say', 'x'.repeat(300_000)))).to.equal('too-large');
    line.tell('say', 'x'.repeat(300_000));
    expect(sent).to.deep.equal([]);
  });

  it('hears nothing once it is closed', async () => {
    const { far, near, heard } = joined();
    near.tell('said', { n: 1 });
    await tick();
    expect(heard).to.deep.equal([1]);
    far.close();
    near.tell('said', { n: 2 });
    await tick();
    expect(heard).to.deep.equal([1]);
  });
});
