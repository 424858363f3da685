import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listenHere } from '../support/listen-here.js';
import { root } from './project-root.js';

/** The version under /two. */
export const OTHER = '9.9.9';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The built files under /one, and under /two those that a later version would have. */
function fileOf(path: string, later: (file: string, text: string) => string): string | undefined {
  const [, version = '', file = ''] = /^\/(one|two)\/(.+)$/.exec(path) ?? [];
  if (version === '' || normalize(file).startsWith('..')) return undefined;
  const text = readFileSync(join(root, 'dist/embed', file), 'utf8');
  return version === 'two' ? later(file, text.replaceAll('"0.1.0"', `"${OTHER}"`)) : text;
}

/**
 * Serves both versions, and pages by their paths.
 *
 * @param later what else is other in a file of the later version
 */
export async function serveBoth(
  pages: Readonly<Record<string, string>>,
  later: (file: string, text: string) => string = (_file, text) => text,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host.invalid');
    const found = pages[pathname] ?? fileOf(pathname, later);
    if (found === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', TYPES[extname(pathname) || '.html'] ?? '').end(found);
  });
  const origin = await listenHere(server);
  return {
    origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
