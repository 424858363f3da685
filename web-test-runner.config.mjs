import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import chromium from '@sparticuz/chromium';
import { browserTestParts, makeBrowserTestParts } from './scripts/browser-test-parts.mjs';
import { withNativeCrypto } from './scripts/rollup-native-crypto.mjs';
import { countsReporter } from './scripts/report-browser-tests.mjs';

await makeBrowserTestParts();

/** Unit tests of the plugin, as the compiler wrote them, in real Chromium. */
export default {
  files: 'build/src/**/*.test.js',
  nodeResolve: { browser: true, exportConditions: ['production', 'browser'] },
  plugins: [
    browserTestParts,
    {
      name: 'native-url',
      resolveImport: ({ source }) => (source === 'url-parse' ? '/scripts/native-url.mjs' : undefined),
    },
    {
      name: 'native-crypto',
      transform: ({ path, body }) => (path.includes('@hpke/common') ? withNativeCrypto(String(body)) : undefined),
    },
  ],
  concurrency: 2,
  // Wide enough for two slow cores: a page that hangs is found out by them, and one that is slow is not.
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 30_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      concurrency: 2,
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
