import { expect } from '@esm-bundle/chai';
import { handClock } from '../testing/hand-clock.js';
import { until } from '../testing/until.js';
import { joinLeaders, type Leader } from './leader.js';
import { databaseLedger } from './outbox-db.js';

let count = 0;
let stops: (() => void)[] = [];

/** One tab of several: its own clock, so that standing still is a frozen tab, and the same lock and storage. */
function tab(name: string) {
  const clock = handClock();
  const ledger = databaseLedger(indexedDB, name);
  let led = 0;
  const leader: Leader = joinLeaders({
    name,
    locks: navigator.locks,
    ledger,
    clock,
    heartbeatMs: 5_000,
    lead: () => (led += 1),
  });
  stops.push(() => {
    leader.stop();
    ledger.close();
  });
  /** Lets one heartbeat pass, with all that it reads and writes. */
  const beat = async () => {
    await until(() => clock.waiting() === 1);
    clock.advance(5_000);
    await until(() => clock.waiting() === 1);
  };
  /** Resolves once all that it wrote until now is stored. */
  const stored = () => ledger.run(['kept'], { write: true }, async () => undefined);
  return { leader, beat, stored, led: () => led };
}

describe('joinLeaders', () => {
  afterEach(() => {
    for (const stop of stops) stop();
    stops = [];
  });

  it('lets one tab lead, and the next when that one goes', async () => {
    const name = `leader test ${Date.now()} ${(count += 1)}`;
    const first = tab(name);
    await until(() => first.leader.leading());
    const second = tab(name);
    await second.beat();
    expect(second.leader.leading()).to.equal(false);
    first.leader.stop();
    await until(() => second.leader.leading());
    expect(second.led()).to.equal(1);
  });

  it('leaves a tab that lives in the lead', async () => {
    const name = `leader test ${Date.now()} ${(count += 1)}`;
    const first = tab(name);
    await until(() => first.leader.leading());
    const second = tab(name);
    for (let turn = 0; turn < 6; turn += 1) {
      await first.beat();
      await second.beat();
    }
    expect(second.leader.leading()).to.equal(false);
    expect(first.leader.leading()).to.equal(true);
  });

  it('takes the lead from a frozen tab after three missed beats, and the tab stands in line when it wakes', async () => {
    const name = `leader test ${Date.now()} ${(count += 1)}`;
    const first = tab(name);
    await until(() => first.leader.leading());
    await first.stored();
    const second = tab(name);
    await second.beat();
    await second.beat();
    await second.beat();
    expect(second.leader.leading()).to.equal(false);
    await second.beat();
    await until(() => second.leader.leading());
    await until(() => !first.leader.leading());
    second.leader.stop();
    await until(() => first.leader.leading());
  });

  it('leads without locks where the page may not use them', async () => {
    const name = `leader test ${Date.now()} ${(count += 1)}`;
    const locks = new Proxy(navigator.locks, {
      get: () => () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    const ledger = databaseLedger(indexedDB, name);
    const leader = joinLeaders({ name, locks, ledger, clock: handClock(), heartbeatMs: 5_000, lead: () => undefined });
    stops.push(() => {
      leader.stop();
      ledger.close();
    });
    await until(() => leader.leading());
  });
});
