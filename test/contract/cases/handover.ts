import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_TRIES } from '@halo-pamor/contract';
import { command } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { handedOver, Walk } from '../walk.js';

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(people, name);
}

const names = Object.keys(people).filter(isPersonName);

/** Six digits that are not the right ones, another for each number. */
function wrongCode(right: string, nth: number): string {
  return String((Number(right) + 1 + nth) % 1_000_000).padStart(6, '0');
}

/** Documents change hands by the citizen's code, which nobody guesses, replays or takes elsewhere. */
export function handoverCases(stage: Stage): void {
  const walk = new Walk(stage);
  const deliver = (id: string, code: string) => command('deliver-items', id, handedOver(['1'], code));

  describe('the hand-over code', () => {
    it('is read by the citizen alone, while something is on its way', async () => {
      const ready = await walk.ready();
      const citizen = await stage.api('citizen');
      const path = `/v1/requests/${ready.id}/handover-code`;
      assert.equal((await citizen.problem(path)).code, 'not-found');
      const officer = await stage.api('officer');
      await officer.accepted(command('take-out', ready.id, { items: ['1'] }));
      const { code, items, round, triesLeft, others } = await citizen.handoverCode(ready.id);
      assert.match(code ?? '', /^\d{6}$/);
      assert.deepEqual({ items, round, triesLeft, others }, { items: ['1'], round: 1, triesLeft: 5, others: [] });
      for (const name of names) {
        if (name === 'citizen') continue;
        const { role } = people[name];
        const { code: refusal } = await (await stage.api(name)).problem(path);
        assert.equal(refusal, role === 'citizen' ? 'not-found' : 'forbidden', name);
      }
      await officer.accepted(deliver(ready.id, code ?? ''));
      assert.equal((await citizen.problem(path)).code, 'not-found');
    });

    it('is nowhere else: not in the view, the history, the feed or a refusal', async () => {
      const { id } = await walk.out();
      const code = await walk.code(id);
      const officer = await stage.api('officer');
      const [refused] = await officer.send(deliver(id, wrongCode(code, 0)));
      await officer.accepted(deliver(id, code));
      const manager = await stage.api('manager');
      await stage.settled();
      const read = [refused, await manager.request(id), await manager.history(id), await manager.allChanges()];
      // An id or a moment may hold the same six digits by chance; as a text of its own it may not stand anywhere.
      for (const text of [code, wrongCode(code, 0)]) assert.ok(!JSON.stringify(read).includes(`"${text}"`));
    });

    it('counts each wrong one once, however often the same command comes', async () => {
      const { id } = await walk.out();
      const code = await walk.code(id);
      const officer = await stage.api('officer');
      const wrong = deliver(id, wrongCode(code, 0));
      const first = await officer.send(wrong, wrong);
      const later = await Promise.all(Array.from({ length: 6 }, () => officer.send(wrong)));
      for (const result of [...first, ...later.flat()]) {
        assert.equal(result.outcome, 'refused');
        assert.equal(result.problem?.code, 'wrong-code');
        assert.deepEqual(result.view?.handover, { round: 1, tries: 1, locked: false });
      }
      assert.equal(await officer.refusal({ ...wrong, payload: handedOver(['1'], code) }), 'id-reused');
      const { events } = await (await stage.api('manager')).history(id);
      assert.equal(events.filter(({ type }) => type === 'handover-code-refused').length, 1);
      await officer.accepted(deliver(id, code));
      const [after] = await officer.send(wrong);
      assert.equal(after?.problem?.code, 'wrong-code');
    });

    it('bears five guesses of a hundred, and then only the citizen makes another', async () => {
      const { id } = await walk.out();
      const code = await walk.code(id);
      const officer = await stage.api('officer');
      const guesses = Array.from({ length: 96 }, (_none, nth) => deliver(id, wrongCode(code, nth)));
      const half = guesses.length / 2;
      const results = (
        await Promise.all([officer.send(...guesses.slice(0, half)), officer.send(...guesses.slice(half))])
      ).flat();
      const codes = results.map(({ problem }) => problem?.code);
      assert.equal(codes.filter((each) => each === 'wrong-code').length, MAX_TRIES);
      assert.equal(codes.filter((each) => each === 'code-locked').length, guesses.length - MAX_TRIES);
      assert.equal(await officer.refusal(deliver(id, code)), 'code-locked');
      assert.equal(await officer.refusal(command('renew-handover-code', id, {})), 'not-your-role');
      const citizen = await stage.api('citizen');
      const locked = await citizen.handoverCode(id);
      assert.deepEqual([locked.code, locked.triesLeft], [null, 0]);

      await officer.accepted(command('fail-delivery', id, { items: ['1'], reason: 'nobody-home', next: 'back' }));
      const again = await officer.accepted(command('take-out', id, { items: ['1'] }));
      assert.deepEqual(again.handover, { round: 1, tries: MAX_TRIES, locked: true });

      await citizen.accepted(command('renew-handover-code', id, {}));
      const fresh = await walk.code(id);
      assert.notEqual(fresh, code);
      assert.equal(await officer.refusal(deliver(id, code)), 'wrong-code');
      assert.equal((await officer.accepted(deliver(id, fresh))).items[0]?.status, 'delivered');
    });

    it('opens no other door: not of another request, nor for another carrier, nor twice', async () => {
      const [one, other] = [await walk.out(), await walk.out()];
      const officer = await stage.api('officer');
      const courier = await stage.api('courier');
      const code = await walk.code(one.id);
      assert.equal(await officer.refusal(deliver(other.id, code)), 'wrong-code');
      assert.equal(await courier.refused(deliver(one.id, code)), 'not-the-carrier');

      await officer.accepted(command('fail-delivery', one.id, { items: ['1'], reason: 'nobody-home', next: 'back' }));
      await courier.accepted(command('take-out', one.id, { items: ['1'] }));
      assert.equal(await courier.refusal(deliver(one.id, code)), 'wrong-code');
      assert.equal(await officer.refused(deliver(one.id, await walk.code(one.id))), 'not-the-carrier');
      await courier.accepted(deliver(one.id, await walk.code(one.id)));

      const two = await walk.out({ items: [{ variant: 'KTP-EL.HILANG' }, { variant: 'KK.HILANG' }] });
      const both = await walk.code(two.id);
      await officer.accepted(deliver(two.id, both));
      const replay = command('deliver-items', two.id, handedOver(['2'], both));
      assert.equal(await officer.refusal(replay), 'wrong-code');
    });

    it('is known for each of two who carry at the same time', async () => {
      const view = await walk.ready({ items: [{ variant: 'KTP-EL.HILANG' }, { variant: 'KK.HILANG' }] });
      const [officer, courier] = [await stage.api('officer'), await stage.api('courier')];
      await officer.accepted(command('take-out', view.id, { items: ['1'] }));
      await courier.accepted(command('take-out', view.id, { items: ['2'] }));
      const told = await (await stage.api('citizen')).handoverCode(view.id);
      assert.deepEqual([told.items, told.others.map(({ items }) => items)], [['2'], [['1']]]);
      await officer.accepted(command('deliver-items', view.id, handedOver(['1'], told.others[0]?.code ?? '')));
    });

    it('is a signature before a witness where nobody reads codes', async () => {
      const officer = await stage.api('officer');
      const { id } = await walk.out({ channel: 'phone' }, 'officer');
      assert.equal(await officer.refused(deliver(id, '123456')), 'no-handover-code');
      const witness = { name: 'Tini Rekaan', relation: 'rt-head' } as const;
      const signed = await officer.accepted(
        command('deliver-items', id, {
          items: ['1'],
          receivedBy: { name: 'Siti Rekaan', relation: 'self' },
          proof: { kind: 'signature', strokes: '10,20 30,40;50,60', witness },
        }),
      );
      assert.deepEqual(signed.deliveries.at(-1)?.proof, { kind: 'signature', witness });
      const seen = (await (await stage.api('rtHead')).request(id)).deliveries.at(-1)?.proof;
      assert.deepEqual(seen, { kind: 'signature', witness: { ...witness, name: 'T••• R•••••' } });
    });
  });
}
