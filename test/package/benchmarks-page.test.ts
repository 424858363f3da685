import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Goal } from '../bench/finding.js';
import { compose, conditionsOf, section, sectionsOf } from '../bench/page.js';
import { root } from './project-root.js';

const goal = (name: string): Goal => ({
  name,
  title: `The ${name}`,
  method: [`How ${name} is measured.`],
  run: () => Promise.resolve([]),
});
const goals = ['one', 'two', 'three'].map(goal);
const file = join(root, 'docs/benchmarks.md');

const sectionOf = (of: Goal, ratio: number, day: string) =>
  section(
    {
      goal: of,
      findings: [
        { what: 'x', beside: 'y', ratios: [ratio, ratio], wanted: { atMost: 1 }, context: '' },
        { what: 'z', beside: 'y', ratios: [ratio], context: '' },
      ],
      seconds: 3,
    },
    5,
    { day, load: 0.25 },
  );

describe('the page of the benchmarks', () => {
  it('keeps what was measured before beside what is measured anew, in the order of the goals', async () => {
    const [one, two, three] = goals;
    assert.ok(one && two && three);
    const first = new Map([
      [three.title, sectionOf(three, 2, '2026-01-01')],
      [one.title, sectionOf(one, 0.5, '2026-01-01')],
    ]);
    const page = await compose(goals, first, [['Cores', '2; shared']], file);
    assert.match(page, /1 of 2 goals are met\. Not measured here: `two`\./);
    assert.deepEqual(conditionsOf(page), [['Cores', '2; shared']]);

    const then = new Map([...sectionsOf(page), [three.title, sectionOf(three, 0.9, '2026-02-02')]]);
    const next = await compose(goals, then, conditionsOf(page), file);
    assert.match(next, /2 of 2 goals are met\./);
    assert.deepEqual(
      [...next.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
      ['The one', 'The three', 'Repeating it'],
    );
    assert.deepEqual(
      [...next.matchAll(/^Taken on (\S+):/gm)].map(([, day]) => day),
      ['2026-01-01', '2026-02-02'],
    );
    // Written again with nothing new it says the same.
    assert.equal(await compose(goals, sectionsOf(next), conditionsOf(next), file), next);
  });

  it('drops a part that does not say its day, and one of a goal that is gone', async () => {
    const page = await compose(goals, new Map([['The four', sectionOf(goal('four'), 1, '2026-01-01')]]), [], file);
    assert.deepEqual(
      [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
      ['Repeating it'],
    );
    assert.deepEqual([...sectionsOf('# B\n\n## The one\n\nTook 3 s.\n').keys()], []);
  });
});
