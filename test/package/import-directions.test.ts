import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as z from 'zod/mini';
import { root } from './project-root.js';
import { PLANTED, WELL_KEPT } from './planted-violations.js';

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const Config = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

const LIBRARIES = ['ky', 'idb', 'lit', 'zod', 'pg', '@electric-sql/pglite', 'aws4fetch', '@hpke/core', 'fflate'];
const WORKSPACES = ['contract', 'cities', 'gateway', 'demo-host', 'demo-city'];

describe('import directions', () => {
  let house = '';

  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  };

  /** Runs the real configuration over the small house and gives each finding as `file: rule`. */
  const cruise = (): string[] => {
    const { stdout, stderr } = spawnSync(
      join(root, 'node_modules/.bin/depcruise'),
      ['--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'json', 'src', 'packages/*/src', 'test'],
      { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    assert.notEqual(stdout, '', stderr);
    const { violations } = Report.parse(JSON.parse(stdout)).summary;
    return [...new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
  };

  before(() => {
    house = mkdtempSync(join(tmpdir(), 'halo-directions-'));
    const workspaces = WORKSPACES.map((name) => `@halo-pamor/${name}`);
    const dependencies = Object.fromEntries([...LIBRARIES, ...workspaces].map((name) => [name, '*']));
    const main = { type: 'module', exports: { '.': './dist/index.js' }, dependencies };
    write('package.json', JSON.stringify({ ...main, devDependencies: { 'axe-core': '*' } }));
    for (const name of WORKSPACES) {
      write(`packages/${name}/package.json`, JSON.stringify({ ...main, name: `@halo-pamor/${name}` }));
      write(`packages/${name}/dist/index.js`, 'export {};\n');
      mkdirSync(join(house, 'node_modules/@halo-pamor'), { recursive: true });
      symlinkSync(join(house, 'packages', name), join(house, 'node_modules/@halo-pamor', name));
    }
    for (const name of [...LIBRARIES, 'axe-core']) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, exports: { '.': './index.js', './*': './index.js' } }),
      );
      write(`node_modules/${name}/index.js`, 'export {};\n');
    }
    symlinkSync(join(root, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
    symlinkSync(join(root, 'node_modules/typescript'), join(house, 'node_modules/typescript'));
    for (const [file, content] of Object.entries(WELL_KEPT)) write(file, content);
  });

  after(() => {
    rmSync(house, { recursive: true, force: true });
  });

  it('finds nothing in a well-kept house', () => {
    assert.deepEqual(cruise(), []);
  });

  it('finds each planted violation by its own rule and no other', () => {
    for (const { file, content } of PLANTED) write(file, content);
    assert.deepEqual(cruise(), PLANTED.map(({ file, rule }) => `${file}: ${rule}`).sort());
  });

  it('has a planted violation for every rule', () => {
    const { forbidden } = Config.parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')));
    assert.deepEqual(new Set(PLANTED.map(({ rule }) => rule)), new Set(forbidden.map(({ name }) => name)));
  });

  it('names files that are there: a rule about a renamed file would watch nothing', () => {
    for (const file of [
      'src/errors.ts',
      'src/define.ts',
      'src/embed.ts',
      'src/client/transport.ts',
      'src/outbox/outbox-db.ts',
      'packages/gateway/src/uploads/s3-store.ts',
    ]) {
      assert.ok(existsSync(join(root, file)), file);
    }
    assert.notEqual(globSync('packages/gateway/src/store/db*.ts', { cwd: root }).length, 0);
    assert.ok(existsSync(join(root, 'src/elements/halo-pamor')));
  });
});
