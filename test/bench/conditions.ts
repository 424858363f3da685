import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { chromiumPath } from './chromium.js';
import { versionsSeen } from './versions-seen.js';

const run = promisify(execFile);

async function chromiumVersion(): Promise<string> {
  const { stdout } = await run(await chromiumPath(), ['--version', '--no-sandbox']);
  return stdout.trim();
}

async function systemName(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1] ?? process.platform;
}

/** Under what the figures came about, read while the command runs. */
export async function conditions(): Promise<[string, string][]> {
  return [
    ['Cores', `${availableParallelism()} (${cpus()[0]?.model.trim() ?? 'unknown'}); load generators share them`],
    ['Memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['System', await systemName()],
    ['Node', process.versions.node],
    ['Chromium', await chromiumVersion()],
    ...[...versionsSeen].sort(([one], [other]) => (one < other ? -1 : 1)),
  ];
}
