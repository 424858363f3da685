import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isHealthy, reportText, VERSION, type DoctorReport } from '@halo-pamor/contract';
import { examine, nodeVersion, type Patient } from '@halo-pamor/host-tools/doctor';
import { startOnPglite, type RunningOnPglite } from '../support/gateway.js';
import { listenHere } from '../support/listen-here.js';
import { servePages, type PageServer } from '../support/page-server.js';
import { people } from '../support/people.js';
import { LONGEST_MS } from '../support/read-until.js';
import { openSpoilingProxy, type SpoilingProxy, type Spoils } from '../support/spoiling-proxy.js';
import { root } from './project-root.js';

const NIK = '3275014101900000';
const siti = { ...people.citizen, sub: `warga-${NIK}` };
const script = readFileSync(join(root, 'dist/embed/halo-pamor.js'));
const pin = `sha384-${createHash('sha384').update(script).digest('base64')}`;

/** The policy of the guide. */
const policyOf = (gateway: string) =>
  `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self' ${gateway}; ` +
  `frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html halo-pamor`;

describe('the doctor on the command line', () => {
  let running: RunningOnPglite;
  let proxy: SpoilingProxy;
  let pages: PageServer;
  let token = '';
  /** What the server of the pages sends, and what stands in its page. */
  const headers: Record<string, string> = {};
  let body = '';

  const page = (more = '', src = 'halo-pamor.js', integrity = pin) =>
    `<!doctype html><title>Host</title>${more}<script type="module" src="/${src}" integrity="${integrity}"></script>
    <halo-pamor gateway="${proxy.url}" city="32.75"></halo-pamor>`;

  before(async () => {
    pages = await servePages((path) => (path === '/' ? body : undefined), headers);
    running = await startOnPglite({ origins: [pages.origin] });
    proxy = await openSpoilingProxy(running.url);
    token = await running.issuer.token(siti);
  });
  after(async () => {
    await proxy.close();
    pages.close();
    await running.stop();
  });

  const look = async (patient: Partial<Patient> = {}, spoils: Spoils = {}): Promise<DoctorReport> => {
    proxy.spoil(spoils);
    // That news are held back is found by waiting; elsewhere a machine that is slow has nothing wrong with it.
    const patience = spoils.holdsBack === true ? {} : { patienceMs: LONGEST_MS };
    const report = await examine({ gateway: proxy.url, page: `${pages.origin}/`, token, ...patience, ...patient });
    const text = `${reportText(report)}\n${JSON.stringify(report)}`;
    assert.doesNotMatch(text, /eyJ|Siti|Rekaan/, 'no token and no name');
    assert.ok(!text.includes(NIK), 'no identity number');
    return report;
  };
  /** What is not as it should be: `state check`. */
  const wrong = ({ findings }: DoctorReport) =>
    findings.filter(({ state }) => state !== 'ok').map(({ state, check }) => `${state} ${check}`);
  const says = ({ findings }: DoctorReport, check: string) =>
    findings
      .filter((each) => each.check === check)
      .map((each) => `${each.says} ${each.todo ?? ''}`)
      .join('\n');
  const dress = (policy: string | undefined = policyOf(proxy.url), more = '') => {
    for (const name of Object.keys(headers)) Reflect.deleteProperty(headers, name);
    if (policy !== '') headers['content-security-policy'] = policy;
    body = page(more);
  };

  it('finds nothing where nothing is wrong, and leaves nothing behind', async () => {
    dress();
    const report = await look();
    assert.deepEqual(wrong(report), [], reportText(report));
    assert.ok(isHealthy(report));
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    assert.doesNotMatch(metrics, /route="\/v1\/uploads",method="POST",status="201"/);
  });

  it('finds every fault of a gateway that is not there', async () => {
    const report = await look({ gateway: 'http://127.0.0.1:9' });
    assert.match(says(report, 'gateway'), /Nothing answers/);
    assert.equal(isHealthy(report), false);
  });

  const spoilt: readonly (readonly [string, Spoils, string, RegExp])[] = [
    [
      'a clock that is wrong',
      // At the moment of asking, however long the gateway took to start.
      {
        get reply() {
          return { date: new Date(Date.now() - 600_000).toUTCString() };
        },
      },
      'fault clock',
      /10 min behind/,
    ],
    ['a gateway of an older line', { reply: { 'halo-version': '0.0.9' } }, 'fault version', /update the older/],
    [
      'a gateway that is a little newer',
      { reply: { 'halo-version': VERSION.replace(/\d+$/, '99') } },
      'notice version',
      /gateway is .*99/,
    ],
    ['a version that is kept', { reply: { 'halo-version': undefined } }, 'notice version', /says no version/],
    [
      'a page that may not call',
      { reply: { 'access-control-allow-origin': undefined } },
      'fault cross-origin',
      /may not call/,
    ],
    [
      'two who allow at once',
      { reply: { 'access-control-allow-origin': '*, *' } },
      'fault cross-origin',
      /comes twice/,
    ],
    [
      'a login before OPTIONS',
      { refuses: ({ method }) => (method === 'OPTIONS' ? 401 : undefined) },
      'fault cross-origin',
      /OPTIONS/,
    ],
    [
      'headers that may not be sent',
      { reply: { 'access-control-allow-headers': 'content-type' } },
      'fault cross-origin',
      /authorization/,
    ],
    ['a token that is lost on its way', { drops: ['authorization'] }, 'fault token-taken', /refuses the token/],
    [
      'a limit on bodies',
      { refuses: (asked) => (Number(asked.headers['content-length']) > 65_536 ? 413 : undefined) },
      'fault uploads',
      /client_max_body_size/,
    ],
    [
      'a proxy without PATCH',
      { refuses: ({ method }) => (method === 'PATCH' ? 405 : undefined) },
      'fault uploads',
      /PATCH\) does not reach/,
    ],
    [
      'a line that is cut at uploads',
      { refuses: ({ method }) => (method === 'PATCH' ? 0 : undefined) },
      'fault uploads',
      /gets no answer/,
    ],
    [
      'a proxy that drops what it does not know',
      { drops: ['upload-metadata', 'tus-resumable'] },
      'fault uploads',
      /do not arrive/,
    ],
    [
      'replies of which a page may not read where the upload lies',
      { reply: { 'access-control-expose-headers': 'etag,retry-after' } },
      'fault uploads',
      /location/,
    ],
    ['a proxy that holds news back', { holdsBack: true }, 'fault live', /proxy_buffering/],
    [
      'a proxy that knows no news',
      { refuses: ({ url }) => (url === '/v1/live' ? 504 : undefined) },
      'fault live',
      /status 504/,
    ],
    ['a proxy that answers everything by itself', { refuses: () => 502 }, 'fault gateway', /no gateway/],
  ];
  for (const [what, spoils, expected, words] of spoilt) {
    it(`finds ${what}`, async () => {
      dress();
      const report = await look({}, spoils);
      assert.ok(wrong(report).includes(expected), reportText(report));
      assert.match(says(report, expected.split(' ')[1] ?? ''), words);
    });
  }

  const tokens: readonly (readonly [string, () => Promise<string>, RegExp])[] = [
    [
      'one that has expired',
      () => running.issuer.token(siti, { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }),
      /expired/,
    ],
    ['one without an end', () => running.issuer.token(siti, { claims: { exp: undefined } }), /when it ends/],
    [
      'one in milliseconds',
      () => running.issuer.token(siti, { claims: { exp: Date.now() + 900_000 } }),
      /milliseconds/,
    ],
    [
      'one that lives too long',
      () => running.issuer.token(siti, { claims: { exp: Date.now() / 1000 + 40 * 86_400 } }),
      /31 days/,
    ],
    ['one from the future', () => running.issuer.token(siti, { claims: { iat: Date.now() / 1000 + 3_600 } }), /future/],
    ['one without a name', () => running.issuer.token(siti, { claims: { name: undefined } }), /lacks name/],
    ['one of an unknown role', () => running.issuer.token(siti, { claims: { role: 'king' } }), /says in role/],
    [
      'one of another city',
      () => running.issuer.token(siti, { claims: { city: '31.74' } }),
      /another city than 32\.75/,
    ],
    ['an officer without areas', () => running.issuer.token(people.officer, { claims: { areas: [] } }), /sees nothing/],
    [
      'one with the number of the person',
      () => running.issuer.token(siti, { claims: { nik: NIK } }),
      /nik, which no gateway reads/,
    ],
    ['one that names its own key', () => running.issuer.token(siti, { header: { jku: 'https://x.example' } }), /jku/],
    ['something that is none', async () => JSON.stringify({ token, name: 'Siti', nik: NIK }), /not a signed JWT/],
  ];
  for (const [what, make, words] of tokens) {
    it(`finds a token that is wrong: ${what}`, async () => {
      dress();
      const report = await look({ token: await make() });
      assert.match(says(report, 'token'), words, reportText(report));
    });
  }

  it('leaves it to the gateway to judge a signature', async () => {
    dress();
    const report = await look({ token: await running.issuer.token(siti, { claims: { aud: 'somebody-else' } }) });
    assert.deepEqual(wrong(report), ['fault token-taken', 'skipped live']);
  });

  const policies: readonly (readonly [string, () => string, RegExp])[] = [
    ['connect-src', () => policyOf('https://elsewhere.example'), /connect-src does not let the gateway through/],
    ['default-src', () => "default-src 'self'; trusted-types lit-html", /connect-src/],
    [
      'script-src',
      () => policyOf(proxy.url).replace("script-src 'self'", 'script-src https://cdn.example'),
      /script-src does not/,
    ],
    [
      'strict-dynamic',
      () => policyOf(proxy.url).replace("script-src 'self'", "script-src 'strict-dynamic' 'nonce-a'"),
      /nonce/,
    ],
    ['trusted-types', () => policyOf(proxy.url).replace('lit-html', 'default'), /policy lit-html/],
    ['worker-src', () => policyOf(proxy.url).replace("worker-src 'self'", "worker-src 'none'"), /worker-src/],
    ['sandbox', () => `${policyOf(proxy.url)}; sandbox allow-scripts`, /sandbox without allow-same-origin/],
    ['a second policy', () => `${policyOf(proxy.url)}, connect-src 'self'`, /connect-src/],
  ];
  for (const [what, policy, words] of policies) {
    it(`finds a policy that keeps the plugin out by ${what}`, async () => {
      dress(policy());
      assert.match(says(await look(), 'policy'), words);
    });
  }

  it('reads a policy that stands in the page, and misses one that is nowhere', async () => {
    dress('', `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`);
    assert.match(says(await look(), 'policy'), /connect-src/);
    dress('');
    assert.deepEqual(wrong(await look()), ['notice policy', 'notice framed']);
  });

  it('finds an import map that is not let in, and one that is', async () => {
    const map = '{"integrity":{}}';
    dress(undefined, `<script type="importmap">${map}</script>`);
    const found = says(await look(), 'policy');
    const hash = /'sha256-[^']+'/.exec(found)?.[0] ?? '';
    dress(policyOf(proxy.url).replace("script-src 'self'", `script-src 'self' ${hash}`), body);
    body = page(`<script type="importmap">${map}</script>`);
    assert.deepEqual(wrong(await look()), []);
  });

  it('finds a camera that is kept, a script that is another, and one that is none', async () => {
    dress();
    headers['permissions-policy'] = 'geolocation=(), camera=()';
    assert.deepEqual(wrong(await look()), ['notice camera']);
    dress();
    body = page('', 'halo-pamor.js', `sha384-${'A'.repeat(64)}`);
    assert.match(says(await look(), 'script'), /not what the page pins it to/);
    body = page('', 'lost/halo-pamor.js');
    assert.match(says(await look(), 'script'), /status 404/);
    body = page('', 'halo-pamor.js', '');
    const files = { 'halo-pamor.js': `sha384-${'A'.repeat(64)}` };
    assert.match(says(await look({ files }), 'script'), /another build/);
    assert.deepEqual(wrong(await look({ files: { 'halo-pamor.js': pin } })), []);
  });

  it('looks at the frame of a city and at the portal around it', async () => {
    dress();
    const frame = readFileSync(join(root, 'dist/embed/frame.html'), 'utf8');
    const city = {
      html: frame.replace('data-hosts=""', `data-hosts="${pages.origin}"`),
      headers: { 'x-frame-options': 'DENY' },
    };
    const server = createServer((request, reply) => {
      if (request.url === '/') reply.writeHead(200, { 'content-type': 'text/html', ...city.headers }).end(city.html);
      else reply.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    });
    const framed = await listenHere(server);
    const found = await look({ frame: `${framed}/` });
    assert.match(says(found, 'frame'), /X-Frame-Options[\s\S]*No frame-ancestors/);
    assert.match(says(found, 'portal'), /frame-src does not let/);
    server.close();
    server.closeAllConnections();
  });

  it('finds a back end that takes what nobody signed', async () => {
    dress();
    let status = 204;
    const server = createServer((_request, reply) => reply.writeHead(status).end());
    const webhook = await listenHere(server);
    assert.match(says(await look({ webhook }), 'webhook'), /nobody signed \(status 204\)/);
    status = 400;
    assert.deepEqual(wrong(await look({ webhook })), []);
    server.close();
    server.closeAllConnections();
  });

  it('shows no token and no number that stands in an address', async () => {
    dress();
    const report = await look({ page: `${pages.origin}/${NIK}?token=${token}` });
    assert.equal(report.about['page'], `${pages.origin}/(number)`);
  });

  it('knows on which Node the tools run', () => {
    assert.equal(nodeVersion('18.20.0').state, 'fault');
    assert.equal(nodeVersion('20.18.0').state, 'fault');
    assert.equal(nodeVersion('20.19.0').state, 'ok');
  });
});
