import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built plugin, seen from build/test/support. */
const embed = fileURLToPath(new URL('../../../dist/embed/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** An origin of its own that serves pages, and everything else from the folder of the built plugin. */
export interface PageServer {
  readonly origin: string;
  /** Paths that were asked for. */
  readonly asked: string[];
  close(): void;
}

/** What a page server answers beside the plugin: text of a page by its path; undefined is not found. */
export type Pages = (path: string) => string | undefined;

/**
 * Serves pages on a free port of 127.0.0.1.
 *
 * @param changed gives other bytes for a file of the plugin than those that were built
 */
export async function servePages(
  pages: Pages,
  headers: Readonly<Record<string, string>> = {},
  changed: (file: string, text: string) => string = (_file, text) => text,
): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    asked.push(pathname);
    const page = pages(pathname);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page);
      return;
    }
    readFile(join(embed, pathname), 'utf8').then(
      (text) => {
        const type = TYPES[extname(pathname)] ?? 'text/plain';
        response
          .writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*', ...headers })
          .end(changed(pathname.slice(1), text));
      },
      () => response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
