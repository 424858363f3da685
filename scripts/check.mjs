/** `npm run check`: format, lint, types, import directions, dead code, docs and sizes; all of them, whatever fails. */
import { BUNDLE, format, lint, quick } from './checks.mjs';
import { beside, conclude } from './step.mjs';

const compiled = await beside([[['types', ['scripts/compile.mjs']]], format]);
conclude([...compiled, ...(await beside([quick, lint], [BUNDLE]))]);
