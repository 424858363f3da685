import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sampleFor, surveyReply, unsurCodes, type RequestView } from '@halo-pamor/contract';
import { problemOf } from '../../support/api.js';
import { people, type PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

const BEST = Object.fromEntries(unsurCodes.map((code) => [code, 4]));
const WORDS = 'Cepat. Nomor saya 3275014101900000, telepon 0812 0000 1234.';

/** The months about which is asked: this one, with those around it, whatever the clocks of the city say. */
function period(): { readonly from: string; readonly to: string } {
  const monthAt = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 7);
  return { from: monthAt(-2), to: monthAt(2) };
}

/** What citizens think of the service: who may say so, what is kept of it, and who reads it. */
export function surveyCases(stage: Stage): void {
  const walk = new Walk(stage);
  const finished: RequestView[] = [];
  const next = (): RequestView => {
    const view = finished.pop();
    assert.ok(view !== undefined);
    return view;
  };
  const answer = async (body: unknown, by: PersonName = 'citizen') => (await stage.api(by)).answer(body);
  const without = async (view: RequestView, phone = '1234') =>
    stage.anonymous.answer({ code: view.code, phone, marks: BEST }, { 'x-forwarded-for': '198.51.100.77' });

  describe('the survey', () => {
    before(async () => {
      finished.push(await walk.delivered());
      for (let nth = 0; nth < 8; nth += 1) finished.push(await walk.refused());
    });

    it('takes one answer for a finished request of one’s own, and says nothing of it again', async () => {
      const { id: requestId } = next();
      const first = await answer({ requestId, marks: BEST, money: 'asked', words: WORDS });
      assert.equal(first.status, 200, first.text);
      assert.deepEqual(surveyReply().parse(JSON.parse(first.text)), { taken: true });
      const again = await answer({ requestId, marks: { U1: 1 } });
      assert.equal(problemOf(again).code, 'survey-answered');
    });

    it('takes none for what is open, another’s, unknown or empty, and none of anybody but a citizen', async () => {
      const [open, { id: requestId }] = [await walk.submitted(), next()];
      assert.equal(problemOf(await answer({ requestId: open.id, marks: BEST })).code, 'survey-not-yet');
      assert.equal(problemOf(await answer({ requestId, marks: BEST }, 'otherCitizen')).code, 'not-found');
      for (const name of ['officer', 'operator', 'supervisor', 'manager', 'auditor', 'courier', 'partner'] as const) {
        assert.equal(problemOf(await answer({ requestId, marks: BEST }, name)).code, 'forbidden', name);
      }
      assert.equal(problemOf(await stage.anonymous.answer({ requestId, marks: BEST })).code, 'unauthorised');
      for (const body of [
        { requestId },
        { requestId, marks: {} },
        { requestId, money: 'no-answer' },
        { requestId, marks: { U1: 5 } },
        { requestId, marks: { U10: 1 } },
        { requestId, marks: BEST, officer: 'satgas' },
        { marks: BEST },
      ]) {
        assert.equal(problemOf(await answer(body)).code, 'invalid', JSON.stringify(body));
      }
      // It was refused whatever it was, so its ticket is still there.
      assert.equal((await answer({ requestId, marks: BEST, money: 'asked' })).status, 200);
    });

    it('is answered without a login by code and digits where nobody has one', async () => {
      const taken = await walk.refused({ channel: 'walk-in', forWhom: 'someone-else' }, 'officer');
      assert.equal(taken.citizen, null);
      assert.equal(problemOf(await without(taken, '9999')).code, 'not-found');
      assert.equal((await without(taken)).status, 200);
      assert.equal(problemOf(await without(taken)).code, 'survey-answered');
      const own = next();
      assert.equal(problemOf(await without(own)).code, 'survey-not-yet');
      assert.equal((await answer({ requestId: own.id, marks: BEST, money: 'asked' })).status, 200);
    });

    it('shows answers when five of a kind are there, and not one by one', async () => {
      const manager = await stage.api('manager');
      const asked = period();
      const four = await manager.surveyReport(asked);
      assert.equal(four.total.answers, 0, 'four answers are shown');
      assert.deepEqual(four.words, []);
      await answer({ requestId: next().id, marks: { ...BEST, U3: 2 }, words: 'Ramah' });
      const five = await manager.surveyReport(asked);
      assert.equal(five.total.answers, 5);
      assert.equal(five.total.coded, 1);
      assert.equal(five.total.index, 98.89);
      assert.equal(five.total.grade, 'A');
      assert.deepEqual([...five.words].sort(), ['Cepat. Nomor saya …, telepon ….', 'Ramah']);
      await answer({ requestId: next().id, marks: { U1: 1 } });
      assert.deepEqual((await manager.surveyReport(asked)).total, five.total, 'the sixth shows alone');
    });

    it('reports by service, area and month, with the sample beside the count', async () => {
      const manager = await stage.api('manager');
      for (const [by, key] of [
        ['service', 'KTP-EL'],
        ['area', '32.75.01'],
      ] as const) {
        const { rows, total } = await manager.surveyReport({ ...period(), by });
        const row = rows.find((each) => each.key === key);
        assert.ok(row?.answers === 5 && row.served >= 7, by);
        assert.equal(row.needed, sampleFor(row.served));
        assert.ok(total.served >= row.served);
      }
      const { rows } = await manager.surveyReport({ ...period(), by: 'month', weights: '0.11' });
      assert.deepEqual(
        rows.filter(({ answers }) => answers === 5).map(({ index }) => index),
        [97.9],
      );
    });

    it('shows a supervisor the own district alone and no words, and the rest to manager and auditor only', async () => {
      const asked = period();
      const own = await (await stage.api('supervisor')).surveyReport({ ...asked, by: 'area' });
      assert.deepEqual([own.rows.map(({ key }) => key), own.words], [['32.75.01'], []]);
      const query = new URLSearchParams(asked).toString();
      for (const name of Object.keys(people).filter(isPersonName)) {
        const { status } = await (await stage.api(name)).raw(`/v1/survey/report?${query}`);
        assert.equal(status, ['supervisor', 'manager', 'auditor'].includes(people[name].role) ? 200 : 403, name);
      }
      const manager = await stage.api('manager');
      for (const wrong of [
        '',
        'from=2026-01',
        'from=2026-02&to=2026-01',
        'from=2020-01&to=2026-01',
        'from=2026-13&to=2026-14',
      ]) {
        assert.equal((await manager.problem(`/v1/survey/report?${wrong}`)).code, 'invalid', wrong);
      }
    });

    it('names an officer to the auditor alone, when three people say that money was asked for and others do not', async () => {
      const auditor = await stage.api('auditor');
      assert.deepEqual((await auditor.surveyPatterns()).patterns, [], 'there is nobody to compare with');
      const others: RequestView[] = [];
      const far = new Walk(stage, 'farOfficer', 'farOperator');
      for (let nth = 0; nth < 8; nth += 1) others.push(await far.refused({ place: '32.75.04.1001/003' }));
      for (const { id } of others) {
        assert.equal((await answer({ requestId: id, money: 'not-asked' })).status, 200);
      }
      const { patterns, whole } = await auditor.surveyPatterns();
      assert.deepEqual(
        patterns.map(({ officer, asked, answered }) => ({ id: officer.id, name: officer.name, asked, answered })),
        [{ id: people.officer.sub, name: patterns[0]?.officer.name ?? '', asked: 3, answered: 3 }],
      );
      assert.deepEqual(whole, { asked: 3, answered: 11 });
      for (const name of Object.keys(people).filter(isPersonName)) {
        const { status } = await (await stage.api(name)).raw('/v1/survey/patterns');
        assert.equal(status, name === 'auditor' ? 200 : 403, name);
      }
      assert.equal((await stage.anonymous.raw('/v1/survey/patterns')).status, 401);
    });
  });
}

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(people, name);
}
