import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { disclose, foldEvents, isProblemCode, tracked, trackedView } from '@halo-pamor/contract';
import { submission } from '../../support/commands.js';
import { SEED } from '../../support/dice.js';
import { commandOf } from '../random-life.js';
import type { Stage } from '../subject.js';

const die = fc.nat({ max: 1_000 });
const lives = fc.record({
  items: fc.subarray(['KTP-EL.HILANG', 'KK.HILANG', 'KIA.RUSAK', 'AKTA-LAHIR.UMUM'], { minLength: 1 }),
  throws: fc.array(fc.record({ who: die, what: die, dice: fc.array(die, { minLength: 6, maxLength: 6 }) }), {
    minLength: 10,
    maxLength: 30,
  }),
});

/** What is stored is what the events say, whatever people do. `SEED` throws other dice. */
export function foldCases(stage: Stage): void {
  describe('whatever people do', () => {
    it('the stored view is the fold of the stored events', async () => {
      const citizen = await stage.api('citizen');
      const manager = await stage.api('manager');
      await fc.assert(
        fc.asyncProperty(lives, async ({ items, throws }) => {
          let view = await citizen.accepted(
            submission(stage.consent, { items: items.map((variant) => ({ variant })) }),
          );
          for (const each of throws) {
            const { by, command } = commandOf(view, each);
            const [result] = await (await stage.api(by)).send(command);
            if (result?.outcome === 'refused') assert.ok(isProblemCode(result.problem?.code ?? ''));
            else view = await manager.request(view.id);
          }
          const { events } = await manager.history(view.id);
          assert.deepEqual(foldEvents(events), view);
          assert.deepEqual(
            events.map(({ number }) => number),
            events.map((_event, index) => index + 1),
          );
          assert.deepEqual(await (await stage.api('rwHead')).request(view.id), disclose(view, 'masked'));
          trackedView().parse(tracked(view, null));
        }),
        { seed: SEED, numRuns: 12 },
      );
    });
  });
}
