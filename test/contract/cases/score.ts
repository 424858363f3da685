import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callbacksReply, scoreReply, type CallbacksReply, type ScoreReply } from '@halo-pamor/contract';
import { command, uuidv7 } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

const before = (month: string, back: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7);
};

/** What an officer's month is made of, who sees it when, and what they can say against it. */
export function scoreCases(stage: Stage): void {
  const walk = new Walk(stage);

  async function score(who: PersonName, query = ''): Promise<ScoreReply> {
    const { text, status } = await (await stage.api(who)).raw(`/v1/score${query}`);
    assert.equal(status, 200, text);
    return scoreReply().parse(JSON.parse(text));
  }

  async function callbacks(who: PersonName): Promise<CallbacksReply> {
    const { text, status } = await (await stage.api(who)).raw('/v1/callbacks');
    assert.equal(status, 200, text);
    return callbacksReply().parse(JSON.parse(text));
  }

  describe('an officer’s score', () => {
    it('counts what the officer did as soon as it is done, each entry with the request behind it', async () => {
      const earlier = await score('officer');
      const { id } = await walk.collected();
      const { score: now, isRunning } = await score('officer');
      assert.ok(isRunning && now !== null);
      assert.equal(now.figures.answered.good, (earlier.score?.figures.answered.good ?? 0) + 1);
      assert.equal(now.figures.visits.good, (earlier.score?.figures.visits.good ?? 0) + 1);
      const rows = now.rows.filter(({ request }) => request === id);
      assert.deepEqual(rows.map(({ figure, outcome }) => `${figure} ${outcome}`).sort(), [
        'answered good',
        'visits good',
      ]);
    });

    it('is nobody else’s while the month runs, and no officer sees that of another', async () => {
      const { score: running } = await score('supervisor', `?officer=${people.officer.sub}`);
      assert.equal(running, null);
      const foreign = await (await stage.api('neighbour')).raw(`/v1/score?officer=${people.officer.sub}`);
      assert.equal(foreign.status, 404);
      const far = await (await stage.api('supervisor')).raw(`/v1/score?officer=${people.farOfficer.sub}`);
      assert.equal(far.status, 404);
      assert.equal((await score('manager', `?officer=${people.farOfficer.sub}`)).score, null);
      for (const who of ['citizen', 'operator', 'courier', 'partner', 'rwHead', 'rtHead', 'auditor'] as const)
        assert.equal((await (await stage.api(who)).raw('/v1/score')).status, 403, who);
    });

    it('opens to the supervisor when the officer looked at the finished month, or when the officer’s days are over', async () => {
      const { month, at } = await score('officer');
      const last = before(month, 1);
      const asked = `?officer=${people.neighbour.sub}&month=${last}`;
      const closed = await score('supervisor', asked);
      assert.equal(closed.score === null, at < closed.opensAt);
      await score('neighbour', `?month=${last}`);
      const opened = await score('supervisor', asked);
      assert.ok(opened.score !== null && opened.isSeen);
      const long = await score('supervisor', `?officer=${people.neighbour.sub}&month=${before(month, 3)}`);
      assert.ok(long.score !== null && !long.isSeen);
      const future = await (await stage.api('officer')).raw(`/v1/score?month=${before(month, -1)}`);
      assert.equal(future.status, 404);
    });

    it('leaves out an entry while the officer contests it, and takes it back in when the answer is no', async () => {
      const officer = await stage.api('officer');
      const { id } = await walk.collected();
      const { month, score: first } = await score('officer');
      const entry = first?.rows.find(({ request, figure }) => request === id && figure === 'visits');
      assert.ok(entry?.counts === true);
      const contest = command('contest-entry', uuidv7(), { entry: entry.id, month, text: 'Itu bukan kunjungan saya.' });
      const [raised] = await officer.send(contest);
      assert.equal(raised?.outcome, 'accepted', JSON.stringify(raised?.problem));
      assert.ok(raised.record?.kind === 'contest' && raised.record.answerBy > raised.record.contestedAt);
      const rowNow = async () => (await score('officer')).score?.rows.find((row) => row.id === entry.id);
      assert.deepEqual([(await rowNow())?.counts, (await rowNow())?.contest?.status], [false, 'open']);

      // Who is not asked does not see it.
      assert.equal(
        (await (await stage.api('neighbour')).problem(`/v1/records/${contest.requestId}`)).code,
        'not-found',
      );
      assert.equal((await (await stage.api('operator')).problem(`/v1/records/${contest.requestId}`)).code, 'not-found');
      const answer = command('answer-contest', contest.requestId, { upheld: false, text: 'Kode warga cocok.' });
      assert.equal(await officer.refused(answer), 'not-your-role');
      const supervisor = await stage.api('supervisor');
      const [answered] = await supervisor.send(answer);
      assert.equal(answered?.outcome, 'accepted', JSON.stringify(answered?.problem));
      const after = await rowNow();
      assert.deepEqual([after?.counts, after?.contest?.answer?.text], [true, 'Kode warga cocok.']);
      const again = command('answer-contest', contest.requestId, { upheld: true, text: 'Ya.' });
      assert.equal(await supervisor.refused(again), 'finished');
      await stage.settled();
    });
  });

  describe('calls to citizens', () => {
    it('are drawn once a day: asking again draws nothing anew, and nobody is called about what was not drawn', async () => {
      const { request } = await walk.delivered().then((view) => ({ request: view.id }));
      const first = await callbacks('supervisor');
      const second = await callbacks('supervisor');
      assert.deepEqual(second, first);
      // What was handed over today is drawn tomorrow at the earliest.
      assert.ok(first.callbacks.every((each) => each.request !== request));
      const note = { request, handover: 12, reached: true, handedOver: 'yes' as const, friendly: 'yes' as const };
      const supervisor = await stage.api('supervisor');
      assert.equal(await supervisor.refused(command('note-callback', uuidv7(), note)), 'record-unknown');
      assert.equal(
        await (await stage.api('officer')).refused(command('note-callback', uuidv7(), note)),
        'not-your-role',
      );
      for (const who of ['citizen', 'officer', 'operator', 'courier', 'auditor'] as const)
        assert.equal((await (await stage.api(who)).raw('/v1/callbacks')).status, 403, who);
    });
  });
}
