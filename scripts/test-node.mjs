/**
 * Runs compiled test files with Node's own runner: `node scripts/test-node.mjs 'packages/*\/dist/**\/*.test.js'`, two at
 * a time in the order of the patterns, or with `--one-at-a-time` each alone, for those that count seconds.
 * A pattern that matches nothing is a failure, because an empty suite would pass for ever.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

/** How long one file may take, in milliseconds; a file that hangs is named instead of holding up the rest. 0 for no end. */
const timeout = Number(process.env['HALO_TEST_TIMEOUT'] ?? 600_000);

const ALONE = '--one-at-a-time';
const asked = process.argv.slice(2);
const atOnce = asked.includes(ALONE) ? 1 : 2;
const patterns = asked.filter((word) => word !== ALONE);
const files = [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root }).sort()))];
if (files.length === 0) {
  console.error(`No test file matches ${patterns.join(' ')}`);
  process.exitCode = 1;
} else {
  const reporter = join(root, 'scripts/report-node-tests.mjs');
  const { status } = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      '--test',
      `--test-timeout=${timeout}`,
      `--test-concurrency=${atOnce}`,
      `--test-reporter=${reporter}`,
      '--test-reporter-destination=stdout',
      ...files,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
