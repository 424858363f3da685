import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spellTrackingCode, trackedView, trackingCode, tracked } from '@halo-pamor/contract';
import { randomBytes } from 'node:crypto';
import { problemOf } from '../../support/api.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

let lastAddress = 0;

/** An address that made no try yet. */
function freshAddress(): string {
  lastAddress += 1;
  return `192.0.2.${lastAddress}`;
}

/** Tracking without a token: a code, a second factor, and no room for guessing. */
export function trackCases(stage: Stage): void {
  const walk = new Walk(stage);
  const track = (code: string, phone: string, address = freshAddress()) =>
    stage.anonymous.raw(`/v1/track/${encodeURIComponent(code)}?phone=${phone}`, {
      headers: { 'x-forwarded-for': address },
    });

  describe('tracking', () => {
    it('shows where a request stands, and no person', async () => {
      const view = await walk.filed();
      for (const code of [view.code, spellTrackingCode(view.code), view.code.toLowerCase()]) {
        const { status, text } = await track(code, '1234');
        assert.equal(status, 200);
        const shown = trackedView().parse(JSON.parse(text));
        assert.deepEqual({ ...shown, promise: null }, tracked(view, null));
        assert.deepEqual([shown.promise?.state, shown.promise?.phase], ['running', 'handling']);
        for (const secret of ['Siti', '3275014101900000', '+62', 'Rekaan', 'warga-1'])
          assert.ok(!text.includes(secret));
      }
    });

    it('answers alike for a wrong code, wrong digits, no code at all and a request without a phone', async () => {
      const view = await walk.submitted();
      const silent = await walk.submitted({ applicant: { name: 'Siti Rekaan', phone: null } });
      const answers = await Promise.all([
        track(view.code, '4321'),
        track(trackingCode(randomBytes(10)), '1234'),
        track('nonsense', '1234'),
        track('%00', '1234'),
        track(silent.code, '1234'),
      ]);
      for (const answer of answers) {
        assert.equal(problemOf(answer).code, 'not-found');
        assert.equal(answer.text, answers[0].text);
      }
    });

    it('stops guessing: ten tries a minute from an address, five failures on a code', async () => {
      const view = await walk.submitted();
      const address = freshAddress();
      // All at once, so that no minute ends meanwhile.
      const guesses = await Promise.all(
        Array.from({ length: 11 }, () => track(trackingCode(randomBytes(10)), '0000', address)),
      );
      assert.deepEqual(guesses.map(({ status }) => status).sort(), [...Array.from({ length: 10 }, () => 404), 429]);
      for (let guess = 0; guess < 5; guess += 1) assert.equal((await track(view.code, `000${guess}`)).status, 404);
      const limited = await track(view.code, '1234');
      assert.equal(problemOf(limited).code, 'rate-limited');
      assert.ok(Number(limited.headers.get('retry-after')) > 0);
    });

    it('wants four digits', async () => {
      for (const phone of ['', '12', '12345', 'abcd']) {
        assert.equal(problemOf(await track('x', phone)).code, 'invalid');
      }
    });
  });
}
