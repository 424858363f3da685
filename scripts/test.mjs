/**
 * `npm test`: every part in its turn, each with its time. `node scripts/test.mjs unit` runs one part and what it
 * needs; `--from-clean` removes all outputs and caches before. A part that fails does not stop the ones that can still
 * say something.
 */
import { BUNDLE, checks } from './checks.mjs';
import { beside, conclude, notRun, step } from './step.mjs';

const nodeTests = (...patterns) => ['scripts/test-node.mjs', ...patterns];

const parts = {
  check: { needsBundle: true, rows: checks },
  unit: {
    needsBundle: false,
    steps: [
      ['unit tests in Node', nodeTests('packages/*/dist/**/*.test.js')],
      ['unit tests in Chromium', ['wtr']],
    ],
  },
  contract: { needsBundle: false, steps: [['contract tests', nodeTests('build/test/contract/**/*.test.js')]] },
  package: {
    needsBundle: true,
    // The longest first, so that it is not alone at the end.
    steps: [['package tests', nodeTests('build/test/package/stranger.test.js', 'build/test/package/**/*.test.js')]],
  },
  faults: {
    needsBundle: true,
    isBlocked: true,
    steps: [['short forms of the long proofs', nodeTests('build/test/faults/**/*.test.js', '--one-at-a-time')]],
  },
  journey: {
    needsBundle: true,
    isBlocked: true,
    steps: [['journey tests', nodeTests('build/test/journey/**/*.test.js')]],
  },
};

/** In this order; those of one turn run beside each other: the proofs wait for most of their time, the contract's tests compute. */
const turns = [['check'], ['unit'], ['contract', 'faults'], ['package'], ['journey']];

const FROM_CLEAN = '--from-clean';
const asked = process.argv.slice(2);
const names = asked.filter((word) => word !== FROM_CLEAN);
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
const isChosen = (name) => names.length === 0 || names.includes(name);
const chosen = turns.map((turn) => turn.filter(isChosen)).filter((turn) => turn.length > 0);

const results = [];
if (asked.includes(FROM_CLEAN)) results.push(await step('clean', ['scripts/clean.mjs']));
results.push(await step('compile', ['scripts/compile.mjs']));
// The checks bundle on their way.
if (!isChosen('check') && chosen.flat().some((name) => parts[name].needsBundle))
  results.push(await step(BUNDLE, ['scripts/bundle.mjs']));
const isBundled = () => results.every(({ name, ok }) => name !== BUNDLE || ok);
for (const turn of chosen) {
  const open = turn.filter((name) => isBundled() || parts[name].isBlocked !== true);
  for (const name of turn.filter((each) => !open.includes(each)))
    results.push(...parts[name].steps.map(([title]) => notRun(title, 'the bundle')));
  const rows = open.flatMap((name) => parts[name].rows ?? [parts[name].steps]);
  if (rows.length > 1) results.push(...(await beside(rows, [BUNDLE])));
  else for (const [title, command] of rows.flat()) results.push(await step(title, command));
}
conclude(results);
