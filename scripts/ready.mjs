/**
 * Brings the outputs up to date and then runs a script in this same process:
 *
 *     node scripts/ready.mjs packages/demo-city/dist/start.js --all
 *     node scripts/ready.mjs --without-bundle packages/gateway/dist/main.js
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, step } from './step.mjs';

const WITHOUT_BUNDLE = '--without-bundle';
const asked = process.argv.slice(2);
const withBundle = asked[0] !== WITHOUT_BUNDLE;
const [script, ...args] = withBundle ? asked : asked.slice(1);

const { ok: isCompiled } = await step('compile', ['scripts/compile.mjs']);
const isReady = isCompiled && (!withBundle || (await step('bundle', ['scripts/bundle.mjs'])).ok);
if (!isReady) {
  process.exitCode = 1;
} else if (script !== undefined) {
  console.log('');
  process.argv = [process.argv[0], join(root, script), ...args];
  await import(pathToFileURL(join(root, script)).href);
}
