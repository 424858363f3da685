/** `npm run bench`: measures the goals of speed and size as ratios and writes docs/benchmarks.md. */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments.js';
import { conditions } from './conditions.js';
import type { Finding, Goal } from './finding.js';
import { compose, conditionsOf, score, section, sectionsOf, summary, type Run } from './page.js';
import { root } from './project-root.js';
import { stopping } from './stopping.js';
import { auditGoal } from './audit/audit-goal.js';
import { bundleGoal } from './bundle/bundle-goal.js';
import { clientGoal } from './client/client-goal.js';
import { drainGoal } from './drain/drain-goal.js';
import { embedGoal } from './embed/embed-goal.js';
import { boardGoal } from './gateway/board-goal.js';
import { countsGoal } from './gateway/counts-goal.js';
import { crowdGoal } from './gateway/crowd-goal.js';
import { liveGoal } from './gateway/live-goal.js';
import { pagesGoal } from './gateway/pages-goal.js';
import { writesGoal } from './gateway/writes-goal.js';
import { imageGoal } from './image/image-goal.js';
import { listGoal } from './list/list-goal.js';
import { outboxGoal } from './outbox/outbox-goal.js';
import { sizeGoal } from './size/size-goal.js';
import { vaultGoal } from './vault/vault-goal.js';

const goals: readonly Goal[] = [
  sizeGoal,
  bundleGoal,
  embedGoal,
  listGoal,
  clientGoal,
  outboxGoal,
  vaultGoal,
  drainGoal,
  imageGoal,
  writesGoal,
  liveGoal,
  crowdGoal,
  boardGoal,
  countsGoal,
  pagesGoal,
  auditGoal,
];

const { only, rounds } = readArguments(
  process.argv.slice(2),
  goals.map(({ name }) => name),
);
const chosen = goals.filter(({ name }) => only.length === 0 || only.includes(name));

async function measure(goal: Goal): Promise<Run> {
  console.log(`\n${goal.title}`);
  const started = performance.now();
  const { atEnd, stopAll } = stopping();
  const folder = await mkdtemp(join(tmpdir(), `halo-bench-${goal.name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // PostgreSQL ends an interrupted process by itself, perhaps before everything else was stopped.
  process.once('exit', remove);
  let findings: Finding[];
  try {
    findings = await goal.run({ rounds, folder, atEnd, say: (line) => console.log(`  ${line}`) });
  } finally {
    await stopAll();
    remove();
    process.off('exit', remove);
  }
  console.log(summary(findings));
  return { goal, findings, seconds: (performance.now() - started) / 1000 };
}

async function measureAll(): Promise<void> {
  const file = join(root, 'docs', 'benchmarks.md');
  const runs: Run[] = [];
  for (const goal of chosen) {
    const taken = { day: new Date().toISOString().slice(0, 10), load: loadavg()[0] ?? 0 };
    const run = await measure(goal);
    runs.push(run);
    // Written at once, so that a later goal which fails takes nothing with it.
    const page = await readFile(file, 'utf8').catch(() => '');
    const sections = new Map([...sectionsOf(page), [goal.title, section(run, rounds, taken)]]);
    const machine = new Map([...conditionsOf(page), ...(await conditions())]);
    await writeFile(file, await compose(goals, sections, [...machine], file));
  }
  const { met, all } = score(runs);
  console.log(`\n${met} of ${all} goals met; docs/benchmarks.md is written`);
}

await measureAll().catch((error: unknown) => {
  // Printed here, for Node would print the line of the library as well, and theirs are a file long.
  console.error(error instanceof Error ? error.stack : error);
  // All is stopped by now. PostgreSQL's own farewell would end the process with 0.
  process.exit(1);
});
