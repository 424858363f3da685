import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { trackedView, trackingCode, type RequestView } from '@halo-pamor/contract';
import { Api, problemOf } from '../../support/api.js';
import { submission } from '../../support/commands.js';
import { diceOf, SEED } from '../../support/dice.js';
import { startOnPglite, type RunningOnPglite } from '../../support/gateway.js';
import { people } from '../../support/people.js';

/** How many guesses are made; the long form has a million. */
const GUESSES = Number(process.env['HALO_GUESSES'] ?? 5_000);
/** From how many addresses: a thousand in the long form. */
const ADDRESSES = Math.min(1_000, Math.ceil(GUESSES / 100));
/** How often each address guesses within a minute. */
const IN_MINUTE = 50;
const REQUESTS = 40;
const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 15;
const NAMES = ['Siti', 'Rekaan', '3275014101900000', '+62', 'warga', 'Jalan', 'musala', 'pagar', '32.75.01'];

/** Somebody who guesses from many addresses, some codes at random and some that exist, with whatever digits. */
describe(`${GUESSES} guesses of tracking codes (seed ${SEED})`, () => {
  const dice = diceOf(SEED);
  const begin = Date.parse('2031-02-03T00:00:00Z');
  let now = begin;
  let gateway: RunningOnPglite;
  const views: RequestView[] = [];

  before(async () => {
    gateway = await startOnPglite({ proxies: 0, now: () => now });
    const citizen = new Api(gateway.url, await gateway.issuer.token(people.citizen));
    for (let nth = 0; nth < REQUESTS; nth += 1) {
      views.push(await citizen.accepted(submission(gateway.pack.consent.version)));
    }
  });
  after(() => gateway.stop());

  const ask = async (code: string, phone: string, address: string) => {
    const request = new Request(`http://gateway.invalid/v1/track/${code}?phone=${phone}`);
    const { status, headers, body } = await gateway.answer(request, address);
    return { status, headers, text: body === null ? '' : await new Response(body).text() };
  };
  const guessed = () => {
    const existing = dice(4) === 0 ? views[dice(REQUESTS)]?.code : undefined;
    const code = existing ?? trackingCode(Buffer.from(Array.from({ length: 10 }, () => dice(256))));
    return { code, phone: String(dice(10_000)).padStart(4, '0') };
  };

  it('show no person, and only ten a minute from an address and five on a code are looked at', async () => {
    const looked = { answered: 0, held: 0, found: 0 };
    const wrongAnswers = new Set<string>();
    const onCode = new Map<string, number>();
    let made = 0;
    for (let minute = 0; made < GUESSES; minute += 1) {
      now = begin + minute * MINUTE_MS;
      if (minute % WINDOW_MINUTES === 0) onCode.clear();
      const fromAddress = new Map<string, number>();
      for (let round = 0; round < IN_MINUTE && made < GUESSES; round += 1) {
        const tries = Array.from({ length: Math.min(ADDRESSES, GUESSES - made) }, (_, nth) => ({
          address: `10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}`,
          ...guessed(),
        }));
        made += tries.length;
        const answers = await Promise.all(tries.map(({ code, phone, address }) => ask(code, phone, address)));
        for (const [nth, answer] of answers.entries()) {
          const { address = '', code = '' } = tries[nth] ?? {};
          for (const name of NAMES) assert.ok(!answer.text.includes(name), `${name} is shown`);
          if (answer.status === 429) {
            assert.equal(problemOf(answer).code, 'rate-limited');
            assert.ok(Number(answer.headers.get('retry-after')) >= 1);
            looked.held += 1;
            continue;
          }
          looked.answered += 1;
          fromAddress.set(address, (fromAddress.get(address) ?? 0) + 1);
          if (answer.status === 200) {
            trackedView().parse(JSON.parse(answer.text));
            looked.found += 1;
            continue;
          }
          assert.equal(answer.status, 404);
          onCode.set(code, (onCode.get(code) ?? 0) + 1);
          wrongAnswers.add(`${answer.text} ${JSON.stringify([...answer.headers])}`);
        }
      }
      for (const [address, count] of fromAddress) assert.ok(count <= 10, `${count} from ${address} in a minute`);
      for (const [code, count] of onCode) assert.ok(count <= 5, `${count} failures on ${code}`);
    }
    assert.equal(looked.answered + looked.held, GUESSES);
    assert.ok(looked.held > looked.answered, JSON.stringify(looked));
    assert.equal(wrongAnswers.size, 1, 'a code that exists and one that does not answer alike');
    console.log(`${JSON.stringify(looked)} of ${GUESSES} from ${ADDRESSES} addresses`);
  });
});
