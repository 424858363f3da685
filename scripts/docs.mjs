/** `npm run docs`: makes the site in `docs/site`. Its examples run the built plugin, so that is built before. */
import { step } from './step.mjs';

const { ok } = await step('site', ['typedoc', '--options', 'docs/typedoc.json']);
if (!ok) process.exitCode = 1;
