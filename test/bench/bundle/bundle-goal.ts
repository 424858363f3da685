import { loadCities } from '@halo-pamor/cities';
import { bundleSolver } from '@halo-pamor/contract';
import type { Goal } from '../finding.js';
import { race, short } from '../race.js';
import { median } from '../statistics.js';
import { inventedHouseholds } from './invented-households.js';

const HOUSEHOLDS = 1_000;
const ONE_SECOND = 1_000;

export const bundleGoal: Goal = {
  name: 'bundle',
  title: 'Bundles',
  method: [
    'Every life event of the Kota Bekasi pack in 1,000 invented households each, solved one after another in this process: what falls due, in which order, the least set of papers, what still goes through. Making the solver from the pack is counted, loading the pack is not. Wall clock; the goal is one second for all.',
  ],
  run: async ({ rounds, say }) => {
    const pack = (await loadCities()).find(({ pack: { city } }) => city.code === '32.75')?.pack;
    if (pack === undefined) throw new Error('the pack of Kota Bekasi does not ship');
    const all = bundleSolver(pack).events.flatMap((event) => inventedHouseholds(event, HOUSEHOLDS));
    let documents = 0;
    const solve = () => {
      const started = performance.now();
      const solver = bundleSolver(pack);
      documents = all.reduce((sum, situation) => sum + solver.plan(situation).documents.length, 0);
      return Promise.resolve(performance.now() - started);
    };
    const { solver } = await race(rounds, { solver: solve }, say);
    return [
      {
        what: `all events in ${short(HOUSEHOLDS)} households each`,
        beside: 'one second',
        ratios: solver.map((time) => time / ONE_SECOND),
        wanted: { atMost: 1 },
        context: `${short(median(solver))} ms for ${short(all.length)} bundles with ${short(documents)} documents`,
      },
    ];
  },
};
