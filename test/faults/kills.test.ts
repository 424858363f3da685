import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { Api } from '../support/api.js';
import { diceOf, SEED } from '../support/dice.js';
import { startOnPglite } from '../support/gateway.js';
import { people } from '../support/people.js';
import type { Running } from '../contract/subject.js';
import { startLoneBrowser, type LoneBrowser } from './browser.js';
import { asKept, holdEffects } from './effects.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { openOrigin, type Origin } from './origin.js';

/** How often the browser is killed at each kind of work; the long form has 50. */
const KILLS = Number(process.env['HALO_KILLS'] ?? 2);
const OFFICER = people.officer;

describe(`a browser that is killed (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  let profile: string;
  let running: Running;
  let link: FaultLink;
  let origin: Origin;
  let data: string;
  let browser: LoneBrowser | undefined;
  let kills = 0;
  let refreshes = 0;
  let isSlow = false;
  let tellRefresh: () => void = () => undefined;

  before(async () => {
    profile = await mkdtemp(join(tmpdir(), 'halo-phone-'));
    data = await mkdtemp(join(tmpdir(), 'halo-kills-'));
    origin = await openOrigin({
      token: async (_person, why) => {
        if (why === 'first' && isSlow) {
          // Long over, so that the gateway sends the client for another.
          const then = Math.floor(Date.now() / 1000) - 1_000;
          return running.issuer.token(OFFICER, { claims: { iat: then, exp: then + 300 } });
        }
        if (why === 'expired') {
          refreshes += 1;
          tellRefresh();
        }
        if (isSlow) await pause(dice(150));
        return running.issuer.token(OFFICER);
      },
    });
    running = await startOnPglite({ data, origins: [origin.url] });
    link = await openFaultLink(running.url);
  });
  // Two browsers over one profile break each other's storage, so that none may be left over.
  afterEach(() => browser?.kill());
  after(async () => {
    await link.close();
    await origin.close();
    await running.stop();
    await rm(profile, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true });
  });

  const begin = async (work: string) => {
    const asked = { work, who: OFFICER.sub, gateway: link.url, consent: running.pack.consent.version };
    const from = String((kills += 1) * 10_000);
    const query = new URLSearchParams({ ...asked, from });
    browser = await startLoneBrowser(profile, `${origin.url}/?${query.toString()}`);
  };

  it('keeps a first request while there is signal, and with it the key to seal to', async () => {
    const kept = origin.until(({ kind }) => kind === 'kept');
    await begin('arrive');
    await kept;
  });

  /** Waits for the first of its signs, then so long that any moment of the work may be hit, and kills. */
  const kill = async (sign: Promise<unknown>, withinMs: number) => {
    await sign;
    await pause(dice(withinMs));
    await browser?.kill();
  };
  const passing = (isIt: (method: string, path: string) => boolean) =>
    Promise.race([
      new Promise<void>((resolve) => {
        link.watch(({ method, path }) => {
          if (isIt(method, path)) resolve();
          return () => undefined;
        });
      }),
      // Only rejects: a page that has failed gives no sign any more.
      origin.until(() => false),
    ]);

  for (let nth = 0; nth < KILLS; nth += 1) {
    it(`number ${nth + 1}: while it writes`, async () => {
      // Without signal every other time, so that much is left over for the next browser.
      link.decide(nth % 2 === 0 ? () => ({ fault: 'request' }) : undefined);
      const sign = origin.until(({ kind }) => kind === 'kept');
      await begin('enqueue');
      await kill(sign, 400);
    });

    it(`number ${nth + 1}: while a picture is on its way`, async () => {
      link.decide(() => ({ delayMs: dice(60) }));
      const sign = passing((method) => method === 'PATCH');
      await begin('upload');
      await kill(sign, 600);
    });

    it(`number ${nth + 1}: while much is sent`, async () => {
      link.decide(() => ({ delayMs: dice(80), fault: dice(3) === 0 ? 'reply' : undefined }));
      const sign = passing((method, path) => method === 'POST' && path === '/v1/commands');
      await begin('drain');
      await kill(sign, 700);
    });

    it(`number ${nth + 1}: while its token is made new`, async () => {
      link.decide(undefined);
      isSlow = true;
      const sign = Promise.race([new Promise<void>((resolve) => (tellRefresh = resolve)), origin.until(() => false)]);
      await begin('drain');
      await kill(sign, 250);
      isSlow = false;
    });
  }

  it('loses nothing of what it said it keeps, does nothing twice and keeps the order', async () => {
    link.decide(undefined);
    const empty = origin.until(({ kind }) => kind === 'empty');
    await begin('rest');
    const { parked, entries } = await empty;
    assert.equal(parked, 0, JSON.stringify(entries));
    const kept = origin.told.filter(({ kind }) => kind === 'kept').map(asKept);
    assert.deepEqual(
      origin.told.filter(({ kind }) => kind === 'failed'),
      [],
    );
    const api = new Api(running.url, await running.issuer.token(OFFICER));
    const effects = await holdEffects(api, kept);
    assert.ok(refreshes > 0, 'no token was ever made new');
    assert.ok(effects >= kept.length);
    console.log(
      `${kills - 2} kills, ${kept.length} acknowledged, ${effects} took effect, ${refreshes} tokens made new`,
    );
  });
});
