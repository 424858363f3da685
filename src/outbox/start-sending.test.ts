import { expect } from '@esm-bundle/chai';
import { handClock } from '../testing/hand-clock.js';
import { until } from '../testing/until.js';
import { databaseLedger } from './outbox-db.js';
import { plainScribe } from './plain-scribe.js';
import { startSending } from './start-sending.js';

const none = (): never => {
  throw new Error('nothing is to be sent');
};

/** One tab of several, and how often it told that entries have changed. */
async function tab(name: string) {
  const clock = handClock();
  const ledger = databaseLedger(indexedDB, name);
  let told = 0;
  const sending = await startSending(
    { post: none, uploads: none },
    {
      name,
      ledger,
      prepareViews: none,
      scribe: async () => plainScribe(clock),
      clock,
      random: () => 0,
      locks: navigator.locks,
      heartbeatMs: 5_000,
      autoSend: false,
      changed: () => (told += 1),
      drained: () => undefined,
    },
  );
  const stop = (): void => {
    sending.stop();
    ledger.close();
  };
  return { leads: sending.leads, told: () => told, stop };
}

describe('startSending', () => {
  it('tells of what the tab before may have stored and not told, once it leads after that', async () => {
    const name = `start sending test ${Date.now()}`;
    const first = await tab(name);
    const second = await tab(name);
    expect([first.leads(), second.leads()]).to.deep.equal([true, false]);
    expect([first.told(), second.told()]).to.deep.equal([0, 0]);
    first.stop();
    await until(() => second.leads());
    expect(second.told()).to.equal(1);
    second.stop();
  });
});
