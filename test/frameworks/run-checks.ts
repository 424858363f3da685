import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../package/project-root.js';
import { run } from '../consumers/install.js';
import { listenHere } from '../support/listen-here.js';
import { checks, LATE, SERVED } from './checks.js';
import { WAYS, type WayName } from './way.js';

interface Checked {
  readonly check: string;
  readonly way: WayName;
  /** What was not so, by element. */
  readonly wrong: readonly string[];
}

const PAGE = '<!doctype html><html lang="id"><title>Checks</title><script type="module" src="/checks.js"></script>';

/** The projects whose React and Vue are used. */
export interface Projects {
  readonly react: string;
  readonly vue: string;
}

/**
 * Bundles the page and does every check in every way.
 *
 * @param dist the plugin's folder `dist`
 * @param projects without them, React and Vue come from this tree
 */
export async function runChecks(browser: Browser, dist: string, projects?: Projects): Promise<Checked[]> {
  const file = join(root, '.cache/frameworks.js');
  const more = projects === undefined ? [] : [projects.react, projects.vue];
  run(process.execPath, ['scripts/bundle-frameworks.mjs', file, dist, ...more], root);
  const code = readFileSync(file);
  const server = createServer(({ url }, response) => {
    if (url === '/') response.setHeader('content-type', 'text/html').end(PAGE);
    else if (url === '/checks.js') response.setHeader('content-type', 'text/javascript').end(code);
    else response.writeHead(404).end();
  });
  const address = await listenHere(server);
  const context = await browser.newContext();
  const fresh = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.route('https://pamor.example/**', (route) => route.abort());
    await page.goto(address);
    await page.waitForFunction('"checked" in globalThis');
    return page;
  };
  const found: Checked[] = [];
  for (const way of WAYS) {
    const shared = await fresh();
    for (const check of Object.keys(checks)) {
      const page = check === LATE || check === SERVED ? await fresh() : shared;
      const asked = [check, way].map((word) => JSON.stringify(word)).join();
      const wrong = await page.evaluate<string[]>(`checked(${asked})`);
      found.push({ check, way, wrong });
    }
  }
  await context.close();
  server.close();
  server.closeAllConnections();
  return found;
}

const HEAD = `| what is checked | ${WAYS.join(' | ')} |`;

/** What the guide says of each check: its table, by the check and the way. */
export function guideTable(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const lines = readFileSync(join(root, 'docs/guides/frameworks.md'), 'utf8').split('\n');
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const at = lines.findIndex((line) => line.startsWith('|') && `| ${cells(line).join(' | ')} |` === HEAD);
  const rows = at < 0 ? [] : lines.slice(at + 2, lines.indexOf('', at));
  return new Map(
    rows.map((row) => {
      const [check = '', ...said] = cells(row);
      return [check, new Map(WAYS.map((way, nth) => [way, said[nth] ?? '']))];
    }),
  );
}

/** Where what was found is not what the guide says, in words; empty when all is as it says. */
export function unlikeGuide(found: readonly Checked[]): string[] {
  const table = guideTable();
  return found.flatMap(({ check, way, wrong }) => {
    const said = table.get(check)?.get(way);
    const is = wrong.length === 0 ? 'yes' : 'no';
    return said === is ? [] : [`${way}, ${check}: ${is}, and the guide says ${said ?? 'nothing'}`, ...wrong];
  });
}
