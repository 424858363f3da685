import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { command, submission, tomorrow, uuidv7 } from '../../support/commands.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** The same id has one effect, for ever. */
export function idempotencyCases(stage: Stage): void {
  const walk = new Walk(stage);

  describe('idempotency', () => {
    it('has one effect when the same command comes twice, in one batch or two', async () => {
      const citizen = await stage.api('citizen');
      const submit = submission(stage.consent);
      const view = await citizen.accepted(submit);
      const [again, andAgain] = await citizen.send(submit, submit);
      assert.equal(again?.outcome, 'duplicate');
      assert.deepEqual(again.view, view);
      assert.equal(andAgain?.outcome, 'duplicate');
      const amend = command('amend-request', view.id, { note: 'sekali' });
      const outcomes = (await citizen.send(amend, amend)).map(({ outcome }) => outcome);
      assert.deepEqual(outcomes, ['accepted', 'duplicate']);
      assert.equal((await citizen.history(view.id)).events.length, 2);
    });

    it('answers a duplicate with the request as it stands now', async () => {
      const citizen = await stage.api('citizen');
      const submit = submission(stage.consent);
      await citizen.accepted(submit);
      const officer = await stage.api('officer');
      const later = await officer.accepted(command('agree-visit', submit.requestId, tomorrow()));
      const [again] = await citizen.send(submit);
      assert.deepEqual(again?.view, later);
    });

    it('has one effect when the same command comes twenty times at once', async () => {
      const citizen = await stage.api('citizen');
      const submit = submission(stage.consent);
      const twenty = await Promise.all(Array.from({ length: 20 }, () => citizen.send(submit)));
      const outcomes = twenty.map(([result]) => result?.outcome);
      assert.equal(outcomes.filter((outcome) => outcome === 'accepted').length, 1);
      assert.equal(outcomes.filter((outcome) => outcome === 'duplicate').length, 19);
      assert.equal((await citizen.history(submit.requestId)).events.length, 1);
    });

    it('judges in order: what stands behind a refusal about the same request is held back, and nothing else', async () => {
      const { id } = await walk.submitted();
      const citizen = await stage.api('citizen');
      const amend = (note: string) => command('amend-request', id, { note });
      const other = submission(stage.consent);
      const wrong = command('cancel-request', id, { reason: 'bored' });
      const batch = [amend('satu'), wrong, amend('dua'), other];
      const told = await citizen.sendInOrder(...batch);
      assert.deepEqual(
        told.map(({ outcome, problem }) => problem?.code ?? outcome),
        ['accepted', 'unknown-reason', 'held-back', 'accepted'],
      );
      assert.deepEqual(
        told.map(({ problem }) => problem?.retryable),
        [undefined, false, true, undefined],
      );
      const alone = await citizen.send(amend('satu'), wrong, amend('dua'));
      assert.deepEqual(
        alone.map(({ outcome }) => outcome),
        ['accepted', 'refused', 'accepted'],
      );
    });

    it('orders twenty different commands to one request that come at once', async () => {
      const { id } = await walk.submitted();
      const citizen = await stage.api('citizen');
      await Promise.all(
        Array.from({ length: 20 }, (_none, index) =>
          citizen.accepted(command('amend-request', id, { note: `catatan ${index}` })),
        ),
      );
      const { events } = await citizen.history(id);
      assert.deepEqual(
        events.map(({ number }) => number),
        Array.from({ length: 21 }, (_none, index) => index + 1),
      );
      assert.equal((await citizen.request(id)).version, 21);
    });

    it('does not mind in which order the members stand', async () => {
      const citizen = await stage.api('citizen');
      const submit = submission(stage.consent);
      await citizen.accepted(submit);
      const { payload, at, requestId, type, id } = submit;
      const [again] = await citizen.send({ payload, at, requestId, type, id });
      assert.equal(again?.outcome, 'duplicate');
    });

    it('refuses an id that was used for something else', async () => {
      const citizen = await stage.api('citizen');
      const submit = submission(stage.consent);
      await citizen.accepted(submit);
      assert.equal(await citizen.refused({ ...submit, payload: { ...submit.payload, note: 'lain' } }), 'id-reused');
      assert.equal(await citizen.refused({ ...submit, at: new Date(0).toISOString() }), 'id-reused');
      assert.equal(await citizen.refused({ ...submit, requestId: uuidv7() }), 'id-reused');
      assert.equal((await citizen.history(submit.requestId)).events.length, 1);
    });

    it('lets one of two win that use one id for two requests at the same moment', async () => {
      const citizen = await stage.api('citizen');
      const one = submission(stage.consent);
      const other = { ...submission(stage.consent), id: one.id };
      const results = await Promise.all([citizen.send(one), citizen.send(other)]);
      const codes = results.map(([result]) => result?.problem?.code ?? result?.outcome).sort();
      assert.deepEqual(codes, ['accepted', 'id-reused']);
    });

    it('gives nothing to somebody else who sends the same id', async () => {
      const submit = submission(stage.consent);
      await (await stage.api('citizen')).accepted(submit);
      assert.equal(await (await stage.api('otherCitizen')).refused(submit), 'id-reused');
    });

    it('knows the command when the answer was lost on the way', async () => {
      const submit = submission(stage.consent);
      await sendAndHangUp(stage.running.url, await stage.token('citizen'), { commands: [submit] });
      const citizen = await stage.api('citizen');
      const [result] = await citizen.send(submit);
      assert.ok(result?.outcome === 'duplicate' || result?.outcome === 'accepted');
      assert.equal((await citizen.history(submit.requestId)).events.length, 1);
    });
  });
}

/** Sends a whole request and closes the line without reading the answer. */
function sendAndHangUp(url: string, token: string, body: unknown): Promise<void> {
  const { hostname, port } = new URL(url);
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /v1/commands HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\n` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
        () => socket.destroy(),
      );
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
}
