import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadCity, PACKS_FOLDER } from '@halo-pamor/cities';
import { coverageAreas, CoverageReader, fairnessTermsShape } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import { ended, startProgram } from '../support/gateway-program.js';
import { startIssuer, type Issuer } from '../support/issuer.js';
import { blocks, textOf, type Block } from './guide-blocks.js';
import { openGuideWork, type GuideWork } from './guide-work.js';

/** A block is known by its page and how it begins. */
type Known = readonly [path: string, begins: string];

const GUIDES = 'docs/guides';

/** Run by another test, which reads the block from the page. */
const ELSEWHERE: readonly (readonly [...Known, test: string])[] = [
  [`${GUIDES}/start.md`, 'node start.mjs', 'mode-pages'],
  [`${GUIDES}/modes/npm.md`, 'npx esbuild main.js', 'mode-pages'],
  [`${GUIDES}/modes/headless.md`, 'node ask-again.mjs', 'mode-pages'],
  [`${GUIDES}/doctor.md`, 'npx halo-pamor doctor', 'mode-pages'],
  [`${GUIDES}/doctor.md`, 'curl --silent', 'mode-pages'],
];

/** Not run, and why. */
const NOT_RUN: readonly (readonly [...Known, why: string])[] = [
  ['README.md', 'npm start', 'this is npm test itself; npm start is what the journeys open, without the verb'],
  ['docs/accessibility.md', 'npx wtr', 'npm test runs the same tests, in another part'],
  [`${GUIDES}/frameworks.md`, 'npm install halo-pamor', 'the package is in no registry'],
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
    child?.kill();
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

  // A gateway of its own: its database and keys are what the other commands look at.
  runs(`${GUIDES}/webhooks.md`, '{', ({ code }) => {
    const data = join(work.save('webhooks.json', code), '../data');
    mkdirSync(data);
    env = {
      ...{ HALO_ISSUER: issuer.issuer, HALO_AUDIENCE: issuer.audience, HALO_JWKS: issuer.jwks },
      ...{ HALO_DATA: data, HALO_WEBHOOKS: join(data, '../webhooks.json') },
    };
  });
  runs(`${GUIDES}/run-a-gateway.md`, 'HALO_ISSUER=', async ({ code }) => {
    const said = code.matchAll(/(HALO_\w+)=(\S+)/g);
    const settings = Object.fromEntries(Array.from(said, ([, name = '', value = '']) => [name, value] as const));
    assert.deepEqual(Object.keys(settings), ['HALO_ISSUER', 'HALO_JWKS', 'HALO_ORIGINS']);
    const started = await startProgram({ ...settings, ...env });
    const over = ended(started.child);
    assert.equal((await fetch(`${started.url}/healthz`)).status, 200);
    started.child.kill();
    await over;
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

  it('are each run, here or elsewhere, or it is said why not', () => {
    const all = [...known, ...ELSEWHERE, ...NOT_RUN];
    const blind = blocks
      .filter(({ language }) => ['sh', 'json', 'csv'].includes(language))
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

function blockOf([path, begins]: Known): Block {
  const found = blocks.filter(
    (block) => block.path === path && ['sh', 'json', 'csv'].includes(block.language) && block.code.startsWith(begins),
  );
  const [block] = found;
  assert.ok(block !== undefined && found.length === 1, `${found.length} blocks of ${path} begin with ${begins}`);
  return block;
}
