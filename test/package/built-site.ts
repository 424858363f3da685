import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { listenHere } from '../support/listen-here.js';
import { root } from './project-root.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Somewhere below a city's own pages. */
const PATH = '/kota/dokumen/';

/** The documentation as `npm run docs` makes it, on a server that does nothing but hand out its files. */
export interface BuiltSite {
  /** Where its front page is, with a slash at the end. */
  readonly url: string;
  /** Text of one of its files. */
  file(path: string): string;
  close(): void;
}

/** Makes the site in a folder of its own and serves it. */
export async function serveBuiltSite(): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'halo-site-'));
  const typedoc = join(root, 'node_modules/.bin/typedoc');
  execFileSync(typedoc, ['--options', 'docs/typedoc.json', '--out', folder, '--logLevel', 'Warn'], { cwd: root });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const path = decodeURIComponent(pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(folder, file.startsWith(PATH) ? file.slice(PATH.length) : 'nothing')).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const origin = await listenHere(server);
  assert.ok(origin.startsWith('http://127.0.0.1:'));
  return {
    url: origin + PATH,
    file: (path) => readFileSync(join(folder, path), 'utf8'),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
