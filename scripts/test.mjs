/**
 * `npm test`: every part one after another, each with its time. `node scripts/test.mjs unit` runs one part and what it
 * needs; `--from-clean` removes all outputs and caches before. A part that fails does not stop the ones that can still
 * say something.
 */
import { checks } from './checks.mjs';
import { beside, conclude, notRun, step } from './step.mjs';

const nodeTests = (pattern, ...how) => ['scripts/test-node.mjs', pattern, ...how];

const parts = {
  check: { needsBundle: true, rows: checks, steps: [] },
  unit: {
    needsBundle: false,
    steps: [
      ['unit tests in Node', nodeTests('packages/*/dist/**/*.test.js')],
      ['unit tests in Chromium', ['wtr']],
    ],
  },
  contract: { needsBundle: false, steps: [['contract tests', nodeTests('build/test/contract/**/*.test.js')]] },
  package: { needsBundle: true, steps: [['package tests', nodeTests('build/test/package/**/*.test.js')]] },
  faults: {
    needsBundle: true,
    steps: [['short forms of the long proofs', nodeTests('build/test/faults/**/*.test.js', '--one-at-a-time')]],
  },
  journey: { needsBundle: true, steps: [['journey tests', nodeTests('build/test/journey/**/*.test.js')]] },
};

const FROM_CLEAN = '--from-clean';
const asked = process.argv.slice(2);
const names = asked.filter((word) => word !== FROM_CLEAN);
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
const chosen = (names.length > 0 ? names : Object.keys(parts)).map((name) => parts[name]);

const results = [];
if (asked.includes(FROM_CLEAN)) results.push(await step('clean', ['scripts/clean.mjs']));
results.push(await step('compile', ['scripts/compile.mjs']));
let isBundled = true;
if (chosen.some(({ needsBundle }) => needsBundle)) {
  const bundle = await step('bundle', ['scripts/bundle.mjs']);
  results.push(bundle);
  isBundled = bundle.ok;
}
for (const { rows, steps } of chosen) {
  if (rows !== undefined && isBundled) results.push(...(await beside(rows)));
  if (rows !== undefined && !isBundled) results.push(notRun('checks', 'the bundle'));
  for (const [name, command] of steps) {
    const isBlocked = !isBundled && (steps === parts.faults.steps || steps === parts.journey.steps);
    results.push(isBlocked ? notRun(name, 'the bundle') : await step(name, command));
  }
}
conclude(results);
