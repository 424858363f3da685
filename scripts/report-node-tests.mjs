/**
 * A reporter for Node's test runner: one line for each file, every failure in full, and the counts for whoever started
 * the run (see `HALO_TEST_COUNTS` in step.mjs).
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { COUNTS_FILE, root } from './step.mjs';

const short = (file) => (file === undefined ? '' : relative(root, file));

/** The error that the test threw, which the runner wraps once, without the frames of the runner itself. */
function textOf(error) {
  const cause = error?.code === 'ERR_TEST_FAILURE' && error.cause !== undefined ? error.cause : error;
  const text = cause?.stack ?? inspect(cause);
  return text.replace(/^ +at .*\(?node:internal\/.*\n?/gm, '').trimEnd();
}

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') {
      yield `  FAILED ${short(data.file)}:${data.line} ${data.name}\n`;
      yield `${textOf(data.details.error).replace(/^/gm, '    ')}\n`;
    } else if (type === 'test:stderr' || type === 'test:stdout') {
      yield data.message;
    } else if (type === 'test:complete' && data.nesting === 0 && data.file?.endsWith(data.name)) {
      // The file itself, of which the runner tells a summary only where no test of it was made in another file.
      const { passed, duration_ms: took } = data.details;
      yield `  ${passed ? 'ok    ' : 'FAILED'} ${short(data.file)}, ${(took / 1000).toFixed(2)} s\n`;
    } else if (type === 'test:summary' && data.file === undefined) {
      const { passed, failed, cancelled, skipped, todo } = data.counts;
      const file = process.env[COUNTS_FILE];
      if (file) writeFileSync(file, JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo }));
    }
  }
}
