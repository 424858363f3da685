import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { diceOf, SEED } from '../support/dice.js';
import { holdEffects } from './effects.js';
import { openLonePhone, type LonePhone } from './lone-phone.js';
import { tearLog } from './torn-log.js';

/** How often the log is torn in each of two ways; the long form has 25. */
const TEARS = Number(process.env['HALO_TEARS'] ?? 2);

/** Lengths that the missing record is said to have. */
const LENGTHS = { 'that seems to go on': 500, 'that seems to end': 30_000 };

describe(`a browser whose log was torn by the kill (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let phone: LonePhone;

  before(async () => {
    phone = await openLonePhone();
  });
  afterEach(() => phone.kill());
  after(() => phone.close());

  it('keeps a first request while there is signal, and with it the key to seal to', () => phone.arrive());

  for (let nth = 0; nth < TEARS; nth += 1) {
    for (const [name, length] of Object.entries(LENGTHS)) {
      it(`number ${nth + 1}: writes behind a record ${name}`, async () => {
        phone.link.decide(() => ({ fault: 'request' }));
        const isLetGo = await tearLog(phone.profile, length);
        const sign = phone.origin.until(({ kind }) => kind === 'kept');
        await phone.begin('enqueue');
        await sign;
        // The browser puts it off while the machine is busy; a kill before it is beyond what a page can mend.
        await isLetGo();
        await pause(dice(400));
        await phone.kill();
      });
    }
  }

  it('has all that it said it keeps, and in order', async () => {
    phone.link.decide(undefined);
    const { parked, lost, entries } = await phone.rest();
    assert.deepEqual({ parked, lost }, { parked: 0, lost: 0 }, JSON.stringify(entries));
    const kept = phone.kept();
    const effects = await holdEffects(await phone.api(), kept);
    console.log(`${phone.starts() - 2} torn logs, ${kept.length} acknowledged, ${effects} took effect`);
  });
});
