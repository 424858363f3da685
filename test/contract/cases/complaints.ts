import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldRecord, routes, spellTrackingCode, type ComplaintView, type RouteName } from '@halo-pamor/contract';
import { Api, problemOf } from '../../support/api.js';
import { command, submission, uuidv7 } from '../../support/commands.js';
import { complaint, follow, listed, opening, openWithout, postJson, RW, said, SAID } from '../../support/complaints.js';
import { openLive } from '../../support/live.js';
import { people } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { noteDuty, planCover } from './records.js';

const desk = ['supervisor', 'manager', 'auditor'] as const;
const others = [
  'otherCitizen',
  'officer',
  'neighbour',
  'farOfficer',
  'operator',
  'courier',
  'rwHead',
  'rtHead',
  'partner',
] as const;

/** Complaints: who reads them, who has the last word, and whom they never reach. */
export function complaintCases(stage: Stage): void {
  describe('complaints', () => {
    it('go from open to answered and end by the word of whoever made them alone', async () => {
      const citizen = await stage.api('citizen');
      const supervisor = await stage.api('supervisor');
      const opened = await said(citizen, complaint({ about: 'service', phone: '0812 0000 1234' }));
      assert.deepEqual([opened.status, opened.level, opened.officer], ['open', 'district', null]);
      assert.deepEqual(opened.person, { name: people.citizen.name, phone: '+6281200001234' });
      const { id } = opened;
      assert.equal(await supervisor.refused(command('close-complaint', id, { satisfied: true })), 'not-your-role');
      const answered = await said(supervisor, command('answer-complaint', id, { text: 'Sudah kami perbaiki.' }));
      assert.equal(answered.status, 'answered');
      assert.equal(answered.author, null);
      const again = await said(citizen, command('close-complaint', id, { satisfied: false, text: 'Belum.' }));
      assert.deepEqual([again.status, again.level], ['escalated', 'city']);
      assert.equal(await supervisor.refused(command('answer-complaint', id, { text: 'Sudah.' })), 'not-yours');
      await said(await stage.api('manager'), command('answer-complaint', id, { text: 'Maaf, kini sudah.' }));
      const closed = await said(citizen, command('close-complaint', id, { satisfied: true }));
      assert.equal(closed.status, 'closed');
      assert.deepEqual(
        closed.course.map(({ news, by }) => [news, by]),
        [
          ['answered', 'supervisor'],
          ['not-satisfied', 'author'],
          ['answered', 'manager'],
          ['closed-satisfied', 'author'],
        ],
      );
      const { events } = await supervisor.recordHistory(id);
      assert.equal(JSON.stringify(events).includes(people.citizen.sub), false);
      await stage.settledTo(id, closed.version);
      const fed = (await citizen.allChanges()).records.find((each) => each.id === id);
      assert.deepEqual(fed, closed);
      assert.deepEqual(await citizen.record(id), closed);
      const manager = await stage.api('manager');
      const folded = foldRecord((await manager.recordHistory(id)).events);
      assert.deepEqual(folded, await manager.record(id));
    });

    it('reach supervisors, managers and the auditor of the place, and nobody else', async () => {
      const { id } = await said(await stage.api('citizen'), complaint());
      for (const name of others) {
        const api = await stage.api(name);
        assert.equal((await api.raw(`/v1/records/${id}`)).status >= 400, true, name);
        assert.equal((await api.raw('/v1/complaints')).status, 403, name);
        assert.equal(
          (await api.allChanges()).records.some((each) => each.id === id),
          false,
          name,
        );
      }
      for (const name of desk) {
        const api = await stage.api(name);
        assert.ok(
          (await listed(api, { status: 'open', limit: '200' })).items.some((each) => each.id === id),
          name,
        );
        assert.equal((await api.record(id)).id, id);
      }
      const far = await said(await stage.api('citizen'), complaint({ place: '32.75.04.1001/003' }));
      assert.equal((await (await stage.api('supervisor')).raw(`/v1/records/${far.id}`)).status, 404);
      // About the desk of the kecamatan: the Dinas alone.
      const about = await said(await stage.api('citizen'), complaint({ about: 'desk' }));
      assert.equal((await (await stage.api('supervisor')).raw(`/v1/records/${about.id}`)).status, 404);
      assert.equal((await (await stage.api('manager')).record(about.id)).id, about.id);
    });

    it('that are confidential show the desk neither person nor request', async () => {
      const citizen = await stage.api('citizen');
      const request = await citizen.accepted(submission(stage.consent));
      const { id } = await said(citizen, complaint({ by: 'confidential', requestId: request.id }));
      for (const name of ['supervisor', 'auditor'] as const) {
        const text = JSON.stringify(await (await stage.api(name)).record(id));
        for (const told of [request.id, people.citizen.sub, people.citizen.name])
          assert.equal(text.includes(told), false);
      }
      const { events } = await (await stage.api('supervisor')).recordHistory(id);
      for (const told of [request.id, people.citizen.sub, people.citizen.name]) {
        assert.equal(JSON.stringify(events).includes(told), false);
      }
    });

    it('about an officer reach neither them nor their stand-in, by any route, live news or the feed', async () => {
      const cover = planCover();
      const [planned] = await (await stage.api('supervisor')).send(cover);
      assert.equal(planned?.outcome, 'accepted', JSON.stringify(planned?.problem));
      const officers = ['officer', 'neighbour'] as const;
      const streams = await Promise.all(
        officers.map(async (name) => openLive(stage.running.url, await stage.token(name))),
      );
      const before = await Promise.all(
        officers.map(async (name) => (await (await stage.api(name)).allChanges()).cursor),
      );
      const made = await said(await stage.api('citizen'), complaint({ officer: { id: people.officer.sub } }));
      const unnamed = await openWithout(stage.anonymous);
      const supervisor = await stage.api('supervisor');
      await said(supervisor, command('answer-complaint', made.id, { text: 'Kami tanyakan.' }));
      const all = (await listed(supervisor, { limit: '200' })).items.filter(({ text }) => text === SAID);
      const ids = all.map(({ id }) => id);
      assert.ok(ids.includes(made.id) && ids.length >= 2 && unnamed.complaint.text === SAID);
      // Something that both see comes behind it, so that what was not told by then never is.
      const [ended] = await supervisor.send(command('end-cover', cover.requestId, {}));
      assert.equal(ended?.outcome, 'accepted', JSON.stringify(ended?.problem));
      await Promise.all(
        streams.map((live) => live.until((told) => told.some((each) => each.request === cover.requestId))),
      );
      for (const [nth, name] of officers.entries()) {
        const api = await stage.api(name);
        const told = [JSON.stringify(streams[nth]?.events), JSON.stringify(await api.allChanges(before[nth]))];
        for (const of of Object.keys(routes).filter(isRoute)) {
          const { method, path } = routes[of];
          if (method !== 'GET' || of === 'live') continue;
          for (const id of ids) {
            const address = path.replace('{id}', id).replace('{code}', unnamed.code);
            const asked = `${address}${of === 'track' ? '?phone=1234' : of === 'officers' ? `?area=${RW}` : ''}`;
            told.push((await api.raw(asked)).text);
            if (!path.includes('{')) break;
          }
        }
        for (const id of ids) {
          const [answer] = await api.send(command('answer-complaint', id, { text: 'x' }));
          assert.equal(answer?.problem?.code, 'record-unknown');
          told.push(JSON.stringify(answer));
        }
        for (const text of told) for (const secret of [SAID, ...ids]) assert.equal(text.includes(secret), false, text);
      }
      for (const live of streams) live.cut();
    });

    it('do not reach whom they are about under another role either', async () => {
      const { id, version } = await said(
        await stage.api('citizen'),
        complaint({ officer: { id: people.officer.sub } }),
      );
      const token = await stage.running.issuer.token({ ...people.supervisor, sub: people.officer.sub });
      const live = await openLive(stage.running.url, token);
      const api = new Api(stage.running.url, token);
      await stage.settledTo(id, version);
      assert.equal((await api.raw(`/v1/records/${id}`)).status, 404);
      assert.equal(
        (await listed(api, { limit: '200' })).items.some((each) => each.id === id),
        false,
      );
      assert.equal(
        (await api.allChanges()).records.some((each) => each.id === id),
        false,
      );
      const [answer] = await api.send(command('answer-complaint', id, { text: 'Tidak benar.' }));
      assert.equal(answer?.problem?.code, 'record-unknown');
      const [noted] = await (await stage.api('officer')).send(noteDuty());
      await live.until((told) => told.some(({ request }) => request !== undefined && request === noted?.record?.id));
      assert.equal(
        live.events.some(({ request }) => request === id),
        false,
      );
      live.cut();
    });

    it('without a login are followed by code and word, and count once however often they are sent', async () => {
      const sent = opening({ about: 'service', by: 'named', name: 'Siti Rekaan', phone: '081200001234' });
      const first = await postJson(stage.anonymous, '/v1/complaints', sent);
      const second = await postJson(stage.anonymous, '/v1/complaints', sent);
      assert.equal(first.status, 200, first.text);
      assert.equal(second.text, first.text);
      const { code, word } = await openWithout(stage.anonymous, sent);
      const other = await postJson(stage.anonymous, '/v1/complaints', { ...sent, text: 'Lain.' });
      assert.equal(problemOf(other).code, 'id-reused');
      const supervisor = await stage.api('supervisor');
      const found = (await listed(supervisor, { limit: '200' })).items.filter(
        ({ person }) => person?.phone === '+6281200001234',
      );
      const [view] = found.filter(({ about, author }) => about === 'service' && author === null);
      assert.ok(view);
      assert.equal(JSON.stringify(view).includes(sent.id), false);
      await said(supervisor, command('answer-complaint', view.id, { text: 'Mohon tunggu.' }));
      const key = { code: spellTrackingCode(code).toLowerCase(), word: word.toUpperCase() };
      assert.equal((await follow(stage.anonymous, key)).status, 'answered');
      const add = { id: uuidv7(), type: 'add-to-complaint', text: 'Sampai kapan?' } as const;
      assert.equal((await follow(stage.anonymous, key, add)).status, 'open');
      assert.equal((await follow(stage.anonymous, key, add)).course.length, 2);
      const close = { id: uuidv7(), type: 'close-complaint', satisfied: true } as const;
      assert.equal((await follow(stage.anonymous, key, close)).status, 'closed');
      const reopen = { id: uuidv7(), type: 'reopen-complaint', text: 'Terjadi lagi.' } as const;
      assert.equal((await follow(stage.anonymous, key, reopen)).status, 'open');
    });

    it('cannot be guessed: a wrong word and no such code answer alike, and five are looked at', async () => {
      const { code } = await openWithout(stage.anonymous);
      const bodies = [
        { code, word: 'salah sekali' },
        { code: 'ABCDE-FGHJK-7', word: 'salah sekali' },
        { code: '?', word: '' },
      ];
      for (const body of bodies) {
        const answer = await postJson(stage.anonymous, '/v1/complaints/follow', body);
        assert.equal(problemOf(answer).code, 'not-found');
      }
      for (let nth = 0; nth < 4; nth += 1) await postJson(stage.anonymous, '/v1/complaints/follow', bodies[0]);
      assert.equal(problemOf(await postJson(stage.anonymous, '/v1/complaints/follow', bodies[0])).code, 'rate-limited');
      // All at once, so that no minute ends meanwhile, from an address that makes no other try.
      const made = await Promise.all(
        Array.from({ length: 11 }, () => postJson(stage.anonymous, '/v1/complaints', opening(), '203.0.113.9')),
      );
      assert.deepEqual(made.map(({ status }) => status).sort(), [...Array.from({ length: 10 }, () => 200), 429]);
      const [limited] = made.filter(({ status }) => status === 429);
      assert.equal(limited && problemOf(limited).code, 'rate-limited');
    });

    it('refuse what would say who is anonymous, and a place that is not of the city', async () => {
      for (const more of [{ name: 'Siti' }, { phone: '081200001234' }, { requestId: uuidv7() }]) {
        assert.equal(problemOf(await postJson(stage.anonymous, '/v1/complaints', opening(more))).code, 'invalid');
      }
      const citizen = await stage.api('citizen');
      const [anonymous] = await citizen.send({ ...complaint(), payload: { ...complaint().payload, by: 'anonymous' } });
      assert.equal(anonymous?.problem?.code, 'invalid-payload');
      const village = await openWithout(stage.anonymous, { place: RW.slice(0, 13) });
      assert.equal(village.complaint.status, 'open');
      const elsewhere = opening({ place: '99.99.99.9999/001' });
      assert.equal(problemOf(await postJson(stage.anonymous, '/v1/complaints', elsewhere)).code, 'unknown-place');
      assert.equal(await citizen.refused(complaint({ officer: { id: 'nobody' } })), 'unknown-officer');
    });

    it('are listed page by page, those that the office has to answer first', async () => {
      const manager = await stage.api('manager');
      const all: ComplaintView[] = [];
      for (let after: string | null = ''; after !== null;) {
        const page = await listed(manager, { limit: '3', ...(after === '' ? {} : { after }) });
        all.push(...page.items);
        after = page.next;
      }
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      const rank = ({ status }: ComplaintView) => ['answered', 'handed-over', 'closed'].indexOf(status);
      assert.deepEqual(all.map(rank), all.map(rank).sort());
      assert.ok(all.length > 6);
      assert.deepEqual((await listed(manager, { overdue: 'true' })).items, []);
      for (const after of ['x', 'azE']) {
        assert.equal((await manager.problem(`/v1/complaints?after=${after}`)).code, 'cursor-invalid');
      }
    });
  });
}

function isRoute(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}
