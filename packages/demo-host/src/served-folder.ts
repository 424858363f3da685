import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';

/**
 * Serves the files of one folder: typed by their ending, with an ETag, compressed (a `.br` or `.gz` that lies beside a file
 * is preferred). A path that steps out of the folder, or names a file whose ending is not one of a page's, is not found.
 *
 * @param prefix path at which the folder is mounted, for example `/plugin`.
 */
export function servedFolder(prefix: string, folder: string): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => (PAGE_FILE.test(c.req.path) ? next() : c.notFound()));
  app.use('*', compress(), etag());
  app.get(
    '*',
    serveStatic({ root: folder, precompressed: true, rewriteRequestPath: (path) => path.slice(prefix.length) }),
  );
  return app;
}

const PAGE_FILE = /\.(?:css|js|json|map|png|svg|wasm|webp|woff2)$/;
