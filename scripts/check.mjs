/** `npm run check`: format, lint, types, import directions, dead code, docs and sizes; all of them, whatever fails. */
import { checks } from './checks.mjs';
import { beside, conclude, step } from './step.mjs';

const results = [await step('types', ['scripts/compile.mjs']), await step('bundle', ['scripts/bundle.mjs'])];
results.push(...(await beside(checks)));
conclude(results);
