/**
 * A reporter for web-test-runner: its own reporter shows failures; this one writes the counts for whoever started the
 * run (see `HALO_TEST_COUNTS` in step.mjs). A file that could not be loaded counts as one failure.
 */
import { writeFileSync } from 'node:fs';
import { COUNTS_FILE } from './step.mjs';

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/** @returns {import('@web/test-runner').Reporter} */
export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, passed } of sessions) {
        const before = counts.failed;
        if (testResults) countSuite(testResults, counts);
        if (!passed && counts.failed === before) counts.failed += 1;
      }
      const file = process.env[COUNTS_FILE];
      if (file) writeFileSync(file, JSON.stringify(counts));
      console.log(`browser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}
