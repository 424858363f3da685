import { format, resolveConfig } from 'prettier';
import { isMet, type Finding, type Goal, type Wanted } from './finding.js';
import { short } from './race.js';
import { median } from './statistics.js';

/** A goal that was run. */
export interface Run {
  readonly goal: Goal;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

const COLUMNS = ['what', 'beside', 'ratio', 'spread', 'goal', 'met', 'here, for orientation'];

const ratioOf = (value: number) => value.toFixed(2);

function wantedText(wanted: Wanted | undefined): string {
  if (wanted === undefined) return '';
  return 'atMost' in wanted ? `at most ${wanted.atMost}` : `at least ${wanted.atLeast}`;
}

function line(finding: Finding): string[] {
  const { ratios } = finding;
  const met = isMet(finding);
  const isOne = ratios.length === 1;
  return [
    finding.what,
    finding.beside,
    ratioOf(median(ratios)),
    isOne ? 'exact' : `${ratioOf(Math.min(...ratios))} to ${ratioOf(Math.max(...ratios))}`,
    wantedText(finding.wanted),
    met === undefined ? '' : met ? 'yes' : '**no**',
    finding.context,
  ];
}

function table(findings: readonly Finding[]): string {
  const rows = [COLUMNS, COLUMNS.map(() => '---'), ...findings.map(line)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The lines of one goal for a terminal. */
export function summary(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const [what, beside, ratio, spread, goal, met] = line(finding);
      const verdict = goal === '' ? 'context' : `${String(goal)}: ${met === 'yes' ? 'met' : 'NOT MET'}`;
      return `  ${String(ratio)} (${String(spread)})  ${String(what)} / ${String(beside)}  [${verdict}]  ${finding.context}`;
    })
    .join('\n');
}

/** How many of the goals were met. */
export function score(runs: readonly Run[]): { met: number; all: number } {
  const verdicts = runs.flatMap(({ findings }) => findings.map(isMet)).filter((met) => met !== undefined);
  return { met: verdicts.filter(Boolean).length, all: verdicts.length };
}

/** Writes the page: conditions, one table for each goal, how to repeat it. `file` says whose format is followed. */
export async function compose(
  runs: readonly Run[],
  conditions: readonly (readonly [string, string])[],
  rounds: number,
  file: string,
): Promise<string> {
  const { met, all } = score(runs);
  const text = `# Benchmarks

Written by \`npm run bench\`; edits by hand are lost at the next run. ${met} of ${all} goals are met.

Every figure that counts is a ratio: what was measured, divided by a floor or a rival that was measured in the same
run. A ratio is the median of ${rounds} rounds; in each round all lanes run, in an order drawn anew, after one
round to warm up. The spread is the least and the greatest ratio of a round. The last column belongs to the machine
and the day and is there for orientation alone.

${conditions.map(([name, value]) => `- ${name}: ${value}`).join('\n')}

${runs
  .map(
    ({ goal, findings, seconds }) =>
      `## ${goal.title}\n\n${goal.method.join('\n\n')}\n\n${table(findings)}\n\nTook ${short(seconds)} s: \`npm run bench -- --only ${goal.name}\`.`,
  )
  .join('\n\n')}

## Repeating it

\`npm run bench\` brings the build up to date, measures everything and writes this page. \`--only ${runs
    .map(({ goal }) => goal.name)
    .join(',')}\` takes some of it and
prints the lines without writing; \`--rounds 9\` takes more rounds. Chromium and PostgreSQL come with the development
packages; \`CHROME_PATH\` names another Chromium. Everything that is started is stopped at the end.
`;
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
