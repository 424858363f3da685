import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { root } from './project-root.js';

/** The scripts find their project by where they lie, so a copy of them works on the folder that it is put into. */
describe('the scripts behind the verbs', () => {
  let folder = '';

  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };

  const run = (args: string[], env: NodeJS.ProcessEnv = {}) => {
    // A runner inside a runner would report to the outer one.
    const { NODE_TEST_CONTEXT: _, ...own } = process.env;
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...own, ...env },
    });
    return { status, stdout, lastLine: stdout.trimEnd().split('\n').at(-1) };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'halo-verbs-'));
    cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
    write('package.json', '{"type":"module"}');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describe('install-first', () => {
    /** Stands in for npm: installs the version that the lock file names, or fails when told to. */
    const npm = `
      const fs = require('node:fs');
      if (process.env.FAIL) { console.error('no network'); process.exit(1); }
      fs.rmSync('node_modules', { recursive: true, force: true });
      fs.mkdirSync('node_modules/node/bin', { recursive: true });
      fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
      fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;
    const lock = (version: string): string =>
      JSON.stringify({ packages: { '': {}, 'node_modules/ky': { version }, 'node_modules/mac': { optional: true } } });
    const start = (env: NodeJS.ProcessEnv = {}) =>
      run(['scripts/install-first.mjs', 'scripts/hello.mjs', 'Bekasi'], {
        npm_execpath: join(folder, 'npm.cjs'),
        ...env,
      });

    beforeEach(() => {
      write('npm.cjs', npm);
      write('package-lock.json', lock('1.0.0'));
      write('scripts/hello.mjs', 'console.log(`hello ${process.argv[2]}`);');
    });

    it('installs once, then runs the script without a word', () => {
      assert.match(start().stdout, /^Installing .* done in \d+\.\d s\nhello Bekasi\n$/);
      assert.equal(start().stdout, 'hello Bekasi\n');
    });

    it('installs again when the lock file asks for another version', () => {
      start();
      write('package-lock.json', lock('1.0.1'));
      assert.match(start().stdout, /^Installing/);
    });

    it('says what npm said and stops when the installation fails', () => {
      const { status, stdout } = start({ FAIL: '1' });
      assert.equal(status, 1);
      assert.match(stdout, /failed\nno network/);
      assert.doesNotMatch(stdout, /hello/);
    });

    it('ends as the script ends', () => {
      write('scripts/hello.mjs', 'process.exitCode = 3;');
      start();
      assert.equal(start().status, 3);
    });
  });

  describe('test', () => {
    beforeEach(() => {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      write('tsconfig.json', '{"files":[],"references":[{"path":"test"}]}');
      write(
        'test/tsconfig.json',
        JSON.stringify({
          // Types are not what is tested here, and leaving them out makes a compilation short.
          compilerOptions: {
            composite: true,
            rootDir: '.',
            outDir: '../build/test',
            tsBuildInfoFile: '../build/test/.tsbuildinfo',
            module: 'nodenext',
            lib: ['es5'],
            types: [],
            noCheck: true,
            skipLibCheck: true,
          },
        }),
      );
      write('test/contract/a.test.ts', `import { it } from 'node:test';\nit('holds', () => undefined);\n`);
    });

    it('ends with the sum of all parts alone on the last line', () => {
      const { status, lastLine } = run(['scripts/test.mjs', 'contract']);
      assert.equal(lastLine, '2 passed, 0 failed');
      assert.equal(status, 0);
    });

    it('counts and shows what fails, and ends with an error', () => {
      write(
        'test/contract/b.test.ts',
        `import { it } from 'node:test';\nit('breaks', () => { throw new Error('so it is'); });\nit.skip('later', () => undefined);\n`,
      );
      const { status, stdout, lastLine } = run(['scripts/test.mjs', 'contract']);
      assert.equal(lastLine, '2 passed, 1 failed');
      assert.match(stdout, /FAILED .*b\.test\.\w+:\d+ breaks\n.*so it is/);
      assert.match(stdout, /contract tests +\d+\.\d +1 +1 +1\n/);
      assert.equal(status, 1);
    });

    it('does not run a test whose source is gone', () => {
      write('build/test/contract/old.test.js', `throw new Error('I am stale');`);
      const { lastLine } = run(['scripts/test.mjs', 'contract']);
      assert.equal(lastLine, '2 passed, 0 failed');
      assert.ok(!existsSync(join(folder, 'build/test/contract/old.test.js')));
    });

    it('writes an output again that has been lost', () => {
      run(['scripts/compile.mjs']);
      rmSync(join(folder, 'build/test/contract/a.test.js'));
      run(['scripts/compile.mjs']);
      assert.ok(existsSync(join(folder, 'build/test/contract/a.test.js')));
    });

    it('fails a part that has no test at all', () => {
      rmSync(join(folder, 'test/contract'), { recursive: true });
      write('test/else.ts', 'export {};\n');
      assert.equal(run(['scripts/test.mjs', 'contract']).lastLine, '1 passed, 1 failed');
    });

    it('leaves out what needs the bundle when bundling fails, and says so', () => {
      const { stdout, lastLine } = run(['scripts/test.mjs', 'journey']);
      assert.match(stdout, /journey tests was not run, because the bundle failed/);
      assert.equal(lastLine, '1 passed, 2 failed');
    });
  });
});
