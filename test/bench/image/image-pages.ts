import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen, type Listening } from '../listen.js';
import { root } from '../project-root.js';

const pageOf = (script: string): string => `<!doctype html><meta charset="utf-8"><title>Halo Pamor bench</title>
<script type="module" src="/test/bench/image/${script}.js"></script>`;

const file = (...path: string[]): Buffer => readFileSync(join(root, ...path));
const modules = (folder: string, served: string, wanted: RegExp): [string, Buffer][] =>
  readdirSync(join(root, folder))
    .filter((name) => wanted.test(name))
    .map((name) => [`${served}/${name}`, file(folder, name)]);

/** Serves the page that takes the photograph, keeps the photograph, and serves the page that is measured. */
export function serveImagePages(): Promise<Listening> {
  const files = new Map<string, string | Buffer>([
    ['/photo', pageOf('photo-page')],
    ['/measure', pageOf('image-page')],
    ...modules('build/test/bench/image', '/test/bench/image', /-page[.]js$/),
    ...modules('build/src/capture/picture', '/src/capture/picture', /[.]js$/),
    // The built capture, and what its bundle looks for beside itself.
    ...modules('dist/embed', '/src/capture', /^capture.*[.]js$/),
    ['/src/capture/index.js', file('dist', 'embed', 'capture.js')],
    ['/rivals/pica.mjs', file('node_modules', 'pica', 'dist', 'pica.mjs')],
    ...modules('node_modules/browser-image-compression/dist', '/rivals', /^browser-image-compression[.]m?js$/),
  ]);
  return listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        files.set(path, Buffer.concat(parts));
        response.end();
      });
      return;
    }
    const found = files.get(path);
    const type = /[.]m?js$/.test(path) ? 'text/javascript' : path.endsWith('.jpg') ? 'image/jpeg' : 'text/html';
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(found);
  });
}
