import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { diceOf, SEED } from '../support/dice.js';
import { holdEffects } from './effects.js';
import { OFFICER, openLonePhone, type LonePhone } from './lone-phone.js';

/** How often the browser is killed at each kind of work; the long form has 50. */
const KILLS = Number(process.env['HALO_KILLS'] ?? 2);

describe(`a browser that is killed (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let phone: LonePhone;
  let refreshes = 0;
  let isSlow = false;
  let tellRefresh: () => void = () => undefined;

  before(async () => {
    phone = await openLonePhone(async ({ issuer }, why) => {
      if (why === 'first' && isSlow) {
        // Long over, so that the gateway sends the client for another.
        const then = Math.floor(Date.now() / 1000) - 1_000;
        return issuer.token(OFFICER, { claims: { iat: then, exp: then + 300 } });
      }
      // `refused` when a HEAD met the end of the old one first: such an answer has no words to say more.
      if (why === 'expired' || why === 'refused') {
        refreshes += 1;
        tellRefresh();
      }
      if (isSlow) await pause(dice(150));
      return issuer.token(OFFICER);
    });
  });
  // Two browsers over one profile break each other's storage, so that none may be left over.
  afterEach(() => phone.kill());
  after(() => phone.close());

  it('keeps a first request while there is signal, and with it the key to seal to', () => phone.arrive());

  /** Waits for the first of its signs, then so long that any moment of the work may be hit, and kills. */
  const kill = async (sign: Promise<unknown>, withinMs: number) => {
    await sign;
    await pause(dice(withinMs));
    await phone.kill();
  };
  // Only rejects: a page that has failed gives no sign any more.
  const failure = () => phone.origin.until(() => false);
  const passing = (isIt: (method: string, path: string) => boolean) =>
    Promise.race([
      new Promise<void>((resolve) => {
        phone.link.watch(({ method, path }) => {
          if (isIt(method, path)) resolve();
          return () => undefined;
        });
      }),
      failure(),
    ]);

  for (let nth = 0; nth < KILLS; nth += 1) {
    it(`number ${nth + 1}: while it writes`, async () => {
      // Without signal every other time, so that much is left over for the next browser.
      phone.link.decide(nth % 2 === 0 ? () => ({ fault: 'request' }) : undefined);
      const sign = phone.origin.until(({ kind }) => kind === 'kept');
      await phone.begin('enqueue');
      await kill(sign, 400);
    });

    it(`number ${nth + 1}: while a picture is on its way`, async () => {
      phone.link.decide(() => ({ delayMs: dice(60) }));
      const sign = passing((method) => method === 'PATCH');
      await phone.begin('upload');
      await kill(sign, 600);
    });

    it(`number ${nth + 1}: while much is sent`, async () => {
      phone.link.decide(() => ({ delayMs: dice(80), fault: dice(3) === 0 ? 'reply' : undefined }));
      const sign = passing((method, path) => method === 'POST' && path === '/v1/commands');
      await phone.begin('drain');
      await kill(sign, 700);
    });

    it(`number ${nth + 1}: while its token is made new`, async () => {
      phone.link.decide(undefined);
      isSlow = true;
      const sign = Promise.race([new Promise<void>((resolve) => (tellRefresh = resolve)), failure()]);
      await phone.begin('drain');
      await kill(sign, 250);
      isSlow = false;
    });
  }

  it('loses nothing of what it said it keeps, does nothing twice and keeps the order', async () => {
    const kills = phone.starts() - 1;
    phone.link.decide(undefined);
    const { parked, lost, entries } = await phone.rest();
    assert.deepEqual({ parked, lost }, { parked: 0, lost: 0 }, JSON.stringify(entries));
    const kept = phone.kept();
    assert.deepEqual(
      phone.origin.told.filter(({ kind }) => kind === 'failed'),
      [],
    );
    const effects = await holdEffects(await phone.api(), kept);
    assert.ok(refreshes > 0, 'no token was ever made new');
    assert.ok(effects >= kept.length);
    console.log(`${kills} kills, ${kept.length} acknowledged, ${effects} took effect, ${refreshes} tokens made new`);
  });
});
