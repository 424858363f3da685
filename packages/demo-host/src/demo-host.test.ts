import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { createDemoHost, type DemoHost } from './index.js';

const OFFICERS = [
  { id: 'satgas-32.75.01.1001-007', name: 'Nama Rekaan Satu', areas: ['32.75.01.1001/007'] },
  { id: 'satgas-32.75.12.1004-015', name: 'Nama Rekaan Dua', areas: ['32.75.12.1004/015'] },
];

describe('demo host', () => {
  let folder: string;
  let host: DemoHost;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-host-'));
    await writeFile(join(folder, 'halo-pamor.js'), '/* built file */\n'.repeat(200));
    host = await createDemoHost({
      port: 0,
      gatewayUrl: 'http://127.0.0.1:8787/some/path',
      distFolder: folder,
      officers: OFFICERS,
    });
  });

  after(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });

  async function tokenOf(persona: string): Promise<string> {
    const body: unknown = await (await fetch(`${host.url}/token?persona=${persona}`)).json();
    assert.ok(typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string');
    return body.token;
  }

  function verify(token: string, currentDate = new Date()): ReturnType<typeof jwtVerify> {
    const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', host.url), { timeoutDuration: 120_000 });
    return jwtVerify(token, keys, { issuer: host.url, audience: 'halo-pamor', algorithms: ['ES256'], currentDate });
  }

  test('a token holds against the served keys and says who the person is', async () => {
    const token = await tokenOf('citizen-siti');
    const { payload } = await verify(token);
    assert.equal(payload.sub, 'citizen-siti');
    assert.equal(payload['role'], 'citizen');
    assert.equal(payload['city'], '32.75');
    assert.deepEqual(payload['areas'], ['32.75.01.1001/007']);
    assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 900);
    assert.notEqual((await verify(await tokenOf('citizen-siti'))).payload.jti, payload.jti);
    assert.equal(decodeProtectedHeader(token).alg, 'ES256');
  });

  test('a token is refused once its quarter of an hour is over', async () => {
    const token = await tokenOf('citizen-siti');
    await assert.rejects(verify(token, new Date(Date.now() + 901_000)), { code: 'ERR_JWT_EXPIRED' });
  });

  test('the served keys hold no private half', async () => {
    const text = await (await fetch(`${host.url}/.well-known/jwks.json`)).text();
    assert.match(text, /"crv":"P-256"/);
    assert.doesNotMatch(text, /"d":/);
  });

  test('any officer of the list may sign in, under the name that the list gives', async () => {
    assert.equal((await verify(await tokenOf('satgas-32.75.01.1001-007'))).payload['name'], 'Nama Rekaan Satu');
    const { payload } = await verify(await tokenOf('satgas-32.75.12.1004-015'));
    assert.equal(payload['role'], 'officer');
    assert.deepEqual(payload['areas'], ['32.75.12.1004/015']);
  });

  test('a script may mint a token for anybody', async () => {
    const token = await host.mintToken({
      sub: 'rekaan',
      name: 'Rekaan',
      role: 'partner',
      areas: [],
      partner: 'bidan-rekaan',
    });
    assert.equal((await verify(token)).payload['partner'], 'bidan-rekaan');
  });

  test('an unknown persona is a problem with a code, and not an echo', async () => {
    for (const query of ['?persona=%3Cscript%3E', '?persona=', '']) {
      const response = await fetch(`${host.url}/token${query}`);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const text = await response.text();
      assert.match(text, /"code":"persona-unknown"/);
      assert.doesNotMatch(text, /script/);
    }
  });

  test('personas are listed, said to be invented, and cover the roles of the story', async () => {
    const list: unknown = await (await fetch(`${host.url}/personas`)).json();
    assert.ok(Array.isArray(list));
    const people = list.map((one: { role: string; invented: boolean; city: string; areas: string[] }) => one);
    const rolesOf = new Map<string, string[]>();
    for (const persona of people) {
      assert.equal(persona.invented, true);
      assert.ok(persona.areas.every((area) => area.startsWith(persona.city)));
      rolesOf.set(persona.city, [...(rolesOf.get(persona.city) ?? []), persona.role]);
    }
    assert.deepEqual([...rolesOf.keys()], ['32.75', '16.12', '32.16', '64.11']);
    for (const city of ['16.12', '32.16', '64.11']) {
      assert.deepEqual(rolesOf.get(city)?.toSorted(), ['citizen', 'officer', 'operator', 'supervisor']);
    }
    assert.deepEqual(rolesOf.get('32.75')?.toSorted(), [
      'auditor',
      'citizen',
      'citizen',
      'courier',
      'manager',
      'officer',
      'officer',
      'officer',
      'operator',
      'operator',
      'supervisor',
    ]);
  });

  test('the submenu embeds the built file by one script and one tag', async () => {
    const page = await (await fetch(`${host.url}/halo-pamor`)).text();
    assert.equal(page.split('src="/plugin/').length, 2);
    assert.ok(page.includes('<halo-pamor gateway="http://127.0.0.1:8787/some/path" city="32.75">'));
    assert.doesNotMatch(page, /\sstyle=|<style|\son[a-z]+=|<script>/);
  });
});
