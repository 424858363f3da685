import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listen, type Listening } from '../listen.js';
import { root } from '../project-root.js';
import { rivalStores } from '../rivals/ready-rivals.js';

const page = (script: string) => `<!doctype html><meta charset="utf-8"><title>Halo Pamor bench</title>
<script type="module" src="/test/bench/${script}"></script>`;

const built = (...path: string[]) => readFileSync(join(root, ...path));

/** What a server of the bench gives, by path. */
export type PageFiles = ReadonlyMap<string, string | Buffer>;

/**
 * A page, its compiled scripts and, where they import the client, the built client with its libraries.
 *
 * @param scripts of `test/bench`, the page's own first
 */
export function pageFiles(scripts: readonly [string, ...string[]]): Map<string, string | Buffer> {
  return new Map<string, string | Buffer>([
    ['/', page(scripts[0])],
    ...scripts.map((name) => [`/test/bench/${name}`, built('build', 'test', 'bench', name)] as const),
    // The client and whatever it loads later, which its bundle looks for beside itself.
    ...readdirSync(join(root, 'dist', 'embed'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/src/client/${name}`, built('dist', 'embed', name)] as const),
    ['/src/client/index.js', built('dist', 'embed', 'client.js')],
  ]);
}

/** Gives a file by the path of a request. */
export function giveFile(files: PageFiles, request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://bench').pathname;
  const file = files.get(path);
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
  response.writeHead(file === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(file);
}

/** Serves the page of the outbox's bench, other people's stores beside it. */
export async function servePage(): Promise<Listening> {
  const files = pageFiles([
    'outbox/outbox-page.js',
    'outbox/raw-store.js',
    'outbox/invented-key.js',
    'outbox/invented-payload.js',
  ]);
  files.set('/test/bench/rivals/rival-stores.js', await rivalStores());
  return listen((request, response) => giveFile(files, request, response));
}
