/**
 * `npm run faults`: the long proofs, whose short forms are part of `npm test`. `--only cuts,guesses` runs some. `SEED`
 * fixes what the dice fall by; a run that fails prints it. The numbers below can be set from outside.
 */
import { conclude, step } from './step.mjs';

/** What each proof runs, and what makes its form long. */
const proofs = {
  hostile: {
    name: 'hostile files, 3 s each at most',
    files: 'build/test/contract/uploads/hostile.test.js',
    long: { HALO_HOSTILE_MS: '3000' },
  },
  cuts: {
    name: 'uploads that are cut, of a plain client and of ours',
    files: 'build/test/contract/uploads/*cuts.test.js',
    long: { HALO_CUTS: '300' },
  },
  guesses: {
    name: 'guesses of codes',
    files: 'build/test/contract/guesses/*.test.js',
    long: { HALO_GUESSES: '1000000' },
  },
  kills: {
    name: 'a browser that is killed, 50 times at each kind of work',
    files: 'build/test/faults/kills.test.js',
    long: { HALO_KILLS: '50' },
  },
  torn: {
    name: 'a browser whose log the kill has torn, 25 times in each of two ways',
    files: 'build/test/faults/torn-log.test.js',
    long: { HALO_TEARS: '25' },
  },
  chaos: {
    name: 'two officers with two tabs each on a bad network',
    files: 'build/test/faults/chaos.test.js',
    long: { HALO_CHAOS: '1000', HALO_CHAOS_ACTIONS: '100', HALO_EMPTY_MS: '30000' },
  },
  tabs: {
    name: 'five tabs that are frozen, crashed, closed and loaded anew',
    files: 'build/test/faults/tabs.test.js',
    long: { HALO_TABS_SECONDS: '180', HALO_LEADERLESS_MS: '10000' },
  },
  clocks: {
    name: 'clocks from 1970 to thirty days ahead',
    files: 'build/test/faults/clocks.test.js',
    long: {},
  },
  storage: {
    name: 'a storage that fails',
    files: 'build/test/faults/storage.test.js',
    long: { HALO_STORAGE_FAULTS: '50' },
  },
  dump: {
    name: 'a lost phone with a full queue, searched for anything in clear',
    files: 'build/test/faults/dump.test.js',
    long: { HALO_DUMP_REQUESTS: '50' },
  },
  'gateway-kills': {
    name: 'a gateway that is killed under load',
    files: 'build/test/faults/gateway-kills.test.js',
    long: { HALO_GATEWAY_KILLS: '100', HALO_READY_MS: '15000' },
  },
};

const ONLY = '--only';
const [word, list, ...rest] = process.argv.slice(2);
if ((word !== undefined && (word !== ONLY || list === undefined)) || rest.length > 0) {
  throw new Error(`Usage: npm run faults -- ${ONLY} ${Object.keys(proofs).join(',')}`);
}
const names = list?.split(',') ?? Object.keys(proofs);
const unknown = names.filter((name) => !(name in proofs));
if (unknown.length > 0) {
  throw new Error(`No such proof: ${unknown.join(', ')}. There are ${Object.keys(proofs).join(', ')}.`);
}

// The long forms end when they have done what they were told to do.
process.env.HALO_TEST_TIMEOUT ??= '0';
process.env.SEED ??= String(Date.now() % 1_000_000);
console.log(`SEED=${process.env.SEED}`);
const results = [await step('compile', ['scripts/compile.mjs']), await step('bundle', ['scripts/bundle.mjs'])];
for (const name of names) {
  const { name: title, files, long } = proofs[name];
  for (const [variable, value] of Object.entries(long)) process.env[variable] ??= value;
  results.push(await step(title, ['scripts/test-node.mjs', files, '--one-at-a-time'], { longest: Infinity }));
}
if (results.some(({ ok }) => !ok)) {
  console.log(`\nThe same dice again: SEED=${process.env.SEED} npm run faults -- ${ONLY} ${names.join(',')}`);
}
conclude(results);
