import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cityFirstOf, cityFirstShape, cityPackShape, commandTypes, officersReply, routes } from '@halo-pamor/contract';
import { problemOf } from '../../support/api.js';
import { command, submission, tomorrow, uuidv7 } from '../../support/commands.js';
import { readUntil } from '../../support/read-until.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

const HOST = 'https://host.example';

/** The wire itself: hostile bodies, headers, methods, and what machines ask for. */
export function wireCases(stage: Stage): void {
  const walk = new Walk(stage);

  describe('bad input', () => {
    it('refuses a whole body that cannot be judged', async () => {
      const citizen = await stage.api('citizen');
      const codeOf = async (body: unknown, headers = {}) => problemOf(await citizen.post(body, headers)).code;
      assert.equal(await codeOf('{"commands":['), 'malformed');
      assert.equal(await codeOf(''), 'malformed');
      assert.equal(await codeOf('\u0000'), 'malformed');
      for (const body of ['null', '[]', '7', '{}', '{"commands":[]}', '{"commands":{}}', '{"commands":[1],"more":1}']) {
        assert.equal(await codeOf(body), 'invalid', body);
      }
      assert.equal(await codeOf('{"commands":[{}],"__proto__":{"x":1}}'), 'invalid');
      assert.equal(await codeOf('{"commands":[{"\\u005f_proto__":{"role":"manager"}}]}'), 'invalid');
      assert.equal(await codeOf('{"commands":[{"constructor":{"prototype":{"x":1}}}]}'), 'invalid');
      assert.equal(
        await codeOf(`{"commands":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, {}).catch(() => 'deep'),
        'deep',
      );
      assert.equal(
        await codeOf('commands=1', { 'content-type': 'application/x-www-form-urlencoded' }),
        'unsupported-type',
      );
      assert.equal(await codeOf('{}', { 'content-type': 'text/plain' }), 'unsupported-type');
      assert.equal(({} as Record<string, unknown>)['x'], undefined);
    });

    it('refuses a huge body', async () => {
      const answer = await (await stage.api('citizen')).post(`{"commands":["${'x'.repeat(1_100_000)}"]}`);
      assert.equal(problemOf(answer).code, 'too-large');
    });

    it('refuses each broken command alone, and says where', async () => {
      const citizen = await stage.api('citizen');
      const good = submission(stage.consent);
      const broken: unknown[] = [
        null,
        'text',
        [],
        {},
        { ...good, id: 'no-uuid' },
        { ...good, id: uuidv7().toUpperCase() },
        { ...good, extra: 1 },
        { ...good, at: 'yesterday' },
        { ...good, payload: null },
        { ...good, payload: { ...good.payload, role: 'manager' } },
        { ...good, payload: { ...good.payload, note: 'NUL \u0000' } },
        { ...good, payload: { ...good.payload, note: 'x'.repeat(501) } },
        { ...good, payload: { ...good.payload, place: "32.75.01.1001/007'; drop table requests" } },
        { ...good, payload: { ...good.payload, applicant: { ...good.payload.applicant, nik: '1' } } },
        { ...good, type: 'constructor' },
        { ...good, type: '__proto__' },
      ];
      const results = await citizen.send(...broken, good);
      assert.deepEqual(
        results.map(({ outcome }) => outcome),
        [...broken.map(() => 'refused'), 'accepted'],
      );
      for (const { problem } of results.slice(0, -1)) {
        assert.ok(problem && ['invalid', 'invalid-payload', 'unknown-command'].includes(problem.code));
      }
      assert.deepEqual(results[9]?.problem?.errors, [{ path: '/payload', code: 'unrecognized_keys' }]);
      assert.deepEqual(results[11]?.problem?.errors, [{ path: '/payload/note', code: 'too_big' }]);
    });

    it('takes text of every script and with any quotes as it is, and no half characters', async () => {
      const citizen = await stage.api('citizen');
      const note = `"'; drop table requests; -- \\ 😀 ${String.fromCharCode(0x2028)} ᮞᮥᮔ᮪ᮓ`;
      const view = await citizen.accepted(submission(stage.consent, { note }));
      assert.equal(view.note, note);
      assert.equal((await citizen.request(view.id)).note, note);
      for (const half of ['x\ud800y', '\udc00', 'a\u0000b', 'a\u001bb']) {
        assert.equal(await citizen.refused(submission(stage.consent, { note: half })), 'invalid-payload');
      }
    });

    it('refuses queries that are not documented', async () => {
      const citizen = await stage.api('citizen');
      for (const query of [
        'limit=0',
        'limit=201',
        'limit=x',
        'limit=1&limit=2',
        'turn=nobody-at-all',
        'status=',
        'order=up',
        'more=1',
        '__proto__=1',
      ]) {
        assert.equal((await citizen.problem(`/v1/requests?${query}`)).code, 'invalid', query);
      }
      for (const id of ['x', uuidv7().toUpperCase(), '%00', "1'--", '..%2f..%2fetc']) {
        assert.equal((await citizen.problem(`/v1/requests/${id}`)).code, 'not-found', id);
      }
    });
  });

  describe('the wire', () => {
    it('answers 404 and 405 as problems', async () => {
      assert.equal((await stage.anonymous.problem('/')).code, 'not-found');
      assert.equal((await stage.anonymous.problem('/v1/nothing')).code, 'not-found');
      const wrong = await stage.anonymous.raw('/v1/commands');
      assert.equal(problemOf(wrong).code, 'method-not-allowed');
      assert.equal(wrong.headers.get('allow'), 'POST');
      assert.equal((await stage.anonymous.problem('/v1/requests/x', { method: 'DELETE' })).code, 'method-not-allowed');
    });

    it('lets the pages of the host call, and no other', async () => {
      const ask = (origin: string) =>
        stage.anonymous.raw('/v1/commands', {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'authorization,content-type,last-event-id',
          },
        });
      const allowed = await ask(HOST);
      assert.equal(allowed.status, 204);
      assert.equal(allowed.headers.get('access-control-allow-origin'), HOST);
      for (const header of ['authorization', 'content-type', 'last-event-id']) {
        assert.ok(allowed.headers.get('access-control-allow-headers')?.includes(header));
      }
      for (const origin of ['https://evil.example', `${HOST}.evil.example`, 'http://host.example', 'null']) {
        assert.equal((await ask(origin)).headers.get('access-control-allow-origin'), null, origin);
      }
      const failing = await stage.anonymous.raw('/v1/changes', { headers: { origin: HOST } });
      assert.equal(failing.headers.get('access-control-allow-origin'), HOST);
      assert.match(failing.headers.get('access-control-expose-headers') ?? '', /retry-after/i);
      assert.equal(failing.headers.get('access-control-allow-credentials'), null);
    });

    it('says with each answer how a browser must treat it', async () => {
      for (const path of ['/v1/city', '/v1/changes', '/nothing', '/healthz']) {
        const { headers } = await stage.anonymous.raw(path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
        assert.equal(headers.get('x-powered-by'), null);
        assert.equal(headers.get('server'), null);
      }
      assert.match(
        (await (await stage.api('citizen')).raw('/v1/changes')).headers.get('cache-control') ?? '',
        /no-store/,
      );
    });

    it('gives the pack of the city, once; of several cities the one that is named, or that of the token', async () => {
      const { status, text, headers } = await stage.anonymous.raw('/v1/city?code=32.75');
      assert.equal(status, 200);
      const { keys = [], sealing = [], ...pack } = cityPackShape().parse(JSON.parse(text));
      const { texts, ...indonesian } = stage.running.pack;
      assert.deepEqual([pack, Object.keys(texts ?? {})], [indonesian, ['en', 'su']]);
      assert.deepEqual([keys.length, sealing.length], [1, 1]);
      const again = await stage.anonymous.raw('/v1/city?code=32.75', {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      assert.equal(again.status, 304);
      assert.equal((await (await stage.api('citizen')).raw('/v1/city')).text, text);
      assert.equal((await stage.anonymous.problem('/v1/city')).code, 'not-found');
      for (const code of ['16.12', '32.16', '64.11']) {
        const other = await stage.anonymous.raw(`/v1/city?code=${code}`);
        assert.equal(cityPackShape().parse(JSON.parse(other.text)).city.code, code);
      }
      assert.equal((await stage.anonymous.problem('/v1/city?code=99.99')).code, 'not-found');
    });

    it('gives what the form shows first of a city by itself, in a twentieth of the pack', async () => {
      const { status, text, headers } = await stage.anonymous.raw('/v1/city/first?code=32.75');
      assert.equal(status, 200);
      assert.deepEqual(cityFirstShape().parse(JSON.parse(text)), cityFirstOf(stage.running.pack));
      assert.ok(text.length * 20 < (await stage.anonymous.raw('/v1/city?code=32.75')).text.length);
      const tag = headers.get('etag') ?? '';
      const again = await stage.anonymous.raw('/v1/city/first?code=32.75', { headers: { 'if-none-match': tag } });
      assert.equal(again.status, 304);
      assert.equal((await (await stage.api('citizen')).raw('/v1/city/first')).text, text);
      for (const query of ['', '?code=99.99']) {
        assert.equal((await stage.anonymous.problem(`/v1/city/first${query}`)).code, 'not-found');
      }
      assert.equal((await stage.anonymous.problem('/v1/city/first?code=32.75&locale=en')).code, 'invalid');
    });

    it('names the officers of a place and of a district, and not of the whole city', async () => {
      const read = async (area: string) => {
        const { text } = await stage.anonymous.raw(`/v1/officers?area=${area}`);
        return officersReply().parse(JSON.parse(text));
      };
      const place = await read('32.75.01.1001/007');
      assert.deepEqual(
        place.officers.map(({ id }) => id),
        ['satgas-32.75.01.1001-007'],
      );
      assert.equal(place.invented, true);
      assert.ok((await read('32.75.01')).officers.length > 10);
      assert.deepEqual((await read('99.99.01.1001/001')).officers, []);
      assert.equal((await stage.anonymous.problem('/v1/officers?area=32.75')).code, 'invalid');
      assert.equal((await stage.anonymous.problem('/v1/officers?area=x')).code, 'invalid');
    });

    it('describes itself: every route, every command, every problem', async () => {
      const { text } = await stage.anonymous.raw('/openapi.json');
      for (const { path } of Object.values(routes)) assert.ok(text.includes(`"${path}"`), path);
      for (const type of commandTypes) assert.ok(text.includes(`"const":"${type}"`), type);
      assert.ok(text.startsWith('{"openapi":"3.1.0"'));
    });

    it('says that it is well, and counts without naming anybody', async () => {
      await walk.submitted();
      assert.equal((await stage.anonymous.raw('/healthz')).status, 200);
      assert.equal((await stage.anonymous.raw('/readyz')).status, 200);
      const { text } = await stage.anonymous.raw('/metrics');
      assert.match(text, /halo_commands_total\{type="submit-request",outcome="accepted",code=""\} \d+/);
      assert.match(text, /halo_request_seconds_count\{route="\/v1\/requests\/\{id\}",method="GET",status="404"\} \d+/);
      for (const secret of ['Siti', '+62812', '3275014101900000', 'warga-1']) assert.ok(!text.includes(secret));
    });

    it('tells the officer, once, by a job that is done after the commit', async () => {
      const view = await walk.submitted();
      await (await stage.api('officer')).accepted(command('agree-visit', view.id, tomorrow()));
      const jobs = async () =>
        Number(
          /halo_jobs_total\{kind="notify-officer",outcome="done"\} (\d+)/.exec(
            (await stage.anonymous.raw('/metrics')).text,
          )?.[1],
        );
      await readUntil(jobs, (count) => count > 0);
    });
  });
}
