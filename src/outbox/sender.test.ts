import type { CommandResult } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { HaloError } from '../errors.js';
import { handClock } from '../testing/hand-clock.js';
import { until } from '../testing/until.js';
import type { EntryRow } from './entry-row.js';
import { memoryLedger } from './outbox-memory.js';
import { plainScribe } from './plain-scribe.js';
import { makeSender, type Post } from './sender.js';
import { handOverFrom } from './hand-over.js';
import { retryEntry } from './mend.js';
import { shelfIn } from './shelf.js';

type Answer = (entry: EntryRow) => Partial<CommandResult>;

function refused(code: string, retryable = false): Partial<CommandResult> {
  return { outcome: 'refused', problem: { type: '', title: '', status: 409, code, retryable } };
}

/** A sender over memory; `requests` names the request of each entry, by position. */
async function bench(requests: readonly string[], answer: Answer = () => ({})) {
  const clock = handClock();
  const ledger = memoryLedger();
  const shelf = shelfIn(ledger);
  const handOver = handOverFrom(ledger, async () => async () => undefined);
  const state = { leads: true, answer, fail: (_entries: readonly EntryRow[]): HaloError | undefined => undefined };
  const posts: string[][] = [];
  const post: Post = async (entries) => {
    posts.push(entries.map(({ id }) => id));
    const failure = state.fail(entries);
    if (failure !== undefined) throw failure;
    return entries.map((entry) => ({ id: entry.id, outcome: 'accepted', ...state.answer(entry) }));
  };
  const sender = makeSender({
    handOver,
    post,
    clock,
    random: () => 1,
    leads: () => state.leads,
    changed: () => undefined,
    drained: () => undefined,
  });
  const add = (ids: readonly string[], of: readonly string[]) =>
    plainScribe(clock)
      .write(
        ids.map((id, index) => ({
          id,
          type: 'start-visit',
          requestId: of[index] ?? '',
          payload: {},
          createdAt: '2026-01-05T03:00:00.000Z',
        })),
      )
      .then((rows) => shelf.add(rows));
  await add(
    requests.map((_request, index) => String(index)),
    requests,
  );
  const left = async () => (await shelf.list({}, clock.now())).map(({ id, state: at }) => `${id} ${at}`);
  return { clock, ledger, shelf, handOver, state, posts, sender, add, left };
}

describe('makeSender', () => {
  it('sends what is there in order, several of a request at once', async () => {
    const { sender, posts, left } = await bench(['a', 'b', 'a', 'a']);
    await sender.wake();
    expect(posts).to.deep.equal([['0', '1', '2', '3']]);
    expect(await left()).to.deep.equal([]);
  });

  it('takes fifty at first, and up to a hundred while the link bears it', async () => {
    const { sender, posts } = await bench(Array.from({ length: 230 }, (_each, index) => `request ${index}`));
    await sender.wake();
    expect(posts.map((batch) => batch.length)).to.deep.equal([50, 100, 80]);
  });

  it('takes half as many after one that took too long, so that a slow link carries some', async () => {
    const { sender, posts, clock, state, left } = await bench(
      Array.from({ length: 20 }, (_each, index) => `request ${index}`),
    );
    state.fail = (entries) => (entries.length > 6 ? new HaloError('timeout') : undefined);
    await sender.wake();
    for (const ms of [2_000, 4_000]) {
      const sent = posts.length;
      clock.advance(ms);
      await until(() => posts.length > sent && clock.waiting() === 1);
    }
    state.fail = () => undefined;
    await until(async () => {
      clock.advance(1_000);
      return (await left()).length === 0;
    });
    expect(posts.slice(0, 3).map((batch) => batch.length)).to.deep.equal([20, 10, 5]);
  });

  it('parks a refusal and holds what follows of the same request, and of no other', async () => {
    const { sender, posts, left } = await bench(['a', 'b', 'a', 'b'], ({ id }) =>
      id === '0' ? refused('finished') : id === '2' ? refused('held-back', true) : {},
    );
    await sender.wake();
    expect(posts).to.deep.equal([['0', '1', '2', '3']]);
    expect(await left()).to.deep.equal(['0 parked', '2 waiting']);
    await sender.wake(true);
    expect(posts).to.have.length(1);
  });

  it('sends a parked entry again when a person says so, and then what it held', async () => {
    const { sender, posts, left, ledger, state } = await bench(['a', 'a'], ({ id }) =>
      id === '0' ? refused('finished') : refused('held-back', true),
    );
    await sender.wake();
    state.answer = () => ({ outcome: 'duplicate' });
    await retryEntry(ledger, '0');
    await sender.wake();
    expect(posts).to.deep.equal([
      ['0', '1'],
      ['0', '1'],
    ]);
    expect(await left()).to.deep.equal([]);
  });

  it('waits longer each time the gateway cannot judge, and tries by itself', async () => {
    const { sender, posts, clock, shelf, left, state } = await bench(['a'], () => refused('retry-later', true));
    await sender.wake();
    expect((await shelf.list({}, clock.now()))[0]?.nextTryAt).to.equal(new Date(clock.now() + 2_000).toISOString());
    clock.advance(1_999);
    expect(posts).to.have.length(1);
    clock.advance(1);
    await until(async () => clock.waiting() === 1 && posts.length === 2 && (await left())[0] === '0 waiting');
    expect((await shelf.list({}, clock.now()))[0]?.nextTryAt).to.equal(new Date(clock.now() + 4_000).toISOString());
    state.answer = () => ({});
    clock.advance(4_000);
    await until(async () => (await left()).length === 0);
  });

  it('tries once more at a wish that came while a call failed, and begins its pauses anew', async () => {
    const { clock, sender, posts, state, left } = await bench(['a']);
    state.fail = () => new HaloError('offline');
    await sender.wake();
    for (let tries = 2; tries <= 6; tries += 1) {
      clock.advance(60_000);
      await until(() => posts.length === tries && clock.waiting() === 1);
    }
    state.fail = () => {
      // The network comes back just as this call fails.
      if (posts.length === 7) void sender.wake(true);
      return new HaloError('offline');
    };
    void sender.wake(true);
    await until(() => posts.length === 8 && clock.waiting() === 1);
    state.fail = () => undefined;
    clock.advance(2_000);
    await until(async () => (await left()).length === 0);
    expect(posts.length).to.equal(9);
  });

  it('sends nothing before Retry-After has passed, whoever asks', async () => {
    const { sender, posts, clock, state, add, left } = await bench(['a']);
    state.fail = () => new HaloError('rate-limited', { status: 429, retryAfterMs: 60_000 });
    await sender.wake();
    await add(['1'], ['b']);
    await sender.wake(true);
    clock.advance(59_999);
    await sender.wake(true);
    expect(posts).to.have.length(1);
    state.fail = () => undefined;
    clock.advance(1);
    await until(async () => (await left()).length === 0);
  });

  it('finds the one that spoils a batch, parks it, and lets the others through', async () => {
    const { sender, state, left, posts } = await bench(['a', 'b', 'c']);
    state.fail = (entries) =>
      entries.some(({ id }) => id === '1') ? new HaloError('too-large', { status: 413 }) : undefined;
    await sender.wake();
    expect(posts).to.deep.equal([['0', '1', '2'], ['0'], ['1'], ['2']]);
    expect(await left()).to.deep.equal(['1 parked']);
  });

  it('asks again for a verdict that the reply left out', async () => {
    const { sender, state, clock, posts, left } = await bench(['a', 'b']);
    state.answer = ({ id }) => (id === '1' ? { id: 'another' } : {});
    await sender.wake();
    expect(await left()).to.deep.equal(['1 waiting']);
    state.answer = () => ({});
    clock.advance(2_000);
    await until(async () => (await left()).length === 0);
    expect(posts).to.deep.equal([['0', '1'], ['1']]);
  });

  it('takes again what a page that died left as sending', async () => {
    const { sender, handOver, left } = await bench(['a']);
    await handOver.take(0, 50, { early: () => false });
    expect(await left()).to.deep.equal(['0 sending']);
    await sender.wake();
    expect(await left()).to.deep.equal([]);
  });

  it('does not undo what another sender did in the meantime', async () => {
    const { handOver, left } = await bench(['a']);
    const slow = await handOver.take(0, 50, { early: () => false });
    const quick = await handOver.take(0, 50, { early: () => false });
    const [mine, theirs] = [slow.entries[0], quick.entries[0]];
    if (mine === undefined || theirs === undefined) throw new Error('nothing was taken');
    await handOver.settle([{ entry: mine, outcome: 'again', problem: 'offline' }], '');
    expect(await left()).to.deep.equal(['0 sending']);
    await handOver.settle([{ entry: theirs, outcome: 'accepted' }], '');
    await handOver.settle([{ entry: mine, outcome: 'refused', problem: 'finished' }], '');
    expect(await left()).to.deep.equal([]);
  });

  it('stops between batches when it no longer leads', async () => {
    const { sender, state, posts } = await bench(['a', 'a']);
    state.answer = () => {
      state.leads = false;
      return {};
    };
    await sender.wake();
    expect(posts).to.have.length(1);
  });

  it('is not held up for weeks by a clock that was put back', async () => {
    const { sender, clock, posts, left } = await bench(['a'], () => refused('retry-later', true));
    await sender.wake();
    clock.jump(-30 * 24 * 3_600_000);
    await sender.wake();
    expect(posts).to.have.length(2);
    expect(await left()).to.have.length(1);
  });
});
