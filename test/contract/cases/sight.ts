import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disclose, disclosureOf, type RequestView } from '@halo-pamor/contract';
import { problemOf } from '../../support/api.js';
import { command, submission, tomorrow, uuidv7 } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** Who sees the citizen's request in RW 007, and who sees that of the partner in RW 001 of the same village. */
const sees: Readonly<Record<PersonName, { readonly own: boolean; readonly sent: boolean }>> = {
  citizen: { own: true, sent: false },
  otherCitizen: { own: false, sent: false },
  officer: { own: true, sent: false },
  neighbour: { own: false, sent: true },
  farOfficer: { own: false, sent: false },
  operator: { own: true, sent: true },
  farOperator: { own: false, sent: false },
  supervisor: { own: true, sent: true },
  manager: { own: true, sent: true },
  courier: { own: true, sent: true },
  rwHead: { own: true, sent: false },
  rtHead: { own: true, sent: false },
  auditor: { own: true, sent: true },
  partner: { own: false, sent: true },
  otherPartner: { own: false, sent: false },
};

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(people, name);
}

const names = Object.keys(people).filter(isPersonName);

/** Who may see what; a foreign request and one that does not exist answer alike. */
export function sightCases(stage: Stage): void {
  const walk = new Walk(stage);

  describe('who may see', () => {
    it('shows each person the requests in their scope, by every route, and no other', async () => {
      const own = await walk.submitted();
      const sent = await walk.submitted({ place: '32.75.01.1001/001', channel: 'walk-in' }, 'partner');
      for (const name of names) {
        const api = await stage.api(name);
        await stage.settled();
        const feed = new Set((await api.allChanges()).items.map(({ id }) => id));
        const newest = new Set((await api.requests({ order: 'newest', limit: '20' })).items.map(({ id }) => id));
        for (const [view, isSeen] of [
          [own, sees[name].own],
          [sent, sees[name].sent],
        ] as const) {
          const { status } = await api.raw(`/v1/requests/${view.id}`);
          assert.equal(status, isSeen ? 200 : 404, `${name} reads by id`);
          assert.equal(feed.has(view.id), isSeen, `${name} reads the feed`);
          assert.equal(newest.has(view.id), isSeen, `${name} reads the list`);
        }
      }
    });

    it('shows each role as much as its disclosure allows, by every route', async () => {
      const full = await walk.submitted();
      for (const name of names.filter((each) => sees[each].own)) {
        const api = await stage.api(name);
        const shown = disclose(full, disclosureOf[people[name].role]);
        const page = await api.requests({ order: 'newest', limit: '20' });
        await stage.settled();
        const feed = await api.allChanges();
        const find = (views: readonly RequestView[]) => views.find(({ id }) => id === full.id);
        assert.deepEqual(await api.request(full.id), shown, name);
        assert.deepEqual(find(page.items), shown, name);
        assert.deepEqual(find(feed.items), shown, name);
      }
    });

    it('answers a courier who acts without what a courier may not know', async () => {
      const ready = await walk.ready();
      const [result] = await (await stage.api('courier')).send(command('take-out', ready.id, { items: ['1'] }));
      assert.equal(result?.outcome, 'accepted');
      const text = JSON.stringify(result);
      for (const secret of ['3275014101900000', '+6281200001234', 'Siti Rekaan', 'pagar hijau', 'warga-1']) {
        assert.ok(!text.includes(secret));
      }
    });

    it('answers alike for a foreign request and one that does not exist', async () => {
      const { id } = await walk.submitted();
      const nobody = uuidv7();
      for (const name of names.filter((each) => !sees[each].own)) {
        const api = await stage.api(name);
        for (const path of ['', '/history']) {
          const foreign = await api.raw(`/v1/requests/${id}${path}`);
          const absent = await api.raw(`/v1/requests/${nobody}${path}`);
          assert.equal(foreign.text, absent.text);
          assert.equal(foreign.status, absent.status);
          assert.equal(problemOf(foreign).code, 'not-found');
        }
        const acts = [
          command('agree-visit', id, tomorrow()),
          command('amend-request', id, { note: 'x' }),
          command('approve-items', id, { items: ['1'] }),
        ];
        const foreign = await api.send(...acts);
        const absent = await api.send(...acts.map((act) => ({ ...act, id: uuidv7(), requestId: nobody })));
        assert.deepEqual(
          foreign.map(({ problem }) => problem),
          absent.map(({ problem }) => problem),
        );
        assert.ok(foreign.every(({ problem }) => problem?.code === 'request-unknown'));
      }
    });

    it('refuses commands from those who may send none', async () => {
      for (const name of ['rwHead', 'rtHead', 'auditor'] as const) {
        assert.equal(await (await stage.api(name)).refused(submission(stage.consent)), 'not-your-role');
      }
      assert.equal((await (await stage.api('courier')).problem(`/v1/requests/${uuidv7()}/history`)).code, 'forbidden');
    });

    it('tells staff who acted, and everybody else only the role', async () => {
      const { id } = await walk.filed();
      const byOf = async (name: PersonName) =>
        (await (await stage.api(name)).history(id)).events.map(({ by }) => by.name);
      assert.deepEqual(await byOf('operator'), [
        'Siti Rekaan',
        'Wahyu Rekaan',
        'Wahyu Rekaan',
        'Wahyu Rekaan',
        'Wahyu Rekaan',
      ]);
      assert.deepEqual(await byOf('citizen'), ['Siti Rekaan', 'officer', 'officer', 'officer', 'officer']);
      assert.deepEqual(await byOf('auditor'), ['citizen', 'officer', 'officer', 'officer', 'officer']);
      const text = (await (await stage.api('rwHead')).raw(`/v1/requests/${id}/history`)).text;
      for (const secret of [
        '3275014101900000',
        '+6281200001234',
        'Siti Rekaan',
        'Wahyu Rekaan',
        'pagar hijau',
        'EO-1',
        'warga-1',
      ]) {
        assert.ok(!text.includes(secret), secret);
      }
    });
  });
}
