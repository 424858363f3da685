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

/** When and beside what other work a goal was measured. */
export interface Taken {
  /** As `2026-11-23`. */
  readonly day: string;
  /** Work of others on the machine before it, as the load average of a minute. */
  readonly load: number;
}

/** One goal's part of the page, which stands until that goal is measured again. */
export function section({ goal, findings, seconds }: Run, rounds: number, { day, load }: Taken): string {
  return `## ${goal.title}

${goal.method.join('\n\n')}

${table(findings)}

Taken on ${day}: ${rounds} rounds in ${short(seconds)} s, load average ${load.toFixed(1)} before them. Again: \`npm run bench -- --only ${goal.name}\`.`;
}

/** The parts of a page as it was written last, by their titles. One that does not say its day is of no use. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  const parts = page.split(/^(?=## )/m).filter((part) => /^Taken on \d{4}-/m.test(part));
  return new Map(parts.map((part) => [/^## (.*)$/m.exec(part)?.[1] ?? '', part.trim()]));
}

/** What a page that was written last says of the machine, for what this run does not use. */
export function conditionsOf(page: string): readonly (readonly [string, string])[] {
  const [head = ''] = page.split(/^## /m);
  return [...head.matchAll(/^- ([^:\n]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
}

/** Writes the page: conditions, one part for each goal, how to repeat it. `file` says whose format is followed. */
export async function compose(
  goals: readonly Goal[],
  sections: ReadonlyMap<string, string>,
  conditions: readonly (readonly [string, string])[],
  file: string,
): Promise<string> {
  const there = goals.flatMap(({ title }) => sections.get(title) ?? []);
  const missing = goals.filter(({ title }) => !sections.has(title)).map(({ name }) => `\`${name}\``);
  const [met = 0, not = 0] = [/\| yes +\|/g, /\| \*\*no\*\* +\|/g].map(
    (sign) => there.join('\n').match(sign)?.length ?? 0,
  );
  const text = `# Benchmarks

Written by \`npm run bench\`; edits by hand are lost at the next run. ${met} of ${met + not} goals are met.${
    missing.length === 0 ? '' : ` Not measured here: ${missing.join(', ')}.`
  }

Every figure that counts is a ratio: what was measured, divided by a floor or a rival that was measured in the same
run. A ratio is the median of all rounds; in each round all lanes run, in an order drawn anew, after one
round to warm up. The spread is the least and the greatest ratio of a round. The last column belongs to the machine
and the day and is there for orientation alone. Each part says its own day; what follows was read with the latest.

${conditions.map(([name, value]) => `- ${name}: ${value}`).join('\n')}

${there.join('\n\n')}

## Repeating it

\`npm run bench\` brings the build up to date, measures everything and writes this page. \`--only ${goals
    .map(({ name }) => name)
    .join(',')}\` takes some of it and
leaves the other parts as they are; \`--rounds 9\` takes more rounds. Chromium and PostgreSQL come with the development
packages; \`CHROME_PATH\` names another Chromium. Everything that is started is stopped at the end.
`;
  return format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
}
