import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isProblemCode,
  problemKinds,
  type CommandType,
  type PayloadInput,
  type RequestView,
} from '@halo-pamor/contract';
import { command, submission, tomorrow, uuidv7 } from '../../support/commands.js';
import type { PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** Each refusal has its code, and leaves everything as it was. */
export function refusalCases(stage: Stage): void {
  const walk = new Walk(stage);

  async function refuses<T extends CommandType>(
    code: string,
    by: PersonName,
    view: RequestView,
    type: T,
    payload: PayloadInput<T>,
  ): Promise<void> {
    assert.ok(isProblemCode(code));
    assert.equal(problemKinds[code].place, 'command');
    const api = await stage.api(by);
    assert.equal(await api.refused(command(type, view.id, payload)), code);
    assert.deepEqual(await (await stage.api('manager')).request(view.id), view);
  }

  describe('refusals', () => {
    it('says why a submission cannot be', async () => {
      const citizen = await stage.api('citizen');
      const officer = await stage.api('officer');
      const submit = (options: Parameters<typeof submission>[1]) => submission(stage.consent, options);
      assert.equal(await citizen.refused(submit({ place: '32.75.01.1001/999' })), 'unknown-place');
      assert.equal(await citizen.refused(submit({ items: [{ variant: 'PASPOR' }] })), 'unknown-variant');
      assert.equal(await citizen.refused(submission('old')), 'consent-outdated');
      assert.equal(await officer.refused(submit({ place: '32.75.04.1001/003' })), 'not-your-area');
      assert.equal(await (await stage.api('manager')).refused(submit({})), 'not-your-role');
      const known = await walk.submitted();
      assert.equal(await citizen.refused({ ...submit({}), requestId: known.id }), 'already-exists');
      assert.equal(await citizen.refused({ ...submit({}), type: 'make-tea' }), 'unknown-command');
      assert.equal(await citizen.refused({ ...submit({}), payload: { items: [] } }), 'invalid-payload');
    });

    it('says why a command does not fit a fresh request', async () => {
      const view = await walk.submitted();
      await refuses('not-your-role', 'citizen', view, 'agree-visit', tomorrow());
      await refuses('illegal-transition', 'officer', view, 'file-items', { items: ['1'] });
      await refuses('unknown-item', 'officer', view, 'file-items', { items: ['9'] });
      await refuses('unknown-paper', 'officer', view, 'collect-papers', {
        papers: [{ code: 'NO', outcome: 'collected' }],
      });
      await refuses('visit-missing', 'officer', view, 'start-visit', {});
      await refuses('visit-times', 'officer', view, 'agree-visit', { from: tomorrow().to, to: tomorrow().from });
      await refuses('unknown-reason', 'citizen', view, 'cancel-request', { reason: 'bored' });
      await refuses('unknown-officer', 'operator', view, 'reassign-officer', { officer: 'satgas-32.75.04.1001-003' });
      await refuses('nothing-changed', 'operator', view, 'reassign-officer', { officer: 'satgas-32.75.01.1001-007' });
      await refuses('nothing-changed', 'citizen', view, 'amend-request', {});
      await refuses('illegal-transition', 'citizen', view, 'confirm-receipt', {});
    });

    it('says why a command comes too late', async () => {
      const view = await walk.delivered();
      await refuses('finished', 'citizen', view, 'cancel-request', { reason: 'other' });
      await refuses('finished', 'operator', view, 'approve-items', { items: ['1'] });
      const citizen = await stage.api('citizen');
      await citizen.accepted(command('confirm-receipt', view.id, {}));
      assert.equal(await citizen.refused(command('confirm-receipt', view.id, {})), 'nothing-changed');
    });

    it('says which service point is not there', async () => {
      const view = await walk.filed();
      const operator = await stage.api('operator');
      await operator.accepted(command('approve-items', view.id, { items: ['1'] }));
      await operator.accepted(command('print-items', view.id, { items: ['1'] }));
      assert.equal(
        await operator.refused(command('mark-ready', view.id, { items: ['1'], servicePoint: 'NOWHERE' })),
        'unknown-service-point',
      );
    });

    it('stores nothing of a refused command, so that its id may be used when it is mended', async () => {
      const view = await walk.submitted();
      const officer = await stage.api('officer');
      const early = command('start-visit', view.id, {});
      assert.equal(await officer.refused(early), 'visit-missing');
      await officer.accepted(command('agree-visit', view.id, tomorrow()));
      await officer.accepted(early);
    });

    it('judges by its own clock, however wrong the clock of the device is', async () => {
      const citizen = await stage.api('citizen');
      const month = 30 * 86_400_000;
      for (const at of [Date.now() - month, Date.now() + month]) {
        const view = await citizen.accepted({ ...submission(stage.consent), at: new Date(at).toISOString() });
        assert.ok(Math.abs(Date.parse(view.submittedAt) - Date.now()) < 60_000);
      }
      const oldest = { ...submission(stage.consent), id: uuidv7(), at: '0001-01-01T00:00:00+14:00' };
      await citizen.accepted(oldest);
    });
  });
}
