import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding, Goal } from '../finding.js';
import { root } from '../project-root.js';
import { readBudgets } from './budgets.js';
import { weighRivals } from './rivals.js';
import { weigh } from './weigh.js';

const inKib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

export const sizeGoal: Goal = {
  name: 'size',
  title: 'Size',
  method: [
    'Bytes after brotli 11 of the files in `dist/embed`. The budgets are those of `.size-limit.mjs`, beyond which the build fails; each counts a file and every file that it imports at once, and what loads later is listed beside it. The rivals are bundled in this run by the same rollup and terser: Lit with one element that says one word; ky, idb and zod/mini with one shape and one store.',
  ],
  run: async ({ say, folder }) => {
    const budgets = await readBudgets();
    say('bundling the rivals');
    const { lit, stack } = await weighRivals(folder);
    const counted = new Set(budgets.flatMap(({ files }) => files));
    const later = globSync('dist/embed/*.js', { cwd: root })
      .map((file) => join(root, file))
      .filter((file) => !counted.has(file));
    return [
      ...budgets.map(({ name, files, limit }): Finding => {
        const bytes = weigh(files);
        return {
          what: name,
          beside: `budget of ${inKib(limit)}`,
          ratios: [bytes / limit],
          wanted: { atMost: 1 },
          context: `${inKib(bytes)} in ${files.length} file${files.length === 1 ? '' : 's'}`,
        };
      }),
      ...budgets.map(({ name, files }): Finding => ({
        what: name,
        beside: 'Lit, ky, idb and zod/mini with nothing built on them',
        ratios: [weigh(files) / (lit + stack)],
        context: `Lit ${inKib(lit)}, the others ${inKib(stack)}`,
      })),
      ...later.map((file): Finding => ({
        what: `loaded later: ${basename(file)}`,
        beside: 'Lit, ky, idb and zod/mini with nothing built on them',
        ratios: [weigh([file]) / (lit + stack)],
        context: inKib(weigh([file])),
      })),
    ];
  },
};
