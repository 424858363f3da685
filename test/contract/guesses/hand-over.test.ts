import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { commandReply, type CommandResult } from '@halo-pamor/contract';
import { command } from '../../support/commands.js';
import { diceOf, SEED } from '../../support/dice.js';
import { startOnPglite, type RunningOnPglite } from '../../support/gateway.js';
import type { PersonName } from '../../support/people.js';
import { Stage } from '../subject.js';
import { handedOver, idsOf, Walk } from '../walk.js';

/** A fifth of all guesses are of hand-over codes; the long form has 200,000. */
const GUESSES = Math.ceil(Number(process.env['HALO_GUESSES'] ?? 5_000) / 5);
/** How many guesses somebody sends at once, as many as the gateway takes. */
const AT_ONCE = 50;
const TRIES = 5;
/** How many rounds the citizen opens in all, evenly over the guesses. */
const ROUNDS = 10;
const NAMES = ['Siti', '3275014101900000', '+62', 'Jalan', 'musala', 'pagar'];

describe(`${GUESSES} guesses of hand-over codes (seed ${SEED})`, () => {
  const dice = diceOf(SEED + 1);
  const stage = new Stage();
  const walk = new Walk(stage);
  let gateway: RunningOnPglite;
  before(async () => {
    gateway = await startOnPglite();
    stage.enter(gateway);
  });
  after(() => gateway.stop());

  const guess = async (by: PersonName, id: string, items: string[], codes: readonly string[]) => {
    const commands = codes.map((code) => command('deliver-items', id, handedOver(items, code)));
    const request = new Request('http://gateway.invalid/v1/commands', {
      method: 'POST',
      headers: { authorization: `Bearer ${await stage.token(by)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ commands }),
    });
    const response = await gateway.answer(request, '192.0.2.1');
    assert.equal(response.status, 200);
    const text = await response.text();
    return { text, results: commandReply().parse(JSON.parse(text)).results };
  };
  const codesOf = ({ results }: { readonly results: readonly CommandResult[] }) =>
    results.map(({ problem }) => problem?.code ?? 'accepted');
  const wrongCode = (right: string) => {
    const code = String(dice(1_000_000)).padStart(6, '0');
    return code === right ? String((Number(code) + 1) % 1_000_000).padStart(6, '0') : code;
  };

  it('by who carries are looked at five times a round, and then not even the right one opens', async () => {
    const view = await walk.out();
    const items = idsOf(view);
    const citizen = await stage.api('citizen');
    const perRound = Math.max(AT_ONCE, Math.floor(GUESSES / ROUNDS));
    let right = await walk.code(view.id);
    let made = 0;
    let looked = 0;
    while (made < GUESSES) {
      let wrong = 0;
      for (let inRound = 0; inRound < perRound && made < GUESSES; inRound += AT_ONCE) {
        const codes = Array.from({ length: Math.min(AT_ONCE, GUESSES - made) }, () => wrongCode(right));
        const reply = await guess('officer', view.id, items, codes);
        assert.ok(!reply.text.includes(`"${right}"`), 'the right code is shown');
        const answers = codesOf(reply);
        made += codes.length;
        wrong += answers.filter((code) => code === 'wrong-code').length;
        assert.ok(answers.every((code) => code === 'wrong-code' || code === 'code-locked'));
      }
      assert.equal(wrong, TRIES);
      looked += wrong;
      assert.deepEqual(codesOf(await guess('officer', view.id, items, [right])), ['code-locked']);
      await citizen.accepted(command('renew-handover-code', view.id, {}));
      right = await walk.code(view.id);
    }
    console.log(`${made} guesses of hand-over codes, ${looked} looked at`);
    const officer = await stage.api('officer');
    await officer.accepted(command('deliver-items', view.id, handedOver(items, right)));
  });

  it('of anybody but who carries the documents show no person and use up no try', async () => {
    const view = await walk.out();
    const right = await walk.code(view.id);
    for (const name of ['courier', 'neighbour', 'farOfficer', 'otherCitizen', 'citizen', 'operator'] as const) {
      const reply = await guess(name, view.id, idsOf(view), [wrongCode(right), right]);
      for (const personal of NAMES) assert.ok(!reply.text.includes(personal), `${personal} is shown to ${name}`);
      const answers = codesOf(reply);
      assert.ok(
        answers.every((code) =>
          ['not-the-carrier', 'request-unknown', 'not-your-role', 'not-your-area'].includes(code),
        ),
        `${name}: ${answers.join()}`,
      );
    }
    assert.deepEqual((await (await stage.api('citizen')).request(view.id)).handover, {
      round: 1,
      tries: 0,
      locked: false,
    });
  });
});
