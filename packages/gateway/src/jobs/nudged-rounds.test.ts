import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import pino from 'pino';
import { NudgedRounds, type NudgedRoundsOptions } from './nudged-rounds.js';

/** Everything that is due without time going by: promises, and what they lead to. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Rounds on a clock that is moved by hand: the first after 50, 10 after a nudge, else every 1000. */
function rounds(t: TestContext, more: Partial<NudgedRoundsOptions> = {}) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const said: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => said.push(line) });
  let count = 0;
  const work = new NudgedRounds({
    firstMs: 50,
    gapMs: 10,
    restMs: 1000,
    log,
    failed: 'it failed',
    ...more,
    round: async () => {
      count += 1;
      return (await more.round?.()) ?? false;
    },
  });
  const after = async (ms: number): Promise<number> => {
    t.mock.timers.tick(ms);
    await settled();
    return count;
  };
  return { work, after, said, count: () => count };
}

/** A round that goes on until it is let go. */
function held() {
  const waiting: ((isMore: boolean) => void)[] = [];
  return {
    round: () => new Promise<boolean>((resolve) => waiting.push(resolve)),
    letGo: async (isMore = false) => {
      waiting.shift()?.(isMore);
      await settled();
    },
  };
}

describe('rounds that can be nudged', () => {
  it('come by themselves, the first after its own time', async (t) => {
    const { after } = rounds(t);
    assert.equal(await after(49), 0);
    assert.equal(await after(1), 1);
    assert.equal(await after(999), 1);
    assert.equal(await after(1), 2);
  });

  it('come soon after a nudge, once for many, and then rest as long as ever', async (t) => {
    const { work, after } = rounds(t);
    await after(50);
    work.nudge();
    assert.equal(await after(9), 1);
    work.nudge();
    work.nudge();
    assert.equal(await after(1), 2);
    assert.equal(await after(999), 2);
    assert.equal(await after(1), 3);
  });

  it('are never two at a time: a nudge meanwhile leads to one more', async (t) => {
    const { round, letGo } = held();
    const { work, after } = rounds(t, { round });
    assert.equal(await after(50), 1);
    work.nudge();
    work.nudge();
    assert.equal(await after(5000), 1);
    await letGo();
    assert.equal(await after(9), 1);
    assert.equal(await after(1), 2);
    await letGo();
    assert.equal(await after(999), 2);
  });

  it('rest in a rush by how long the last one took', async (t) => {
    const { round, letGo } = held();
    const { work, after } = rounds(t, { round, rushedRest: (tookMs) => (tookMs >= 0 ? 300 : NaN) });
    await after(50);
    work.nudge();
    await letGo(true);
    assert.equal(await after(299), 1);
    assert.equal(await after(1), 2);
  });

  it('follow at once while more waits', async (t) => {
    const left = [true, true, false];
    const { after } = rounds(t, { round: () => Promise.resolve(left.shift() ?? false) });
    assert.equal(await after(50), 1);
    assert.equal(await after(1), 2);
    assert.equal(await after(1), 3);
    assert.equal(await after(1), 3);
  });

  it('say in the log that one failed, and come all the same', async (t) => {
    const { after, said } = rounds(t, { round: () => Promise.reject(new Error('no line')) });
    assert.equal(await after(50), 1);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /it failed/);
    assert.equal(await after(1000), 2);
  });

  it('end with the one that is going on', async (t) => {
    const { round, letGo } = held();
    const { work, after } = rounds(t, { round });
    await after(50);
    let isOver = false;
    const stopped = work.stop().then(() => (isOver = true));
    await settled();
    assert.equal(isOver, false);
    assert.equal(work.isStopped, true);
    work.nudge();
    await letGo(true);
    await stopped;
    assert.equal(await after(5000), 1);
    work.nudge();
    assert.equal(await after(5000), 1);
  });
});
