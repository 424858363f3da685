import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  auditHead,
  auditHeadsReply,
  auditPage,
  AUDIT_TYP,
  canonicalJson,
  cityPackShape,
  looksReply,
  type AuditEntry,
} from '@halo-pamor/contract';
import { compactVerify, importJWK } from 'jose';
import { command, tomorrow } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import { readUntil } from '../../support/read-until.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(people, name);
}

/** What was done and read is noted for ever, for the auditor alone, and names no citizen. */
export function auditCases(stage: Stage): void {
  const walk = new Walk(stage);

  async function page(query: Readonly<Record<string, string>>) {
    const auditor = await stage.api('auditor');
    const { status, text } = await auditor.raw(`/v1/audit?${new URLSearchParams(query).toString()}`);
    assert.equal(status, 200, text);
    return auditPage().parse(JSON.parse(text));
  }

  /** The entries about a request, oldest first, once there are as many that somebody looks for. */
  async function noted(request: string, isThere: (entries: readonly AuditEntry[]) => boolean): Promise<AuditEntry[]> {
    const told = async () => {
      const { entries } = await page({ request, limit: '200' });
      return entries.filter(({ act }) => act !== 'audit-read').reverse();
    };
    return readUntil(told, isThere);
  }

  const actsOf = (entries: readonly AuditEntry[]) =>
    entries.map(({ act, actor, number }) => `${number ?? ''} ${act} ${actor.role}`.trim());
  const written = (entries: readonly AuditEntry[]) => entries.filter(({ number }) => number !== null);

  describe('the audit log', () => {
    it('notes each event once and in its order, with a digest of what it says', async () => {
      const { id } = await walk.submitted();
      const officer = await stage.api('officer');
      const agree = command('agree-visit', id, tomorrow());
      await officer.accepted(agree);
      await officer.send(agree);
      await officer.accepted(command('start-visit', id, {}));
      const entries = written(await noted(id, (all) => written(all).length >= 3));
      assert.deepEqual(actsOf(entries), [
        '1 request-submitted citizen',
        '2 visit-agreed officer',
        '3 visit-started officer',
      ]);
      assert.deepEqual(entries.map(({ actor }) => actor.id).slice(1), [people.officer.sub, people.officer.sub]);
      assert.equal(new Set(entries.map(({ payload }) => payload)).size, 3);
      for (const { payload, at } of entries) {
        assert.match(payload ?? '', /^[0-9a-f]{64}$/);
        assert.ok(!Number.isNaN(Date.parse(at)));
      }
    });

    it('is a chain without a gap that anybody can reckon again, under heads that the city signed', async () => {
      const entries: AuditEntry[] = [];
      for (let next: number | null = 10 ** 9; next !== null;) {
        const read: Awaited<ReturnType<typeof page>> = await page({ before: String(next), limit: '200' });
        entries.push(...read.entries);
        next = read.next;
      }
      entries.reverse();
      let prev = '';
      for (const [nth, entry] of entries.entries()) {
        const { prev: said, hash, ...rest } = entry;
        assert.deepEqual([entry.seq, said], [nth + 1, prev]);
        const own = createHash('sha256')
          .update(prev + canonicalJson(rest))
          .digest('hex');
        assert.equal(hash, own, `entry ${entry.seq}`);
        prev = hash;
      }
      const { text } = await stage.anonymous.raw('/v1/audit/heads?code=32.75');
      const { heads, city } = auditHeadsReply().parse(JSON.parse(text));
      assert.ok(city === '32.75' && heads.length > 0);
      const pack = cityPackShape().parse(JSON.parse((await stage.anonymous.raw('/v1/city?code=32.75')).text));
      for (const jws of heads) {
        const { payload, protectedHeader } = await compactVerify(jws, async ({ kid }) => {
          const key = pack.keys?.find((each) => each.kid === kid);
          assert.ok(key);
          return importJWK({ ...key, alg: 'ES256' });
        });
        assert.equal(protectedHeader.typ, AUDIT_TYP);
        const head = auditHead().parse(JSON.parse(new TextDecoder().decode(payload)));
        assert.equal(entries[head.seq - 1]?.hash, head.hash);
      }
      for (const secret of ['3275014101900000', '+6281200001234', 'Rekaan', 'warga-', 'pagar', 'Jalan']) {
        assert.ok(!JSON.stringify(entries).includes(secret), secret);
      }
    });

    it('notes who was given a request in clear, by whatever route, once within the hour', async () => {
      const routesOf: Readonly<Partial<Record<PersonName, (id: string) => Promise<unknown>>>> = {
        operator: async (id) => (await stage.api('operator')).request(id),
        supervisor: async (id) => (await stage.api('supervisor')).history(id),
        manager: async () => (await stage.api('manager')).requests({ order: 'newest', limit: '5' }),
        officer: async () => (await stage.api('officer')).allChanges(),
      };
      const readers = Object.keys(routesOf).filter(isPersonName);
      const { id } = await walk.submitted();
      await stage.settled();
      const masked = ['rwHead', 'auditor', 'courier', 'citizen'] as const;
      for (const name of masked) await (await stage.api(name)).request(id);
      for (const name of [...readers, ...readers]) await routesOf[name]?.(id);
      const seen = (all: readonly AuditEntry[]) => all.filter(({ act }) => act === 'number-seen');
      const entries = seen(await noted(id, (all) => seen(all).length >= readers.length));
      assert.deepEqual(entries.map(({ actor }) => actor.id).sort(), readers.map((name) => people[name].sub).sort());
      for (const entry of entries) assert.ok(entry.payload === null && entry.subjects.includes(id));
      const told = async (name: PersonName) =>
        looksReply().parse(JSON.parse((await (await stage.api(name)).raw(`/v1/requests/${id}/looks`)).text)).numbers;
      const numbers = entries.map(({ actor: { role, id: who }, at }) => ({ role, id: who, at })).reverse();
      assert.deepEqual(await told('operator'), numbers);
      assert.deepEqual(
        await told('citizen'),
        numbers.map((each) => ({ ...each, id: null })),
      );
    });

    it('tells reading a request without a number from reading one with it, and notes badges', async () => {
      const applicant = { name: 'Siti Rekaan', phone: '+6281200001234' };
      const { id } = await walk.submitted({ applicant });
      const officer = await stage.api('officer');
      await officer.accepted(command('agree-visit', id, tomorrow()));
      await officer.accepted(command('start-visit', id, {}));
      await officer.raw(`/v1/requests/${id}/badge`, { method: 'POST' });
      for (const name of ['rwHead', 'citizen'] as const) {
        await (await stage.api(name)).raw(`/v1/requests/${id}/badge`);
      }
      await (await stage.api('operator')).request(id);
      const readings = (all: readonly AuditEntry[]) => all.filter(({ number }) => number === null);
      const entries = readings(await noted(id, (all) => readings(all).length >= 3));
      assert.deepEqual(actsOf(entries), ['badge-issued officer', 'badge-read rw-head', 'read-in-clear operator']);
    });

    it('is found by who did it and by what was done, page by page', async () => {
      const { id } = await walk.submitted();
      await (await stage.api('operator')).request(id);
      await noted(id, (all) => all.length >= 2);
      const byActor = await page({ actor: people.operator.sub, act: 'number-seen', limit: '1' });
      assert.deepEqual(
        byActor.entries.map(({ subjects }) => subjects),
        [[id]],
      );
      const all: number[] = [];
      for (let before: number | null = 10 ** 9; before !== null;) {
        const read: Awaited<ReturnType<typeof page>> = await page({
          act: 'request-submitted',
          before: String(before),
          limit: '7',
        });
        all.push(...read.entries.map(({ seq }) => seq));
        before = read.next;
      }
      assert.deepEqual(
        all,
        [...new Set(all)].sort((one, other) => other - one),
      );
      assert.deepEqual(
        (await page({ request: id, actor: people.operator.sub })).entries.map(({ act }) => act),
        ['number-seen'],
      );
      const auditor = await stage.api('auditor');
      for (const query of ['before=0', 'before=x', 'limit=201', 'request=1', 'act=a%20b', 'other=1']) {
        assert.equal((await auditor.problem(`/v1/audit?${query}`)).code, 'invalid', query);
      }
    });

    it('finds what lies in an area and what was done on a day', async () => {
      const { id, place: area } = await walk.submitted();
      const [entry] = await noted(id, (all) => all.length > 0);
      const day = new Date(Date.parse(entry?.at ?? '') + 7 * 3_600_000).toISOString().slice(0, 10);
      const found = async (query: Readonly<Record<string, string>>) =>
        (await page({ request: id, act: 'request-submitted', ...query })).entries.length;
      for (const part of [area, area.slice(0, 13), area.slice(0, 8), '32.75']) {
        assert.equal(await found({ area: part, day }), 1, part);
      }
      assert.equal(await found({ area: '32.75.12' }), 0);
      assert.equal(await found({ day: '2020-02-29' }), 0);
      const auditor = await stage.api('auditor');
      for (const query of ['area=Bekasi', 'day=2026-02-30', 'day=22-11-2026']) {
        assert.equal((await auditor.problem(`/v1/audit?${query}`)).code, 'invalid', query);
      }
    });

    it('is read by the auditor alone, that is noted too, and nobody can change it', async () => {
      for (const name of Object.keys(people).filter(isPersonName)) {
        const api = await stage.api(name);
        if (name !== 'auditor') assert.equal((await api.problem('/v1/audit')).code, 'forbidden', name);
        for (const path of ['/v1/audit', '/v1/audit/heads', '/v1/audit/1']) {
          for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
            const { status } = await api.raw(path, { method });
            assert.ok(status === 405 || status === 404, `${name} ${method} ${path}: ${status}`);
          }
        }
      }
      assert.equal((await stage.anonymous.problem('/v1/audit')).code, 'unauthorised');
      for (let count = 0; count === 0;) {
        count = (await page({ actor: people.auditor.sub, act: 'audit-read' })).entries.length;
      }
    });
  });
}
