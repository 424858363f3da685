import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { trackingCode } from '@halo-pamor/contract';
import { Api, type Answer } from '../../support/api.js';
import { submission } from '../../support/commands.js';
import { startOnPglite, startOnPostgres } from '../../support/gateway.js';
import { people } from '../../support/people.js';

/** The clock of the limits stands, so that no minute ends while tries are made, however long they take. */
const SETTINGS = { now: () => Date.parse('2031-02-03T00:00:00Z') };

const track = (url: string, code: string, phone: string, address: string): Promise<Answer> =>
  new Api(url).raw(`/v1/track/${code}?phone=${phone}`, { headers: { 'x-forwarded-for': address } });
const anyCode = () => trackingCode(randomBytes(10));
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('counts of guesses', () => {
  it('outlive the gateway that made them', async () => {
    const data = await mkdtemp(join(tmpdir(), 'halo-counts-'));
    try {
      const first = await startOnPglite({ ...SETTINGS, data });
      const code = anyCode();
      for (let guess = 0; guess < 10; guess += 1) await track(first.url, anyCode(), '0000', '192.0.2.1');
      for (let guess = 0; guess < 5; guess += 1) await track(first.url, code, '0000', `198.51.100.${guess}`);
      await first.stop();
      const second = await startOnPglite({ ...SETTINGS, data });
      try {
        for (const [tried, address] of [
          [anyCode(), '192.0.2.1'],
          [code, '192.0.2.2'],
        ] as const) {
          const answer = await track(second.url, tried, '0000', address);
          assert.equal(answer.status, 429);
          assert.ok(Number(answer.headers.get('retry-after')) >= 1);
        }
        assert.equal((await track(second.url, anyCode(), '0000', '192.0.2.2')).status, 404);
      } finally {
        await second.stop();
      }
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  });

  it('are one count under four gateways over one database, however much at once', async () => {
    const running = await startOnPostgres(SETTINGS);
    const { another } = running;
    assert.ok(another !== undefined);
    const others = await Promise.all([another(), another(), another()]);
    try {
      const urls = [running.url, ...others.map(({ url }) => url)];
      const atAll = <T>(count: number, work: (url: string, nth: number) => Promise<T>) =>
        Promise.all(urls.flatMap((url, at) => Array.from({ length: count }, (_, nth) => work(url, at * count + nth))));

      const fromOne = await atAll(10, (url) => track(url, anyCode(), '0000', '192.0.2.9'));
      assert.deepEqual(statuses(fromOne), [...times(10, 404), ...times(30, 429)]);

      const citizen = new Api(running.url, await running.issuer.token(people.citizen));
      const { code } = await citizen.accepted(submission(running.pack.consent.version));
      const onOne = await atAll(10, (url, nth) => track(url, code, '9999', `203.0.113.${nth}`));
      assert.deepEqual(statuses(onOne), [...times(5, 404), ...times(35, 429)]);
      assert.equal((await track(urls[3] ?? '', code, '1234', '198.51.100.9')).status, 429);

      // Who knows the digits is never counted against the code.
      const known = await citizen.accepted(submission(running.pack.consent.version));
      for (let nth = 0; nth < 8; nth += 1) {
        const url = urls[nth % urls.length] ?? '';
        assert.equal((await track(url, known.code, '1234', `198.51.100.${nth}`)).status, 200);
      }
    } finally {
      await Promise.all(others.map((other) => other.close()));
      await running.stop();
    }
  });
});
