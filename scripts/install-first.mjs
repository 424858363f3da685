/**
 * Runs one script or tool of this project on the Node that the project brings along, after installing what is missing.
 *
 *     node scripts/install-first.mjs scripts/test.mjs unit
 *     node scripts/install-first.mjs prettier --write .
 *
 * It runs before anything is installed, so it may use nothing but what Node 20 has. The script is started from here,
 * not by a second `node` in package.json, because a shell remembers where it found `node` and would take the old one
 * again although the installation has just put Node 24 in front of it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binFolder = join(root, 'node_modules', '.bin');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The packages that a lock file names, by their folder; the project's own workspaces are left out. */
function lockedPackages(file) {
  const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return Object.entries(packages).filter(([folder, entry]) => folder.startsWith('node_modules/') && !entry.link);
}

/** Whether what is installed is what package-lock.json asks for. Optional packages of other systems may be absent. */
function isInstalled() {
  const installedLock = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedLock)) || !existsSync(ownNode)) return false;
  const installed = new Map(lockedPackages(installedLock));
  return lockedPackages('package-lock.json').every(([folder, wanted]) => {
    const found = installed.get(folder);
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

function install() {
  process.stdout.write('Installing the packages of package-lock.json (once, about a minute) ... ');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const run = spawnSync(command, [...before, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    shell: !npm && process.platform === 'win32',
  });
  if (run.status !== 0 || !existsSync(ownNode)) {
    process.stdout.write(`failed\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? String(run.error) : ''}\n`);
    process.exit(1);
  }
  process.stdout.write(`done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/** Starts a command with the project's Node in front of any other, hands signals on, and ends as the command ends. */
function start(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: binFolder + delimiter + (process.env.PATH ?? '') },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

if (!isInstalled()) install();

const [asked, ...args] = process.argv.slice(2);
if (asked !== undefined && !asked.endsWith('.mjs')) {
  start(join(binFolder, asked), args);
} else if (asked !== undefined && realpathSync(process.execPath) !== realpathSync(ownNode)) {
  start(ownNode, [join(root, asked), ...args]);
} else if (asked !== undefined) {
  process.chdir(root);
  process.argv = [process.argv[0], join(root, asked), ...args];
  await import(pathToFileURL(join(root, asked)).href);
}
