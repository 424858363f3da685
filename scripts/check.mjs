/** `npm run check`: format, lint, types, import directions, dead code, docs and sizes; all of them, whatever fails. */
import { BUNDLE, checks } from './checks.mjs';
import { beside, conclude, step } from './step.mjs';

conclude([await step('types', ['scripts/compile.mjs']), ...(await beside(checks, [BUNDLE]))]);
