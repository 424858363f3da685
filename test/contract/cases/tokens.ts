import assert from 'node:assert/strict';
import { createHmac, createSign, generateKeyPairSync, createPublicKey } from 'node:crypto';
import { describe, it } from 'node:test';
import { generateKeyPair, exportJWK } from 'jose';
import { Api, problemOf } from '../../support/api.js';
import { people } from '../../support/people.js';
import type { Stage } from '../subject.js';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const nowS = () => Math.floor(Date.now() / 1000);

/** Tokens that somebody made with bad intent or by mistake, by what is wrong with each. */
async function hostileTokens(stage: Stage): Promise<Record<string, string>> {
  const { issuer } = stage.running;
  const person = people.manager;
  const good = await issuer.token(person);
  const [header = '', claims = '', signature = ''] = good.split('.');
  const other = (await issuer.token(people.citizen)).split('.');
  const stranger = await generateKeyPair('ES256', { extractable: true });
  const strangerKey = await exportJWK(stranger.publicKey);
  const publicPem = createPublicKey({ key: issuer.publicKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const hmac = (head: object, secret: string | Buffer) => {
    const signed = `${part(head)}.${claims}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rsaSigned = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${claims}`;
  const tweak = (change: Parameters<typeof issuer.token>[1]) => issuer.token(person, change);
  return {
    empty: '',
    'not a token': 'abc',
    'alg none': `${part({ alg: 'none', typ: 'JWT' })}.${claims}.`,
    'alg None with signature': `${part({ alg: 'None' })}.${claims}.${signature}`,
    'HS256 with the public key as PEM': hmac({ alg: 'HS256', kid: 'one', typ: 'JWT' }, publicPem),
    'HS256 with the public key as JSON': hmac({ alg: 'HS256', kid: 'one' }, JSON.stringify(issuer.publicKey)),
    'HS256 with an empty secret': hmac({ alg: 'HS256' }, ''),
    'RS256 by a stranger under our kid': `${rsaSigned}.${createSign('sha256').update(rsaSigned).sign(rsa.privateKey, 'base64url')}`,
    'ES256 by a stranger': await tweak({ key: stranger.privateKey }),
    'stranger with his key in jwk': await tweak({ key: stranger.privateKey, header: { jwk: strangerKey } }),
    'our key, yet a jwk in the header': await tweak({ header: { jwk: strangerKey } }),
    'our key, yet a jku in the header': await tweak({ header: { jku: 'https://evil.example/jwks.json' } }),
    'our key, yet an x5u in the header': await tweak({ header: { x5u: 'https://evil.example/cert' } }),
    'kid with a path': await tweak({ header: { kid: '../../../../dev/null' } }),
    'kid with SQL': await tweak({ header: { kid: "one' or '1'='1" } }),
    'unknown kid': await tweak({ header: { kid: 'three' } }),
    'wrong type': await tweak({ header: { typ: 'secevent+jwt' } }),
    'wrong audience': await tweak({ claims: { aud: 'another-service' } }),
    'no audience': await tweak({ claims: { aud: undefined } }),
    'wrong issuer': await tweak({ claims: { iss: 'https://evil.example' } }),
    'no issuer': await tweak({ claims: { iss: undefined } }),
    'no expiry': await tweak({ claims: { exp: undefined } }),
    'expiry in a hundred years': await tweak({ claims: { exp: nowS() + 100 * 365 * 86_400 } }),
    'not before tomorrow': await tweak({ claims: { nbf: nowS() + 86_400 } }),
    'issued tomorrow': await tweak({ claims: { iat: nowS() + 86_400 } }),
    'no subject': await tweak({ claims: { sub: undefined } }),
    'a subject with a line break': await tweak({ claims: { sub: 'a\nb' } }),
    'a name with NUL': await tweak({ claims: { name: 'a\u0000b' } }),
    'a name with half a character': await tweak({ claims: { name: 'a\ud800' } }),
    'a role that is none': await tweak({ claims: { role: 'superuser' } }),
    'a role from the prototype': await tweak({ claims: { role: 'constructor' } }),
    'a city that is not served': await tweak({ claims: { city: '99.99' } }),
    'an area that is none': await tweak({ claims: { areas: ['*'] } }),
    'areas as a text': await tweak({ claims: { areas: '32.75' } }),
    truncated: good.slice(0, -10),
    'without signature': `${header}.${claims}.`,
    "another token's signature": `${header}.${claims}.${other[2] ?? ''}`,
    "another token's claims": `${header}.${other[1] ?? ''}.${signature}`,
    'a changed claim': `${header}.${part({ ...people.manager, role: 'manager', exp: nowS() + 900 })}.${signature}`,
    'five parts': `${good}.x.y`,
    'far too long': `${header}.${claims}${'A'.repeat(9_000)}.${signature}`,
  };
}

/** Tokens: the host's are taken, all others get one and the same answer. */
export function tokenCases(stage: Stage): void {
  describe('tokens', () => {
    it('refuses every hostile token with the same body', async () => {
      const hostile = await hostileTokens(stage);
      assert.ok(Object.keys(hostile).length >= 25);
      const none = await stage.anonymous.raw('/v1/changes');
      assert.equal(problemOf(none).code, 'unauthorised');
      for (const [what, token] of Object.entries(hostile)) {
        const answer = await new Api(stage.running.url, token).raw('/v1/changes');
        assert.equal(answer.status, 401, what);
        assert.equal(answer.text, none.text, what);
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
      }
    });

    it('says when a token has only expired, and allows a minute for clocks', async () => {
      const { issuer, url } = stage.running;
      const expired = await issuer.token(people.citizen, { claims: { iat: nowS() - 900, exp: nowS() - 120 } });
      assert.equal((await new Api(url, expired).problem('/v1/changes')).code, 'token-expired');
      const slow = await issuer.token(people.citizen, { claims: { iat: nowS() - 900, exp: nowS() - 30 } });
      assert.equal((await new Api(url, slow).raw('/v1/changes')).status, 200);
    });

    it('takes both algorithms, and other schemes of authorisation not at all', async () => {
      const { issuer, url } = stage.running;
      assert.equal((await new Api(url, await issuer.rsaToken(people.citizen)).raw('/v1/changes')).status, 200);
      const token = await stage.token('citizen');
      for (const authorization of [`Basic ${token}`, token, `Bearer  ${token}`, `Bearer ${token} x`]) {
        const answer = await stage.anonymous.raw('/v1/changes', { headers: { authorization } });
        assert.equal(problemOf(answer).code, 'unauthorised');
      }
      assert.equal((await stage.anonymous.raw(`/v1/changes?access_token=${token}`)).status, 401);
    });
  });
}
