import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cityPackShape, selfCheckReply, standardsPage } from '@halo-pamor/contract';
import type { Stage } from '../subject.js';

/** What a city publishes about its services: for everybody, and what its manager and the auditor see beside it. */
export function standardsCases(stage: Stage): void {
  describe('the standards of a city', () => {
    it('are told to whoever asks, without a login, each service with fourteen components', async () => {
      const { status, text, headers } = await stage.anonymous.raw('/v1/standards?code=32.75');
      assert.equal(status, 200);
      assert.match(headers.get('content-type') ?? '', /^application\/json/);
      const page = standardsPage().parse(JSON.parse(text));
      assert.deepEqual(JSON.parse(text), page);
      assert.equal(page.city.name, 'Kota Bekasi');
      for (const { code } of stage.running.pack.services) {
        assert.equal(page.services.find((service) => service.code === code)?.components.length, 14, code);
      }
    });

    it('are sent again only when they changed', async () => {
      const tag = (await stage.anonymous.raw('/v1/standards?code=32.75')).headers.get('etag') ?? '';
      const again = await stage.anonymous.raw('/v1/standards?code=32.75', { headers: { 'if-none-match': tag } });
      assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', tag]);
      const other = await stage.anonymous.raw('/v1/standards?code=16.12', { headers: { 'if-none-match': tag } });
      assert.equal(other.status, 200);
    });

    it('are told in the language asked for, as far as the city has it', async () => {
      for (const [query, requirements] of [
        ['', 'Persyaratan'],
        ['&locale=id', 'Persyaratan'],
        ['&locale=en', 'Requirements'],
        ['&locale=su', 'Sarat'],
      ]) {
        const { text } = await stage.anonymous.raw(`/v1/standards?code=32.75${query ?? ''}`);
        assert.equal(standardsPage().parse(JSON.parse(text)).services[0]?.components[0]?.name, requirements);
      }
    });

    it('and the pack comes with texts of that language alone', async () => {
      const pack = async (query: string) => {
        const { status, text } = await stage.anonymous.raw(`/v1/city?code=32.75${query}`);
        return status === 200 ? cityPackShape().parse(JSON.parse(text)) : status;
      };
      const [plain, english] = [await pack(''), await pack('&locale=en')];
      assert.ok(typeof plain === 'object' && typeof english === 'object');
      assert.equal(plain.texts, undefined);
      assert.deepEqual(Object.keys(english.texts ?? {}), ['en']);
      assert.equal(english.texts?.en?.['KTP saya hilang'], 'My KTP is lost');
      assert.equal(english.services[0]?.name, plain.services[0]?.name);
      assert.equal(await pack('&locale=fr'), 422);
    });

    it('are those of the token when no city is named, and of no city that is not served', async () => {
      const named = await stage.anonymous.raw('/v1/standards?code=32.75');
      assert.equal((await (await stage.api('citizen')).raw('/v1/standards')).text, named.text);
      assert.equal((await stage.anonymous.problem('/v1/standards')).code, 'not-found');
      assert.equal((await stage.anonymous.problem('/v1/standards?code=99.99')).code, 'not-found');
      assert.equal((await stage.anonymous.problem('/v1/standards?city=32.75')).code, 'invalid');
    });

    it('keep the self-check for the manager and the auditor, every mark with its evidence', async () => {
      for (const name of ['manager', 'auditor'] as const) {
        const { text } = await (await stage.api(name)).raw('/v1/standards/self-check');
        const reply = selfCheckReply().parse(JSON.parse(text));
        assert.equal(reply.city.code, '32.75');
        const points = reply.assessments.flatMap(({ dimensions }) => dimensions.flatMap((one) => one.points));
        assert.ok(points.length > 0);
        assert.ok(points.every(({ mark, evidence }) => (mark === null) === (evidence.length === 0)));
      }
      for (const name of ['citizen', 'officer', 'operator', 'supervisor', 'courier'] as const) {
        assert.equal((await (await stage.api(name)).problem('/v1/standards/self-check')).code, 'forbidden', name);
      }
      assert.equal((await stage.anonymous.problem('/v1/standards/self-check')).code, 'unauthorised');
    });
  });
}
