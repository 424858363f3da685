import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CARRIED_TYP,
  carriedReceiptShape,
  cityPackShape,
  commandReply,
  type CommandResult,
  type CarriedReceipt,
} from '@halo-pamor/contract';
import { compactVerify, importJWK } from 'jose';
import { command, submission, tomorrow, uuidv7 } from '../../support/commands.js';
import { people, type PersonName } from '../../support/people.js';
import { byOfPerson, sealCommand, sealingKeys, type Writer } from '../../support/seal.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

const CITY = '32.75';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What was sealed on a phone has the effect that its author may have, whoever sends it. */
export function sealedCases(stage: Stage): void {
  const walk = new Walk(stage);

  const writer = async (name: PersonName, isCarried = true): Promise<Writer> => {
    const api = await stage.api(name);
    const [key] = await sealingKeys(api, CITY);
    assert.ok(key);
    return { city: CITY, person: people[name].sub, permit: isCarried ? await api.permit() : null, key };
  };
  const codesOf = (results: readonly CommandResult[]) =>
    results.map(({ outcome, problem }) => problem?.code ?? outcome);
  const receiptIn = async ({ receipt = '' }: CommandResult): Promise<CarriedReceipt> => {
    const { keys = [] } = cityPackShape().parse(JSON.parse((await stage.anonymous.raw(`/v1/city?code=${CITY}`)).text));
    assert.ok(keys[0]);
    const { payload, protectedHeader } = await compactVerify(receipt, await importJWK(keys[0], 'ES256'));
    assert.equal(protectedHeader.typ, CARRIED_TYP);
    return carriedReceiptShape().parse(JSON.parse(new TextDecoder().decode(payload)));
  };

  describe('what was sealed', () => {
    it('is the same command as in clear, however often and to whichever key it was sealed', async () => {
      const citizen = await stage.api('citizen');
      const own = await writer('citizen', false);
      const submit = submission(stage.consent);
      const view = await citizen.accepted(await sealCommand(own, submit));
      assert.equal(view.applicant.name, 'Siti Rekaan');
      const again = await citizen.send(submit, await sealCommand(own, submit), await sealCommand(own, submit));
      assert.deepEqual(codesOf(again), ['duplicate', 'duplicate', 'duplicate']);
      assert.deepEqual(again[1]?.view, view);
      const other = await sealCommand(own, { ...submit, payload: { ...submit.payload, note: 'lain' } });
      assert.equal(await citizen.refused(other), 'id-reused');
      assert.equal((await citizen.history(view.id)).events.length, 1);
    });

    it('is done in the name of its author when somebody else sends it, who sees nothing of it', async () => {
      const { id } = await walk.submitted();
      const visit = command('agree-visit', id, tomorrow());
      const sealed = await sealCommand(await writer('officer'), visit);
      const carrier = await stage.api('farOfficer');
      const [result] = await carrier.send(sealed);
      assert.ok(result);
      assert.deepEqual(Object.keys(result).sort(), ['id', 'outcome', 'receipt']);
      const { at: _at, ...told } = await receiptIn(result);
      const by = byOfPerson(CITY, people.officer.sub);
      assert.deepEqual(told, { city: CITY, id: visit.id, by, outcome: 'accepted' });
      const { events } = await (await stage.api('operator')).history(id);
      assert.equal(events.at(-1)?.by.id, people.officer.sub);
      const [again] = await carrier.send(sealed);
      assert.equal((await receiptIn(again ?? { id: '', outcome: 'refused' })).outcome, 'duplicate');
      assert.equal((await (await stage.api('officer')).send(visit))[0]?.outcome, 'duplicate');
      assert.equal((await carrier.problem(`/v1/requests/${id}`)).code, 'not-found');
    });

    it('is refused to its author by a receipt that does not tell the carrier which paper or item', async () => {
      const { id } = await walk.submitted();
      const refused = await sealCommand(await writer('officer'), command('file-items', id, { items: ['99'] }));
      const [result] = await (await stage.api('auditor')).send(refused);
      assert.equal(result?.problem?.code, 'unknown-item');
      assert.equal(result.problem.errors, undefined);
      const { outcome, code } = await receiptIn(result);
      assert.deepEqual({ outcome, code }, { outcome: 'refused', code: 'unknown-item' });
    });

    it('of several people is judged in the order of the batch, in which each sees what came before', async () => {
      const submit = submission(stage.consent);
      const visit = command('agree-visit', submit.requestId, tomorrow());
      const note = command('amend-request', submit.requestId, { note: 'sesudah kunjungan' });
      const officer = await writer('officer');
      const citizen = await writer('citizen');
      const results = await (
        await stage.api('neighbour')
      ).send(
        await sealCommand(citizen, submit),
        await sealCommand(officer, visit),
        await sealCommand(citizen, note),
        command('start-visit', submit.requestId, {}),
      );
      assert.deepEqual(codesOf(results), ['accepted', 'accepted', 'accepted', 'request-unknown']);
      const { events } = await (await stage.api('officer')).history(submit.requestId);
      assert.deepEqual(
        events.map(({ by }) => by.role),
        ['citizen', 'officer', 'citizen'],
      );
    });

    it('is nobody’s without a permit, or with one that is not its author’s or was changed', async () => {
      const { id } = await walk.submitted();
      const visit = () => command('agree-visit', id, tomorrow());
      const officer = await writer('officer');
      const carrier = await stage.api('farOfficer');
      const foreign = await carrier.permit();
      const changed = officer.permit?.replace(/.\.([\w-]+)$/, 'x.$1') ?? '';
      const badge = (await stage.anonymous.raw(`/v1/city?code=${CITY}`)).text.slice(0, 40);
      for (const permit of [null, foreign, changed, badge, await stage.token('officer')]) {
        const sealed = await sealCommand({ ...officer, permit }, visit());
        const [result] = await carrier.send(sealed);
        assert.equal(result?.problem?.code, 'permit-invalid');
        assert.equal(result.receipt, undefined);
      }
      // Its author needs none.
      await (await stage.api('officer')).accepted(await sealCommand({ ...officer, permit: null }, visit()));
    });

    it('is broken anywhere else than where it was sealed for', async () => {
      const { id } = await walk.submitted();
      const officer = await writer('officer');
      const good = await sealCommand(officer, command('agree-visit', id, tomorrow()));
      const { sealed } = good;
      const turned = (text: string, at: number) =>
        text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      const other = await sealCommand(officer, command('agree-visit', id, tomorrow()));
      const hostile: Readonly<Record<string, unknown>> = {
        'another id': { ...good, id: uuidv7() },
        'another type': { ...good, type: 'start-visit' },
        'another request': { ...good, requestId: uuidv7() },
        'another time': { ...good, at: new Date(0).toISOString() },
        'another author': { ...good, sealed: { ...sealed, by: byOfPerson(CITY, people.farOfficer.sub) } },
        'a body of another': { ...good, sealed: { ...sealed, body: other.sealed.body } },
        'a key of another': { ...good, sealed: { ...sealed, key: other.sealed.key } },
        'a truncated body': { ...good, sealed: { ...sealed, body: sealed.body.slice(0, -4) } },
        'a body of nothing': { ...good, sealed: { ...sealed, body: 'AAAA' } },
        'a truncated key': { ...good, sealed: { ...sealed, key: sealed.key.slice(0, 60) } },
        'a turned bit in the body': { ...good, sealed: { ...sealed, body: turned(sealed.body, 30) } },
        'a turned bit in the key': { ...good, sealed: { ...sealed, key: turned(sealed.key, 140) } },
        'an author who says so alone': await sealCommand(
          officer,
          command('agree-visit', id, tomorrow()),
          byOfPerson(CITY, people.farOfficer.sub),
        ),
        'another city': await sealCommand({ ...officer, city: '16.12' }, command('agree-visit', id, tomorrow())),
      };
      for (const name of ['officer', 'farOfficer'] as const) {
        const results = await (await stage.api(name)).send(...Object.values(hostile));
        Object.keys(hostile).forEach((what, nth) => {
          assert.equal(results[nth]?.problem?.code, 'seal-broken', what);
          assert.equal(results[nth].receipt, undefined, what);
        });
      }
      const kid = 'A'.repeat(43);
      const unknown = { ...good, sealed: { ...sealed, kid } };
      assert.equal(await (await stage.api('officer')).refused(unknown), 'seal-key-unknown');
      const both = { ...good, payload: {} };
      assert.equal(await (await stage.api('officer')).refused(both), 'invalid');
      const next = { ...good, sealed: { ...sealed, v: 2 } };
      assert.equal(await (await stage.api('officer')).refused(next), 'invalid');
      await (await stage.api('officer')).accepted(good);
    });
  });

  describe('the moment of a command', () => {
    const momentOf = async (ago: number, clock: number) => {
      const sentAt = Date.now() + clock;
      const submit = { ...submission(stage.consent), at: new Date(sentAt - ago).toISOString() };
      const body = { commands: [submit], sentAt: new Date(sentAt).toISOString() };
      const { text } = await (await stage.api('citizen')).post(body);
      const [result] = commandReply().parse(JSON.parse(text)).results;
      return Date.now() - Date.parse(result?.view?.submittedAt ?? '');
    };
    const is = (found: number, wanted: number) => assert.ok(Math.abs(found - wanted) < 60_000, `${found}`);

    it('is what it waited ago, however wrong the clock of the device is', async () => {
      for (const clock of [0, -Date.now(), 30 * DAY_MS]) is(await momentOf(DAY_MS, clock), DAY_MS);
    });

    it('is now where the clock was set in between, and where nobody says when it was sent', async () => {
      is(await momentOf(50 * 365 * DAY_MS, 0), 0);
      is(await momentOf(-DAY_MS, 0), 0);
      const early = { ...submission(stage.consent), at: new Date(0).toISOString() };
      const { submittedAt } = await (await stage.api('citizen')).accepted(early);
      is(Date.now() - Date.parse(submittedAt), 0);
    });

    it('is never before what happened to the request until then', async () => {
      const { id, changedAt } = await walk.submitted();
      const sentAt = new Date().toISOString();
      const note = {
        ...command('amend-request', id, { note: 'lama' }),
        at: new Date(Date.now() - DAY_MS).toISOString(),
      };
      await (await stage.api('citizen')).post({ commands: [note], sentAt });
      const view = await (await stage.api('citizen')).request(id);
      assert.deepEqual([view.version, view.changedAt], [2, changedAt]);
    });
  });
}
