import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import chromium from '@sparticuz/chromium';
import { browserTestBundles, makeBrowserTestBundles } from './scripts/browser-test-bundles.mjs';
import { countsReporter } from './scripts/report-browser-tests.mjs';

await makeBrowserTestBundles();

/** How many pages at once: one more than two cores can draw, since each waits for a part of its time. */
const PAGES = 3;

/** Unit tests of the plugin, as the compiler wrote them, in real Chromium. */
export default {
  files: 'build/src/**/*.test.js',
  plugins: [browserTestBundles],
  concurrency: PAGES,
  // Wide enough for two slow cores: a page that hangs is found out by them, and one that is slow is not.
  testsStartTimeout: 60_000,
  testsFinishTimeout: 480_000,
  testFramework: { config: { timeout: 60_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      concurrency: PAGES,
      launchOptions: {
        // The package unpacks its browser at the first call; its own arguments are not used, for they switch web security off.
        executablePath: process.env['CHROME_PATH'] ?? (await chromium.executablePath()),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-quic',
          '--disable-dev-shm-usage',
        ],
      },
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countsReporter()],
};
