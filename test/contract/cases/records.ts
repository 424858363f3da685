import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DutyView } from '@halo-pamor/contract';
import { command, uuidv7 } from '../../support/commands.js';
import { openLive, type LiveReader } from '../../support/live.js';
import { people, type PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

const RW = '32.75.01.1001/007';

/** Who sees a duty of RW 007, and with what is written in it or without. */
const sees: Readonly<Record<PersonName, 'all' | 'masked' | 'nothing'>> = {
  citizen: 'nothing',
  otherCitizen: 'nothing',
  officer: 'all',
  neighbour: 'nothing',
  farOfficer: 'nothing',
  operator: 'all',
  farOperator: 'nothing',
  supervisor: 'all',
  manager: 'all',
  courier: 'nothing',
  rwHead: 'masked',
  rtHead: 'nothing',
  auditor: 'masked',
  partner: 'nothing',
  otherPartner: 'nothing',
};

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(people, name);
}

/** A duty as an officer notes it. */
export function noteDuty(
  options: { readonly category?: string; readonly place?: string; readonly text?: string } = {},
) {
  return command('note-duty', uuidv7(), {
    category: 'aspirasi',
    at: new Date().toISOString(),
    place: RW,
    rt: '002',
    text: 'Warga meminta lampu jalan di gang rekaan.',
    people: 12,
    ...options,
  });
}

/** A cover that begins now, planned by whoever sends it. */
export function planCover(
  options: { readonly from?: string; readonly until?: string | null; readonly forGood?: boolean } = {},
) {
  return command('plan-cover', uuidv7(), {
    reason: 'leave',
    from: new Date().toISOString(),
    until: null,
    areas: [RW],
    standIn: { id: people.neighbour.sub },
    ...options,
  });
}

/** What is not a request: other duties of officers, and covers. */
export function recordCases(stage: Stage): void {
  const walk = new Walk(stage);

  const noted = async (): Promise<DutyView> => {
    const [result] = await (await stage.api('officer')).send(noteDuty());
    assert.equal(result?.outcome, 'accepted', JSON.stringify(result?.problem));
    assert.equal(result.record?.kind, 'duty');
    return result.record;
  };

  describe('records', () => {
    it('goes from noted to answered, and the officer reads the answer in the feed', async () => {
      const officer = await stage.api('officer');
      const supervisor = await stage.api('supervisor');
      const duty = await noted();
      assert.equal(duty.status, 'noted');
      assert.equal(duty.answerExpected, true);
      assert.deepEqual(duty.officer, { id: people.officer.sub, name: people.officer.name });
      await stage.settled();
      const { cursor } = await officer.allChanges();
      const [passed] = await supervisor.send(command('pass-on-duty', duty.id, { to: 'Dinas Perhubungan' }));
      assert.equal(passed?.record?.status, 'passed-on');
      const [answered] = await supervisor.send(command('answer-duty', duty.id, { text: 'Dipasang bulan depan.' }));
      assert.equal(answered?.record?.status, 'answered');
      await stage.settledTo(duty.id, 3);
      const page = await officer.allChanges(cursor);
      assert.deepEqual(page.items, []);
      assert.deepEqual(page.records, [answered.record]);
      assert.deepEqual(await officer.record(duty.id), answered.record);
      const { events } = await officer.recordHistory(duty.id);
      assert.deepEqual(
        events.map(({ type, number }) => `${number} ${type}`),
        ['1 duty-noted', '2 duty-passed-on', '3 duty-answered'],
      );
    });

    it('has one effect for one id, and refuses the id for other content', async () => {
      const officer = await stage.api('officer');
      const one = noteDuty();
      const [first, second] = await officer.send(one, one);
      assert.equal(first?.outcome, 'accepted');
      assert.equal(second?.outcome, 'duplicate');
      assert.deepEqual(second.record, first.record);
      const [other] = await officer.send({ ...one, payload: { ...one.payload, text: 'lain' } });
      assert.equal(other?.problem?.code, 'id-reused');
      assert.equal(await officer.refused({ ...noteDuty(), requestId: one.requestId }), 'already-exists');
    });

    it('shares no id with a request', async () => {
      const officer = await stage.api('officer');
      const { id } = await walk.submitted();
      assert.equal(await officer.refused({ ...noteDuty(), requestId: id }), 'already-exists');
      const duty = await noted();
      const [result] = await officer.send(
        command('agree-visit', duty.id, { from: '2026-01-01T00:00:00Z', to: '2026-01-01T01:00:00Z' }),
      );
      assert.equal(result?.problem?.code, 'request-unknown');
      assert.equal(await officer.refused(command('amend-duty', id, { text: 'lain' })), 'record-unknown');
    });

    it('shows each role what it may read, by the feed and by id, and keeps it out of the queues', async () => {
      const duty = await noted();
      await stage.settledTo(duty.id, 1);
      for (const name of Object.keys(people).filter(isPersonName)) {
        const api = await stage.api(name);
        const expected = sees[name];
        const { status } = await api.raw(`/v1/records/${duty.id}`);
        const hasNone = ['courier', 'rt-head'].includes(people[name].role);
        assert.equal(status, expected === 'nothing' ? (hasNone ? 403 : 404) : 200, `${name} by id`);
        const inFeed = (await api.allChanges()).records.find(({ id }) => id === duty.id);
        assert.equal(inFeed !== undefined, expected !== 'nothing', `${name} by the feed`);
        if (inFeed !== undefined) {
          assert.deepEqual(await api.record(duty.id), inFeed);
          assert.equal(inFeed.kind === 'duty' && inFeed.text !== '', expected === 'all', `${name} reads the note`);
        }
        const { items } = await api.requests({ order: 'newest', limit: '10' });
        assert.ok(items.every(({ id }) => id !== duty.id));
      }
    });

    it('refuses what the rules refuse', async () => {
      const officer = await stage.api('officer');
      const neighbour = await stage.api('neighbour');
      const supervisor = await stage.api('supervisor');
      assert.equal(await officer.refused(noteDuty({ category: 'tidak-ada' })), 'unknown-category');
      assert.equal(await officer.refused(noteDuty({ place: '32.75.01.1001/999' })), 'unknown-place');
      assert.equal(await neighbour.refused(noteDuty()), 'not-your-area');
      assert.equal(await supervisor.refused(noteDuty()), 'not-your-role');
      const { id } = await noted();
      assert.equal(await neighbour.refused(command('withdraw-duty', id, {})), 'record-unknown');
      await officer.send(command('withdraw-duty', id, { reason: 'dobel' }));
      assert.equal(await supervisor.refused(command('answer-duty', id, { text: 'ya' })), 'finished');
    });

    it('gives new requests to the stand-in while a cover is in force', async () => {
      const officer = await stage.api('officer');
      const neighbour = await stage.api('neighbour');
      const plan = planCover();
      const [planned] = await officer.send(plan);
      assert.equal(planned?.record?.status, 'proposed');
      assert.equal((await walk.submitted()).officer?.id, people.officer.sub);
      const [taken] = await neighbour.send(command('accept-cover', plan.requestId, {}));
      assert.equal(taken?.record?.status, 'agreed');
      assert.equal((await walk.submitted()).officer?.id, people.neighbour.sub);
      assert.equal((await neighbour.send(noteDuty()))[0]?.outcome, 'accepted');
      assert.equal(await neighbour.refused(command('end-cover', plan.requestId, {})), 'not-yours');
      const [ended] = await officer.send(command('end-cover', plan.requestId, {}));
      assert.equal(ended?.record?.status, 'ended');
      assert.equal((await walk.submitted()).officer?.id, people.officer.sub);
    });

    it('tells live who sees it, and nobody else', async () => {
      const { url } = stage.running;
      const officer = await openLive(url, await stage.token('officer'));
      const courier = await openLive(url, await stage.token('courier'));
      const rwHead = await openLive(url, await stage.token('rwHead'));
      const duty = await noted();
      const [planned] = await (await stage.api('officer')).send(planCover());
      const cover = planned?.record?.id;
      const { id } = await walk.submitted();
      const about = [duty.id, cover, id];
      const heard = async (reader: LiveReader) => {
        const events = await reader.until((all) => all.some(({ request }) => request === id));
        return about.filter((each) => events.some(({ request }) => request === each));
      };
      assert.deepEqual(await heard(officer), about);
      assert.deepEqual(await heard(rwHead), [duty.id, id]);
      assert.deepEqual(await heard(courier), [id]);
      for (const reader of [officer, courier, rwHead]) reader.cut();
    });
  });
}
