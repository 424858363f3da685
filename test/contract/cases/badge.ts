import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { BADGE_TYP, badgeClaims, badgeReply, cityPackShape, matchOf, openWarnings } from '@halo-pamor/contract';
import { compactVerify, importJWK } from 'jose';
import type { Api } from '../../support/api.js';
import { command, tomorrow } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** Who stands at the door is said by the gateway, checked by a key of the city, and known to few. */
export function badgeCases(stage: Stage): void {
  const walk = new Walk(stage);
  const path = (id: string) => `/v1/requests/${id}/badge`;

  const none = { badge: null, words: [], digits: '', until: null };

  /** A request at whose door the officer stands. */
  async function atTheDoor(): Promise<{ readonly id: string; readonly code: string }> {
    const { id, code } = await walk.submitted();
    const officer = await stage.api('officer');
    await officer.accepted(command('agree-visit', id, tomorrow()));
    await officer.accepted(command('start-visit', id, {}));
    return { id, code };
  }

  async function issued(api: Api, id: string) {
    const { status, text } = await api.raw(path(id), { method: 'POST' });
    assert.equal(status, 200, text);
    return badgeReply().parse(JSON.parse(text));
  }

  async function shown(name: PersonName, id: string) {
    const { status, text } = await (await stage.api(name)).raw(path(id));
    assert.equal(status, 200, `${name}: ${text}`);
    return badgeReply().parse(JSON.parse(text));
  }

  describe('the badge', () => {
    it('is signed by a key of the city pack, for this officer, request and visit, for ten minutes', async () => {
      const { id, code } = await atTheDoor();
      const told = await issued(await stage.api('officer'), id);
      const pack = cityPackShape().parse(JSON.parse((await stage.anonymous.raw('/v1/city?code=32.75')).text));
      const keys = pack.keys ?? [];
      const { payload, protectedHeader } = await compactVerify(told.badge ?? '', async ({ kid }) => {
        const key = keys.find((each) => each.kid === kid);
        assert.ok(key);
        return importJWK({ ...key, alg: 'ES256' });
      });
      assert.equal(protectedHeader.typ, BADGE_TYP);
      const claims = badgeClaims().parse(JSON.parse(new TextDecoder().decode(payload)));
      const { officer } = people;
      assert.deepEqual(
        { ...claims, iat: 0, exp: claims.exp - claims.iat },
        {
          city: '32.75',
          officer: { id: officer.sub, name: claims.officer.name, areas: [...officer.areas], photo: null },
          request: id,
          code,
          visit: '1',
          iat: 0,
          exp: 600,
        },
      );
      assert.ok(Math.abs(claims.iat * 1000 - Date.now()) < 60_000);
      assert.equal(Date.parse(told.until ?? ''), claims.exp * 1000);
      const match = matchOf(
        createHash('sha256')
          .update(told.badge ?? '')
          .digest(),
      );
      assert.deepEqual([told.words, told.digits], [[...match.words], match.digits]);
    });

    it('is the same for both sides, and when it is asked for again', async () => {
      const { id } = await atTheDoor();
      const officer = await stage.api('officer');
      const told = await issued(officer, id);
      assert.deepEqual(await issued(officer, id), told);
      for (const name of ['citizen', 'operator', 'supervisor'] as const) assert.deepEqual(await shown(name, id), told);
      for (const name of ['rwHead', 'rtHead'] as const) {
        assert.deepEqual(await shown(name, id), { ...told, badge: null }, 'heads read the words alone');
      }
    });

    it('is nobody else’s to have or to see', async () => {
      const { id } = await atTheDoor();
      await issued(await stage.api('officer'), id);
      const reads = async (name: PersonName, method: string) =>
        (await (await stage.api(name)).problem(path(id), { method })).code;
      assert.equal(await reads('otherCitizen', 'GET'), 'not-found');
      assert.equal(await reads('farOperator', 'GET'), 'not-found');
      for (const name of ['officer', 'courier', 'auditor', 'manager'] as const) {
        assert.equal(await reads(name, 'GET'), 'forbidden', name);
      }
      assert.equal(await reads('neighbour', 'POST'), 'not-found');
      assert.equal(await reads('citizen', 'POST'), 'forbidden');
      assert.equal((await stage.anonymous.problem(path(id))).code, 'unauthorised');
    });

    it('stands from the door until the visit is over, and for the officer of the request alone', async () => {
      const { id, papers } = await walk.submitted();
      const officer = await stage.api('officer');
      await officer.accepted(command('agree-visit', id, tomorrow()));
      assert.equal((await officer.problem(path(id), { method: 'POST' })).code, 'not-found');
      await officer.accepted(command('start-visit', id, {}));
      assert.deepEqual(await shown('citizen', id), none);
      await issued(officer, id);
      await shown('citizen', id);
      await officer.accepted(
        command('collect-papers', id, { papers: papers.map(({ code }) => ({ code, outcome: 'collected' })) }),
      );
      assert.deepEqual(await shown('citizen', id), none);

      const given = await atTheDoor();
      await issued(officer, given.id);
      const to = { officer: 'satgas-32.75.01.1001-001' };
      await (await stage.api('supervisor')).accepted(command('reassign-officer', given.id, to));
      assert.deepEqual(await shown('citizen', given.id), none);
    });

    it('warns those who look after the city when it is reported, until somebody has seen to it', async () => {
      const { id } = await atTheDoor();
      const citizen = await stage.api('citizen');
      const report = command('report-badge', id, { reason: 'forged', note: 'katanya berbeda' });
      const view = await citizen.accepted(report);
      assert.deepEqual(
        openWarnings(view).map(({ kind }) => kind),
        ['badge-reported'],
      );
      assert.equal((await citizen.send(report))[0]?.outcome, 'duplicate');
      const supervisor = await stage.api('supervisor');
      const events = (await supervisor.history(id)).events.filter(({ type }) => type === 'warning-raised');
      assert.equal(events.length, 1);
      assert.ok(JSON.stringify(events).includes('katanya berbeda'));
      assert.ok(!(await (await stage.api('rtHead')).raw(`/v1/requests/${id}/history`)).text.includes('katanya'));
      for (let n = 2; n <= 5; n += 1) await citizen.accepted(command('report-badge', id, { reason: 'other' }));
      assert.equal(await citizen.refused(command('report-badge', id, { reason: 'other' })), 'nothing-changed');
      const closed = await supervisor.accepted(command('close-warning', id, { warning: '1' }));
      assert.equal(openWarnings(closed).length, 4);
      const before = await walk.submitted();
      assert.equal(await citizen.refused(command('report-badge', before.id, { reason: 'other' })), 'visit-missing');
    });
  });
}
