import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalJson, cityPackShape, CUSTODY_TYP, type RequestView } from '@halo-pamor/contract';
import { compactVerify, importJWK } from 'jose';
import { command } from '../../support/commands.js';
import type { PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { idsOf, Walk } from '../walk.js';

/** A lost KTP-el: the police letter stays with the office, the KK is lent to it. */
async function withOriginals(stage: Stage): Promise<RequestView> {
  const walk = new Walk(stage);
  const { id, papers } = await walk.submitted();
  const officer = await stage.api('officer');
  return officer.accepted(
    command('collect-papers', id, {
      papers: papers.map(({ code }) => ({
        code,
        outcome: 'collected',
        ...(code === 'KK' ? { original: { condition: 'worn' as const, note: 'terlipat' } } : {}),
      })),
    }),
  );
}

/** Original papers: who has them, their receipt, and what is told of those that are late. */
export function custodyCases(stage: Stage): void {
  describe('original papers', () => {
    const DESK = { kind: 'desk', servicePoint: 'KEC-BEKASI-TIMUR' } as const;
    const idOf = (view: RequestView, paper: string) =>
      view.originals?.find((original) => original.paper === paper)?.id ?? '';
    const accept = (...ids: string[]) => ({ originals: ids.map((id) => ({ id, condition: 'good' as const })) });

    it('go from hand to hand, each accepted, and come home with the document', async () => {
      const collected = await withOriginals(stage);
      const { id } = collected;
      const [kk, police] = [idOf(collected, 'KK'), idOf(collected, 'SK-POLISI')];
      const as = async (by: PersonName) => stage.api(by);
      const officer = await as('officer');
      const operator = await as('operator');
      await officer.accepted(command('file-items', id, { items: idsOf(collected) }));
      await officer.accepted(command('hand-over-originals', id, { originals: [kk, police], to: DESK }));
      assert.equal(await officer.refused(command('accept-originals', id, accept(kk))), 'not-your-original');
      const [strangers] = await (await as('farOperator')).send(command('accept-originals', id, accept(kk)));
      assert.equal(strangers?.problem?.code, 'request-unknown');
      const atDesk = await operator.accepted(command('accept-originals', id, accept(kk, police)));
      assert.deepEqual(atDesk.originals?.map(({ paper, ended }) => [paper, ended]).sort(), [
        ['KK', null],
        ['SK-POLISI', 'kept'],
      ]);
      await operator.accepted(
        command('hand-over-originals', id, {
          originals: [kk],
          to: { kind: 'officer', id: 'satgas-32.75.01.1001-007' },
        }),
      );
      await officer.accepted(command('accept-originals', id, accept(kk)));
      await officer.accepted(command('hand-over-originals', id, { originals: [kk], to: { kind: 'citizen' } }));
      const home = await (await as('citizen')).accepted(command('accept-originals', id, accept(kk)));
      assert.equal(home.originals?.find(({ paper }) => paper === 'KK')?.ended, 'returned');
    });

    it('have a receipt whose chain and signatures a stranger checks with the key of the city pack', async () => {
      const collected = await withOriginals(stage);
      const officer = await stage.api('officer');
      const all = collected.originals?.map(({ id }) => id) ?? [];
      await officer.accepted(command('hand-over-originals', collected.id, { originals: all, to: DESK }));
      const citizen = await stage.api('citizen');
      const receipt = await citizen.receipt(collected.id);
      assert.deepEqual(
        receipt.lines.map(({ line: { number, act } }) => [number, act]),
        [...all.map(() => 'collected'), ...all.map(() => 'handed-over')].map((act, index) => [index + 1, act]),
      );
      const { text } = await stage.anonymous.raw('/v1/city?code=32.75');
      const [key] = cityPackShape().parse(JSON.parse(text)).keys ?? [];
      assert.ok(key);
      const publicKey = await importJWK({ ...key, alg: 'ES256' });
      let before = '';
      for (const { line, hash, jws } of receipt.lines) {
        assert.equal(
          createHash('sha256')
            .update(before + canonicalJson(line))
            .digest('hex'),
          hash,
        );
        before = hash;
        const { payload, protectedHeader } = await compactVerify(jws, publicKey);
        assert.equal(protectedHeader.typ, CUSTODY_TYP);
        const { request, number, at } = line;
        assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)), { city: '32.75', request, number, hash, at });
      }
      assert.doesNotMatch(JSON.stringify(receipt), /Siti|3275014101900000|\+62812|terlipat|Jalan/);
    });

    it('show their receipt to those who may see the request, and to no courier', async () => {
      const { id } = await withOriginals(stage);
      const path = `/v1/requests/${id}/receipt`;
      for (const name of ['citizen', 'officer', 'operator', 'supervisor', 'auditor'] as const) {
        assert.equal((await (await stage.api(name)).raw(path)).status, 200, name);
      }
      for (const name of ['otherCitizen', 'farOfficer', 'farOperator'] as const) {
        assert.equal((await (await stage.api(name)).problem(path)).code, 'not-found', name);
      }
      for (const name of ['courier', 'rwHead'] as const) {
        assert.equal((await (await stage.api(name)).problem(path)).code, 'forbidden', name);
      }
    });

    it('are chained also when several commands of one batch touch them', async () => {
      const { id, originals = [] } = await withOriginals(stage);
      const officer = await stage.api('officer');
      const give = originals.map((original) =>
        command('hand-over-originals', id, { originals: [original.id], to: DESK }),
      );
      const results = await officer.send(...give, ...give);
      assert.deepEqual(
        results.map(({ outcome }) => outcome),
        [...give.map(() => 'accepted'), ...give.map(() => 'duplicate')],
      );
      const { lines } = await officer.receipt(id);
      assert.deepEqual(
        lines.map(({ line }) => line.number),
        [...originals, ...originals].map((_original, index) => index + 1),
      );
    });

    it('are still moved when the request is cancelled, and are somebody’s turn until then', async () => {
      const { id, originals = [] } = await withOriginals(stage);
      const officer = await stage.api('officer');
      const citizen = await stage.api('citizen');
      await citizen.accepted(command('cancel-request', id, { reason: 'other' }));
      const all = originals.map((original) => original.id);
      const waiting = await officer.requests({ status: 'cancelled', turn: 'officer', limit: '200' });
      assert.ok(waiting.items.some((view) => view.id === id));
      await officer.accepted(command('hand-over-originals', id, { originals: all, to: { kind: 'citizen' } }));
      const home = await citizen.accepted(command('accept-originals', id, accept(...all)));
      assert.deepEqual([...new Set(home.originals?.map(({ ended }) => ended))], ['returned']);
    });

    it('that are disputed stand in the list of warnings until somebody has seen to it', async () => {
      const { id, originals = [] } = await withOriginals(stage);
      const [first] = originals;
      assert.ok(first);
      const officer = await stage.api('officer');
      const operator = await stage.api('operator');
      const supervisor = await stage.api('supervisor');
      const isListed = async (name: PersonName) =>
        (await (await stage.api(name)).requests({ warning: 'open', limit: '200' })).items.some(
          (view) => view.id === id,
        );
      assert.equal(await isListed('supervisor'), false);
      await officer.accepted(command('hand-over-originals', id, { originals: [first.id], to: DESK }));
      const disputed = await operator.accepted(
        command('dispute-originals', id, { originals: [first.id], reason: 'missing' }),
      );
      assert.equal(disputed.warnings?.[0]?.kind, 'original-disputed');
      for (const name of ['supervisor', 'citizen', 'officer', 'manager'] as const)
        assert.ok(await isListed(name), name);
      assert.equal(await isListed('otherCitizen'), false);
      const newest = await supervisor.requests({ warning: 'open', order: 'newest', limit: '1' });
      assert.equal(newest.items[0]?.id, id);
      await supervisor.accepted(command('close-warning', id, { warning: '1', note: 'sudah ditemukan' }));
      assert.equal(await isListed('supervisor'), false);
    });
  });
}
