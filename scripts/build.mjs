/** `npm run build`: compile, bundle, and weigh the result against its budget. Stops at the first that fails. */
import { step } from './step.mjs';

const steps = [
  ['compile', ['scripts/compile.mjs']],
  ['bundle', ['scripts/bundle.mjs']],
  ['sizes', ['scripts/sizes.mjs']],
];
for (const [name, command] of steps) {
  const { ok } = await step(name, command);
  if (!ok) {
    process.exitCode = 1;
    break;
  }
}
