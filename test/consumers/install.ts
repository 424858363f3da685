import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../package/project-root.js';

/** Where the projects lie in this tree. */
export const PROJECTS = join(root, 'test/consumers');
const PACKED = 'halo-pamor.tgz';

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Runs a program in a folder; what it said is told only when it fails. */
export function run(command: string, args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): string {
  // A runner of tests inside a runner would report to the outer one.
  const { NODE_TEST_CONTEXT: _, ...own } = process.env;
  try {
    return execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const said = ['stdout', 'stderr'].map((stream) =>
      error instanceof Error ? String(Reflect.get(error, stream)) : '',
    );
    throw new Error(`${command} ${args.join(' ')} failed in ${folder}\n${said.join('\n')}`, { cause: error });
  }
}

/** Packs the plugin as it would be published, once for a run. */
export function packInto(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const out = run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=silent', '--pack-destination', folder],
    root,
  );
  const [, name = ''] = /"filename":\s*"([^"]+)"/.exec(out) ?? [];
  return join(folder, name);
}

/**
 * Lays a project outside of this tree and installs what its lock file says. What was installed from the same lock file is
 * used again; the plugin itself is always the one that was just packed.
 *
 * @returns the project's folder
 */
export function installProject(name: string, tarball: string): string {
  const source = join(PROJECTS, name);
  const folder = join(root, '.cache/consumers', name);
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const asked = createHash('sha256').update(lock).digest('hex');
  const mark = join(folder, 'node_modules/.asked');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== asked) {
    rmSync(folder, { recursive: true, force: true });
    layProject(source, folder, tarball);
    // Not `npm ci`: it refuses a lock file that lacks optional packages of systems which no registry here has.
    run('npm', ['install', '--prefer-offline', ...quiet], folder);
    writeFileSync(mark, asked);
    return folder;
  }
  layProject(source, folder, tarball);
  const plugin = join(folder, 'node_modules/halo-pamor');
  rmSync(plugin, { recursive: true, force: true });
  mkdirSync(plugin);
  run('tar', ['xzf', tarball, '--strip-components=1', '-C', plugin], folder);
  return folder;
}

function layProject(source: string, folder: string, tarball: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  cpSync(tarball, join(folder, PACKED));
}

/**
 * Writes a project's lock file anew. It keeps no address and, for the plugin itself, no hash: that is another one after each
 * build.
 */
export function lockProject(name: string, tarball: string): void {
  const source = join(PROJECTS, name);
  const folder = join(root, '.cache/consumers', `${name}-lock`);
  rmSync(folder, { recursive: true, force: true });
  layProject(source, folder, tarball);
  rmSync(join(folder, 'package-lock.json'), { force: true });
  run('npm', ['install', '--package-lock-only', '--omit-lockfile-registry-resolved', ...quiet], folder);
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const own = /("node_modules\/halo-pamor": \{\s*"version": "[^"]+",\s*"resolved": "[^"]+",)\s*"integrity": "[^"]+",/;
  writeFileSync(join(source, 'package-lock.json'), lock.replace(own, '$1'));
  rmSync(folder, { recursive: true });
}
