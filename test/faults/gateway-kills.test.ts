import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { ChildProcess } from 'node:child_process';
import { loadCities } from '@halo-pamor/cities';
import { Api } from '../support/api.js';
import { command, submission } from '../support/commands.js';
import { diceOf, SEED } from '../support/dice.js';
import { ended, startProgram } from '../support/gateway-program.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { people } from '../support/people.js';
import { startPostgres, type PostgresServer } from '../support/postgres.js';
import { readUntil } from '../support/read-until.js';
import { holdEffects, type Kept } from './effects.js';

/** How often each gateway is killed; the long form has 100. */
const KILLS = Number(process.env['HALO_GATEWAY_KILLS'] ?? 2);
/** How many phones write at the same time. */
const PHONES = 8;
/** The goal of the long form, in milliseconds; from the kill to an answer that all is well. The short form tells how long it took. */
const READY_MS = Number(process.env['HALO_READY_MS'] ?? 120_000);

for (const engine of ['PGlite', 'PostgreSQL'] as const) {
  describe(`a gateway on ${engine} that is killed (seed ${SEED})`, () => {
    const dice = diceOf(SEED);
    const kept: Kept[] = [];
    const times: number[] = [];
    let data: string;
    let issuer: Issuer;
    let postgres: PostgresServer | undefined;
    let env: Record<string, string>;
    let running: { readonly url: string; readonly child: ChildProcess };
    let consent: string;

    before(async () => {
      data = await mkdtemp(join(tmpdir(), 'halo-gateway-kills-'));
      issuer = await startIssuer();
      const [city] = await loadCities();
      consent = city?.pack.consent.version ?? '';
      env = { HALO_DATA: data, HALO_ISSUER: issuer.issuer, HALO_JWKS: issuer.jwks };
      if (engine === 'PostgreSQL') {
        postgres = await startPostgres();
        env['DATABASE_URL'] = await postgres.createDatabase('halo');
      }
      running = await startProgram(env);
    });
    after(async () => {
      const dying = ended(running.child);
      running.child.kill('SIGKILL');
      await dying;
      await postgres?.stop();
      await issuer.stop();
      await rm(data, { recursive: true, force: true });
    });

    /** One phone: a request and notes to it, each waited for, until the gateway is gone. */
    const write = async (api: Api) => {
      const first = submission(consent);
      const send = async (nth: number, one: { readonly id: string; readonly requestId: string }) => {
        await api.accepted(one);
        kept.push({ commandId: one.id, requestId: one.requestId, nth });
      };
      await send(0, first);
      for (let nth = 1; ; nth += 1) {
        await send(nth, command('amend-request', first.requestId, { note: `catatan ${nth}` }));
      }
    };

    for (let nth = 0; nth < KILLS; nth += 1) {
      it(`number ${nth + 1}: it is ready again`, async () => {
        const token = await issuer.token(people.citizen);
        const api = new Api(running.url, token);
        const before = kept.length;
        let isKilled = false;
        const phones = Promise.all(
          Array.from({ length: PHONES }, () =>
            write(api).catch((caught: unknown) => {
              if (!isKilled) throw caught;
            }),
          ),
        );
        const isBusy = readUntil(
          () => kept.length,
          (count) => count >= before + PHONES,
        );
        await Promise.race([isBusy, phones]);
        await pause(dice(400));
        isKilled = true;
        const dying = ended(running.child);
        running.child.kill('SIGKILL');
        await Promise.all([dying, phones]);
        const began = performance.now();
        running = await startProgram(env);
        while (!(await fetch(`${running.url}/readyz`)).ok) await pause(20);
        const ms = performance.now() - began;
        times.push(ms);
        assert.ok(ms < READY_MS, `it took ${Math.round(ms)} ms`);
      });
    }

    it('lost nothing that it had answered', async () => {
      const api = new Api(running.url, await issuer.token(people.citizen));
      assert.ok((await holdEffects(api, kept)) >= kept.length);
      const slowest = Math.round(Math.max(...times));
      const middle = Math.round([...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0);
      console.log(
        `${engine}: ${KILLS} kills, ${kept.length} answered, ready again in ${middle} ms, at most ${slowest}`,
      );
    });
  });
}
