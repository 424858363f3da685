/**
 * `npm run consumers`: packs the plugin, and installs, builds and uses it in a project of each kind; then every check of
 * test/frameworks with the packed plugin and the React and Vue of those projects. `node build/test/consumers/main.js
 * vite-vue` tries some of them; `--lock` writes their lock files anew.
 */
import { join } from 'node:path';
import { runChecks, unlikeGuide } from '../frameworks/run-checks.js';
import { root } from '../package/project-root.js';
import { buildConsumer, consumers, openBrowser, useConsumer, type ConsumerName } from './consumers.js';
import { lockProject, packInto } from './install.js';

const LOCK = '--lock';
const asked = process.argv.slice(2);
const isName = (name: string): name is ConsumerName => Object.hasOwn(consumers, name);
const every = Object.keys(consumers).filter(isName);
const named = asked.filter((word) => word !== LOCK);
const unknown = named.filter((name) => !isName(name));
if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}, but ${every.join(', ')}`);
const chosen = named.length === 0 ? every : named.filter(isName);

const tarball = packInto(join(root, '.cache/consumers'));
if (asked.includes(LOCK)) {
  for (const name of chosen) {
    lockProject(name, tarball);
    console.log(`${name}: lock file written`);
  }
} else {
  const browser = await openBrowser();
  let failed = 0;
  for (const name of chosen) {
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    try {
      const folder = buildConsumer(name, tarball);
      console.log(`${name}: installed and built after ${seconds()}`);
      const code = await useConsumer(name, folder, browser);
      console.log(`${name}: ok, request ${code} arrived after ${seconds()}`);
    } catch (error) {
      failed += 1;
      console.error(`${name}: FAILED after ${seconds()}\n${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (chosen.includes('vite-react') && chosen.includes('vite-vue')) {
    const installed = (name: ConsumerName) => join(root, '.cache/consumers', name);
    const projects = { react: installed('vite-react'), vue: installed('vite-vue') };
    const dist = join(projects.react, 'node_modules/halo-pamor/dist');
    const unlike = unlikeGuide(await runChecks(browser, dist, projects));
    if (unlike.length > 0) failed += 1;
    console.log(`elements in React and Vue: ${unlike.length === 0 ? 'as the guide says' : unlike.join('\n')}`);
  }
  await browser.close();
  console.log(failed === 0 ? 'all passed' : `${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
