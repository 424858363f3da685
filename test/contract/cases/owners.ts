import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requirementOf } from '@halo-pamor/contract';
import { command, submission } from '../../support/commands.js';
import type { Stage } from '../subject.js';

const husband = { code: 'KTP-LAMA', owner: 'Joko Rekaan' };
const wife = { code: 'KTP-LAMA', owner: 'Rini Rekaan' };

/** Papers of two people are two: collected, judged and kept apart. */
export function ownerCases(stage: Stage): void {
  describe('papers of two people', () => {
    it('are two papers from the request to the desk, and two lines of the receipt', async () => {
      const citizen = await stage.api('citizen');
      const officer = await stage.api('officer');
      const operator = await stage.api('operator');
      const begun = await citizen.accepted(
        submission(stage.consent, {
          items: [
            { variant: 'KTP-EL.RUSAK', person: husband.owner, owners: [husband] },
            { variant: 'KTP-EL.RUSAK', person: wife.owner, owners: [wife] },
          ],
          papersAtHand: [{ code: 'KTP-LAMA--2', atHand: 'no' }],
        }),
      );
      const { id } = begun;
      const old = begun.papers.filter(({ code }) => requirementOf(code) === 'KTP-LAMA');
      assert.deepEqual(
        old.map(({ code, owner, atHand, needs }) => [code, owner, atHand, needs.map(({ item }) => item)]),
        [
          ['KTP-LAMA', husband.owner, 'unsure', ['1']],
          ['KTP-LAMA--2', wife.owner, 'no', ['2']],
        ],
      );
      const masked = await (await stage.api('rwHead')).request(id);
      assert.deepEqual(
        masked.papers.flatMap(({ owner }) => owner ?? []),
        ['J••• R•••••', 'R••• R•••••'],
      );
      const collected = await officer.accepted(
        command('collect-papers', id, {
          papers: begun.papers.map(({ code }) => ({
            code,
            outcome: 'collected',
            ...(code === 'KTP-LAMA--2' ? { original: { condition: 'damaged' } } : {}),
          })),
        }),
      );
      const originals = collected.originals?.filter(({ paper }) => requirementOf(paper) === 'KTP-LAMA') ?? [];
      assert.deepEqual(
        originals.map(({ paper, condition }) => [paper, condition]),
        [
          ['KTP-LAMA', 'not-noted'],
          ['KTP-LAMA--2', 'damaged'],
        ],
      );
      const { lines } = await officer.receipt(id);
      const codes = lines.map(({ line }) => line.paper).filter((paper) => requirementOf(paper) === 'KTP-LAMA');
      assert.deepEqual(codes, ['KTP-LAMA', 'KTP-LAMA--2']);
      assert.ok(!JSON.stringify(lines).includes(wife.owner), 'a receipt is for ever and names nobody');
      await officer.accepted(command('file-items', id, { items: ['1', '2'] }));
      const back = await operator.accepted(
        command('return-papers', id, { papers: [{ code: 'KTP-LAMA--2', reason: 'blurred' }] }),
      );
      assert.deepEqual(
        back.items.map(({ status }) => status),
        ['filed', 'returned'],
      );
    });
  });
}
