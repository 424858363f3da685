/**
 * `npm test`: every part in its turn, each with its time. `node scripts/test.mjs unit` runs one part and what it
 * needs; `--from-clean` removes all outputs and caches before. A part that fails does not stop the ones that can still
 * say something.
 */
import chromium from '@sparticuz/chromium';
import { BUNDLE, format, lint, quick } from './checks.mjs';
import { beside, conclude, notRun, step } from './step.mjs';

const nodeTests = (...patterns) => ['scripts/test-node.mjs', ...patterns];

/** Which part a row of steps belongs to, and whether it is left out when there is no bundle. */
const rows = {
  lint: { part: 'check', steps: lint },
  quick: { part: 'check', steps: quick },
  unitInNode: { part: 'unit', steps: [['unit tests in Node', nodeTests('packages/*/dist/**/*.test.js')]] },
  unitInChromium: { part: 'unit', steps: [['unit tests in Chromium', ['wtr']]] },
  contract: {
    part: 'contract',
    // The longest first, here and below, so that none is alone at the end.
    steps: [
      [
        'contract tests',
        nodeTests('build/test/contract/{audit,pglite,postgresql,erase}.test.js', 'build/test/contract/**/*.test.js'),
      ],
    ],
  },
  faults: {
    part: 'faults',
    isBlocked: true,
    steps: [['short forms of the long proofs', nodeTests('build/test/faults/**/*.test.js', '--one-at-a-time')]],
  },
  package: {
    part: 'package',
    steps: [
      [
        'package tests',
        nodeTests(
          'build/test/package/{stranger,site,guide-runs,mode-pages}.test.js',
          'build/test/package/**/*.test.js',
        ),
      ],
    ],
  },
  journey: {
    part: 'journey',
    isBlocked: true,
    steps: [
      [
        'journey tests',
        nodeTests(
          'build/test/journey/{lost-card,pictures,day,officer-day}/*.test.js',
          'build/test/journey/**/*.test.js',
        ),
      ],
    ],
  },
};

/** Parts that open a browser. */
const NEEDS_BROWSER = ['unit', 'faults', 'package', 'journey'];

/** Parts that look at what is bundled; the checks bundle on their way. */
const NEEDS_BUNDLE = ['package', 'faults', 'journey'];

/**
 * In this order; the rows of one turn run beside each other, and what stands in one row one after another: proofs and
 * journeys wait for most of their time, while the contract's and the package's tests compute.
 */
const turns = [
  [['lint'], ['unitInNode', 'quick']],
  [['unitInChromium']],
  [['contract'], ['faults']],
  [['package'], ['journey']],
];

const FROM_CLEAN = '--from-clean';
const asked = process.argv.slice(2);
const names = asked.filter((word) => word !== FROM_CLEAN);
const parts = [...new Set(Object.values(rows).map(({ part }) => part))];
const unknown = names.filter((name) => !parts.includes(name));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${parts.join(', ')}.`);
const isChosen = (part) => names.length === 0 || names.includes(part);

const results = [];
if (asked.includes(FROM_CLEAN)) results.push(await step('clean', ['scripts/clean.mjs']));
const compile = ['compile', ['scripts/compile.mjs']];
if (isChosen('check')) results.push(...(await beside([[compile], format])));
else results.push(await step(...compile));
if (!isChosen('check') && NEEDS_BUNDLE.some(isChosen)) results.push(await step(BUNDLE, ['scripts/bundle.mjs']));
// The package unpacks its browser at the first call, and takes what another process has half unpacked for the whole.
if (NEEDS_BROWSER.some(isChosen)) process.env.CHROME_PATH ??= await chromium.executablePath();
const isBundled = () => results.every(({ name, ok }) => name !== BUNDLE || ok);
for (const turn of turns) {
  const open = [];
  for (const row of turn) {
    const chosen = row.map((name) => rows[name]).filter(({ part }) => isChosen(part));
    const isOpen = ({ isBlocked }) => isBundled() || isBlocked !== true;
    for (const { steps } of chosen.filter((each) => !isOpen(each)))
      results.push(...steps.map(([title]) => notRun(title, 'the bundle')));
    const steps = chosen.filter(isOpen).flatMap((each) => each.steps);
    if (steps.length > 0) open.push(steps);
  }
  if (open.length > 1) results.push(...(await beside(open, [BUNDLE])));
  else for (const [title, command] of open.flat()) results.push(await step(title, command));
}
conclude(results);
