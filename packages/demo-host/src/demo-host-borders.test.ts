import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { createDemoHost, type DemoHost } from './index.js';

const SOURCE = 'export const pretend = true;\n'.repeat(200);

describe('borders of the demo host', () => {
  let folder: string;
  let host: DemoHost;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-host-'));
    const dist = join(folder, 'embed');
    await mkdir(dist);
    await writeFile(join(folder, 'secret.js'), 'secret');
    await writeFile(join(dist, 'halo-pamor.js'), SOURCE);
    await writeFile(join(dist, 'desk.js'), SOURCE);
    await writeFile(join(dist, 'desk.js.br'), brotliCompressSync(SOURCE));
    await writeFile(join(dist, '.env'), 'secret');
    host = await createDemoHost({ port: 0, gatewayUrl: () => 'http://127.0.0.1:8787/', distFolder: dist });
  });

  after(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });

  /** Sends the path byte for byte, which fetch would tidy first. */
  function rawStatus(path: string): Promise<number | undefined> {
    const { hostname, port } = new URL(host.url);
    return new Promise((resolve, reject) => {
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  test('every answer carries the strict policy, errors and unchanged files too', async () => {
    const file = await fetch(`${host.url}/plugin/halo-pamor.js`);
    const tag = file.headers.get('etag') ?? '';
    const unchanged = await fetch(`${host.url}/plugin/halo-pamor.js`, { headers: { 'if-none-match': tag } });
    assert.equal(unchanged.status, 304);
    for (const response of [
      file,
      unchanged,
      ...(await pages(['/', '/halo-pamor', '/standar', '/personas', '/token', '/nowhere', '/app/app.js'])),
    ]) {
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';/);
      assert.match(policy, /connect-src 'self' http:\/\/127\.0\.0\.1:8787;/);
      assert.match(
        policy,
        /require-trusted-types-for 'script'; trusted-types lit-html halo-pamor e-open 'allow-duplicates'; report-uri \/csp-reports$/,
      );
      assert.doesNotMatch(policy, /unsafe|\*/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.match(response.headers.get('permissions-policy') ?? '', /camera=\(self\)/);
    }
  });

  async function pages(paths: readonly string[]): Promise<Response[]> {
    return Promise.all(paths.map((path) => fetch(host.url + path)));
  }

  test('no path leads out of the folder of the plugin', async () => {
    for (const path of [
      '/plugin/../secret.js',
      '/plugin/%2e%2e/secret.js',
      '/plugin/..%2fsecret.js',
      '/plugin/%2e%2e%2fsecret.js',
      '/plugin/..%5csecret.js',
      '/plugin/..\\secret.js',
      '/plugin//../secret.js',
      '/plugin/%252e%252e/secret.js',
      '/plugin/%00/secret.js',
      '/plugin/x/../../secret.js',
      '/app/../app.js',
      '/assets/../tsconfig.json',
    ]) {
      const status = await rawStatus(path);
      assert.ok(status === 404 || status === 400, `${path}: ${String(status)}`);
    }
    assert.equal(await rawStatus('/plugin/halo-pamor.js'), 200);
  });

  test('files that are no part of a page, and folders, are not found', async () => {
    for (const response of await pages([
      '/plugin/.env',
      '/plugin/',
      '/plugin',
      '/plugin/desk.js.br',
      '/app/app.d.ts',
    ])) {
      assert.equal(response.status, 404, response.url);
    }
  });

  test('files are typed and compressed, by what lies beside them or on the way', async () => {
    const packed = await fetch(`${host.url}/plugin/desk.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(packed.headers.get('content-encoding'), 'br');
    assert.match(packed.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal(await packed.text(), SOURCE);
    const squeezed = await fetch(`${host.url}/plugin/halo-pamor.js`, { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(squeezed.headers.get('content-encoding'), 'gzip');
    assert.equal(squeezed.headers.get('vary'), 'Accept-Encoding');
    assert.equal(await squeezed.text(), SOURCE);
  });

  test('policy reports are counted and handed out; what is none is refused', async () => {
    const send = (body: string): Promise<Response> =>
      fetch(`${host.url}/csp-reports`, { method: 'POST', headers: { 'content-type': 'application/csp-report' }, body });
    assert.deepEqual(await (await fetch(`${host.url}/csp-reports`)).json(), { count: 0, reports: [] });
    const report = { 'csp-report': { 'violated-directive': 'style-src' } };
    assert.equal((await send(JSON.stringify(report))).status, 204);
    assert.equal((await send('{')).status, 400);
    assert.equal((await send('7')).status, 400);
    assert.equal((await send(JSON.stringify({ long: 'x'.repeat(70_000) }))).status, 413);
    assert.deepEqual(await (await fetch(`${host.url}/csp-reports`)).json(), { count: 1, reports: [report] });
  });

  test('a port that is taken is an error, not a silent start', async () => {
    const port = Number(new URL(host.url).port);
    await assert.rejects(createDemoHost({ port, gatewayUrl: 'http://127.0.0.1:1', distFolder: folder }), {
      code: 'EADDRINUSE',
    });
  });
});
