import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen, type Listening } from '../listen.js';
import { root } from '../project-root.js';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Halo Pamor bench</title>
<script type="module" src="/test/bench/outbox/outbox-page.js"></script>`;

const built = (...path: string[]) => readFileSync(join(root, ...path));

/** Serves the page, its compiled scripts and, where they import the client, the built client with its libraries. */
export function servePage(): Promise<Listening> {
  const scripts = ['outbox-page.js', 'raw-store.js', 'invented-payload.js'];
  const files = new Map<string, string | Buffer>([
    ['/', PAGE],
    ...scripts.map((name) => [`/test/bench/outbox/${name}`, built('build', 'test', 'bench', 'outbox', name)] as const),
    // The client and whatever it loads later, which its bundle looks for beside itself.
    ...readdirSync(join(root, 'dist', 'embed'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/src/client/${name}`, built('dist', 'embed', name)] as const),
    ['/src/client/index.js', built('dist', 'embed', 'client.js')],
  ]);
  return listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const file = files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(file);
  });
}
