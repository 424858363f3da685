import { median, shuffled } from './statistics.js';

/** One thing that is measured: runs once and gives its figure (a time or a rate; the same kind in all lanes of a race). */
export type Lane = () => Promise<number>;

/**
 * Measures several things against each other: one round to warm up, which does not count, then the rounds asked for. In
 * each round every lane runs once in each heat, in an order drawn anew, so that a machine that gets slower is slow for
 * all of them.
 *
 * @param start `cold` leaves out the round to warm up, for lanes that wait more than they work
 * @param heats how often each lane runs in a round; its figure is the median of these. Short lanes need more
 * @returns the figures of each lane, by round
 */
export async function race<Name extends string>(
  rounds: number,
  lanes: Readonly<Record<Name, Lane>>,
  say: (line: string) => void,
  heats = 1,
  start: 'warm' | 'cold' = 'warm',
): Promise<Record<Name, number[]>> {
  const names = namesOf(lanes);
  const figures = tableOf(names);
  for (let round = start === 'warm' ? 0 : 1; round <= rounds; round += 1) {
    const ofRound = tableOf(names);
    for (let heat = 0; heat < heats; heat += 1) {
      for (const name of shuffled(names)) ofRound[name].push(await lanes[name]());
    }
    if (round > 0) for (const name of names) figures[name].push(median(ofRound[name]));
    const latest = names.map((name) => `${name} ${short(figures[name].at(-1))}`).join(', ');
    say(round === 0 ? 'warmed up' : `round ${round} of ${rounds}: ${latest}`);
  }
  return figures;
}

function namesOf<Name extends string>(lanes: Readonly<Record<Name, Lane>>): Name[];
function namesOf(lanes: object): string[] {
  return Object.keys(lanes);
}

function tableOf<Name extends string>(names: readonly Name[]): Record<Name, number[]>;
function tableOf(names: readonly string[]): Record<string, number[]> {
  return Object.fromEntries(names.map((name) => [name, []]));
}

/** A figure in at most three significant digits, with separators. */
export function short(figure: number | undefined): string {
  if (figure === undefined || Number.isNaN(figure)) return '–';
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
