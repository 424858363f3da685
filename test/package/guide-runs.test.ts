import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadCity, PACKS_FOLDER } from '@halo-pamor/cities';
import { createDemoHost } from '@halo-pamor/demo-host';
import { coverageAreas, CoverageReader, fairnessTermsShape } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import { endProgram, startProgram } from '../support/gateway-program.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { blocks, textOf, type Block } from './guide-blocks.js';
import { openGuideWork, type GuideWork } from './guide-work.js';
import { root } from './project-root.js';

/** A block is known by its page and how it begins. */
type Known = readonly [path: string, begins: string];

const GUIDES = 'docs/guides';

/** What is neither compiled nor shown by the other tests of the documents. */
const LOOKED: readonly string[] = ['sh', 'json', 'csv', 'text', 'md'];

/** Run by another test, which reads the block from the page. */
const ELSEWHERE: readonly (readonly [...Known, test: string])[] = [
  [`${GUIDES}/start.md`, 'node start.mjs', 'mode-pages'],
  [`${GUIDES}/modes/npm.md`, 'npx esbuild main.js', 'mode-pages'],
  [`${GUIDES}/modes/headless.md`, 'node ask-again.mjs', 'mode-pages'],
  [`${GUIDES}/run-a-gateway.md`, 'HALO_ISSUER=http://127', 'mode-pages'],
  [`${GUIDES}/doctor.md`, 'npx halo-pamor doctor', 'mode-pages'],
  [`${GUIDES}/doctor.md`, 'curl --silent', 'mode-pages'],
  [`${GUIDES}/doctor.md`, 'Halo Pamor doctor', 'mode-pages'],
  [`${GUIDES}/doctor.md`, 'ok      token ', 'mode-pages'],
];

/** Not run, and why. */
const NOT_RUN: readonly (readonly [...Known, why: string])[] = [
  ['docs/architecture.md', 'contract ◄──', 'a drawing; import-directions.test.ts plants what breaks each rule'],
  [`${GUIDES}/doctor.md`, 'location /v1/', 'for nginx, which the project does not bring; doctor.test.ts spoils each'],
  ['README.md', 'npm start', 'this is npm test itself; npm start is what the journeys open, without the verb'],
  ['docs/accessibility.md', 'npx wtr', 'npm test runs the same tests, in another part'],
  [
    `${GUIDES}/frameworks.md`,
    'npm install ../halo-pamor',
    'fetches from a registry; strangers here unpack the same tarball',
  ],
  [`${GUIDES}/modes/npm.md`, 'npm install --save-dev esbuild', 'fetches from a registry; the project has it'],
  [
    `${GUIDES}/start.md`,
    'npm run build',
    'has been done by whoever runs this; packing is how every stranger here begins',
  ],
  [`${GUIDES}/start.md`, 'npm init --yes', 'fetches from a registry; strangers here unpack the same tarball'],
  [`${GUIDES}/release.md`, 'npm run release', 'changes the tree, and publishes'],
  [
    `${GUIDES}/webhooks.md`,
    'npm run gateway -- webhooks list',
    'posts to an address; test/contract/webhooks.test.ts has one',
  ],
];

describe('the commands and data in the documents', () => {
  let work: GuideWork;
  let issuer: Issuer;
  let env: Readonly<Record<string, string>> = {};
  let child: Awaited<ReturnType<typeof startProgram>>['child'] | undefined;

  before(async () => {
    work = openGuideWork();
    issuer = await startIssuer();
  });
  after(async () => {
    await endProgram(child);
    await issuer.stop();
    work.leave();
  });

  const known: Known[] = [];
  /** One test for one block. */
  const runs = (path: string, begins: string, run: (block: Block) => unknown): void => {
    known.push([path, begins]);
    it(`does ${path}: ${begins}`, async () => {
      await run(blockOf([path, begins]));
    });
  };
  const says = (words: RegExp) => (block: Block) => assert.match(work.shell(block.code, env), words);

  runs(`${GUIDES}/city-pack.md`, 'npx halo-pamor city new', says(/kota-semarang\.json: Kota Semarang .* is sound/));
  runs(`${GUIDES}/city-pack.md`, 'npx halo-pamor city check', says(/kota-semarang\.json: Kota Semarang .* is sound/));
  runs(`${GUIDES}/city-pack.md`, 'npx halo-pamor city diff', says(/./));
  runs(`${GUIDES}/run-a-gateway.md`, 'node packages/cities/dist/city.js check', says(/is sound/));
  runs('packages/cities/README.md', 'npx halo-city check', ({ code }) => {
    const fresh = code.replace('kota-semarang.json', 'another-city.json');
    assert.match(work.shell(fresh), /another-city\.json: Kota Semarang .* is sound/);
  });

  runs(`${GUIDES}/modes/script-tag.md`, 'npx halo-pamor first-question', ({ code }) => {
    assert.match(work.shell(`${code}\ncat first-question.html`), /<template shadowrootmode="open">.* data-heading>/s);
  });

  // A gateway of its own: its database and keys are what the other commands look at.
  runs(`${GUIDES}/webhooks.md`, '{', ({ code }) => {
    const data = join(work.save('webhooks.json', code), '../data');
    mkdirSync(data);
    env = {
      ...{ HALO_ISSUER: issuer.issuer, HALO_AUDIENCE: issuer.audience, HALO_JWKS: issuer.jwks },
      ...{ HALO_DATA: data, HALO_WEBHOOKS: join(data, '../webhooks.json') },
    };
  });
  runs(`${GUIDES}/run-a-gateway.md`, 'HALO_ISSUER=https', async ({ code }) => {
    const said = code.matchAll(/(HALO_\w+)=(\S+)/g);
    const settings = Object.fromEntries(Array.from(said, ([, name = '', value = '']) => [name, value] as const));
    assert.deepEqual(Object.keys(settings), ['HALO_ISSUER', 'HALO_JWKS', 'HALO_ORIGINS']);
    const started = await startProgram({ ...settings, ...env });
    try {
      assert.equal((await fetch(`${started.url}/healthz`)).status, 200);
    } finally {
      await endProgram(started.child);
    }
  });
  runs(`${GUIDES}/operate.md`, 'npm run gateway -- webhooks list', says(/./));
  runs(`${GUIDES}/operate.md`, 'npm run gateway -- audit verify', says(/./));
  runs(`${GUIDES}/compliance.md`, 'npm run gateway -- compliance export', (block) => {
    work.shell(block.code.replace('--folder pack', '--folder other-pack'), env);
  });
  for (const page of ['operate', 'run-a-gateway'])
    runs(`${GUIDES}/${page}.md`, 'npm run gateway -- keys rotate', says(/has a new key first/));
  runs(`${GUIDES}/run-a-gateway.md`, 'npm run gateway -- audit verify', async ({ code }) => {
    const [first = '', second = '', ...third] = code.split('\n');
    work.shell(`${first}\n${second}`, env);
    const started = await startProgram(env);
    child = started.child;
    work.shell(third.join('\n').replaceAll('https://pamor.example', started.url), { ...env, HALO_DATA: '' });
  });

  runs(`${GUIDES}/fairness.md`, '{ "fairness"', ({ code }) => {
    const { fairness } = z.object({ fairness: z.unknown() }).parse(JSON.parse(code));
    fairnessTermsShape().parse(fairness);
  });
  runs(`${GUIDES}/frameworks.md`, '{ "html.customData"', ({ code }) => {
    const named = z.object({ 'html.customData': z.array(z.string()) }).parse(JSON.parse(code))['html.customData'];
    for (const path of named) assert.ok(existsSync(join(work.installed, path.split('halo-pamor/')[1] ?? 'none')), path);
  });
  runs(`${GUIDES}/languages.md`, '{', ({ code }) => {
    const texts = z.record(z.string(), z.string());
    const shipped = texts.parse(JSON.parse(readFileSync(join(PACKS_FOLDER, 'national.texts.en.json'), 'utf8')));
    for (const [text, english] of Object.entries(texts.parse(JSON.parse(code)))) assert.equal(shipped[text], english);
  });
  runs(`${GUIDES}/standards.md`, '{\n  "units"', ({ code }) => {
    assert.match(work.checkWith('kota-bekasi.standards.json', JSON.parse(code)), /Kota Bekasi .* is sound/);
  });
  runs(`${GUIDES}/standards.md`, '{\n  "id"', ({ code }) => {
    const change = { selfCheck: { evidence: [JSON.parse(code) as unknown] } };
    assert.match(work.checkWith('kota-bekasi.standards.json', change), /Kota Bekasi .* is sound/);
  });
  runs('packages/cities/README.md', '{', ({ code }) => {
    assert.match(work.checkWith('kota-bekasi.json', JSON.parse(code)), /Kota Bekasi .* is sound/);
  });
  runs(`${GUIDES}/coverage.md`, 'dokumen;', async ({ code }) => {
    const { pack, coverage } = await loadCity(join(PACKS_FOLDER, 'kota-bekasi.json'));
    const reader = new CoverageReader({
      documents: new Set(coverage?.documents.map((each) => each.code)),
      areas: new Set(coverageAreas(pack)),
      groups: new Set(coverage?.groups.map((each) => each.code)),
      today: '2026-01-31',
    });
    const read = [reader.push(new TextEncoder().encode(code)), reader.end()];
    assert.deepEqual(
      read.flatMap(({ faults }) => faults),
      [],
    );
    assert.equal(read.flatMap(({ counts }) => counts).length, code.trim().split('\n').length - 1);
  });

  runs(`${GUIDES}/embed.md`, "default-src 'none'", async ({ code }) => {
    // The demo's page of the strictest policy has nothing beyond it but its own address, for the token, and where it is told of breaches.
    const host = await createDemoHost({
      port: 0,
      gatewayUrl: 'https://pamor.example',
      distFolder: join(root, 'dist/embed'),
    });
    const answer = await fetch(`${host.url}/playground/ketat`);
    await host.close();
    const { 'report-uri': _told, ...served } = directives(answer.headers.get('content-security-policy') ?? '');
    const closed = { 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" };
    const guide = directives(code.replace('connect-src', "connect-src 'self'"));
    assert.deepEqual(served, { ...closed, ...guide });
  });
  runs(`${GUIDES}/modes/iframe.md`, 'Content-Security-Policy:', ({ code }) => {
    const embed = blockOf([`${GUIDES}/embed.md`, "default-src 'none'"]).code;
    const { 'frame-ancestors': hosts, 'img-src': pictures, ...rest } = directives(code.replace(/^[\w-]+:/, ''));
    assert.deepEqual(rest, directives(embed.replace('pamor.example', 'gateway.kota.example')));
    assert.ok(hosts !== undefined && pictures !== undefined);
  });
  runs(`${GUIDES}/release.md`, '---\n', ({ code }) => {
    const { name } = z.object({ name: z.string() }).parse(JSON.parse(textOf('package.json')));
    assert.match(code, new RegExp(`^---\\n'${name}': (?:patch|minor|major)\\n---\\n\\n\\S`));
  });

  it('are each run, here or elsewhere, or it is said why not', () => {
    const all = [...known, ...ELSEWHERE, ...NOT_RUN];
    const blind = blocks
      .filter(({ language }) => LOOKED.includes(language))
      .filter(
        ({ path, code }) => all.filter(([page, begins]) => page === path && code.startsWith(begins)).length !== 1,
      );
    assert.deepEqual(
      blind.map(({ name }) => name),
      [],
    );
    for (const [path, begins] of all) blockOf([path, begins]);
    for (const [path, , test] of ELSEWHERE) {
      const page = path.slice(GUIDES.length + 1, -'.md'.length);
      assert.ok(textOf(`test/package/${test}.test.ts`).includes(`'${page}'`), `${test} reads ${path}`);
    }
  });
});

/** The directives of a policy by their names. */
function directives(policy: string): Readonly<Record<string, string>> {
  const lines = policy.split(';').map((line) => line.trim().replace(/\s+/g, ' '));
  return Object.fromEntries(lines.filter(Boolean).map((line) => [line.replace(/ .*/, ''), line.replace(/^\S+ ?/, '')]));
}

function blockOf([path, begins]: Known): Block {
  const found = blocks.filter(
    (block) => block.path === path && LOOKED.includes(block.language) && block.code.startsWith(begins),
  );
  const [block] = found;
  assert.ok(block !== undefined && found.length === 1, `${found.length} blocks of ${path} begin with ${begins}`);
  return block;
}
