import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { basename, join } from 'node:path';
import { root } from '../package/project-root.js';
import { listenHere } from '../support/listen-here.js';

/** What a page said to the test, outside of the browser: it outlives the browser. */
export type Told = Readonly<Record<string, unknown>> & { readonly kind: string };

/** The origin from which the pages of the proofs come. */
export interface Origin {
  readonly url: string;
  /** Everything that pages said, in the order in which it arrived. */
  readonly told: readonly Told[];
  /** Calls back at everything that is said from now on; returns what stops it. */
  hear(listener: (told: Told) => void): () => void;
  /**
   * Resolves with the first thing said from now on for which the condition holds. Rejects with what a page says of its own
   * failure, so that nobody waits for a page that has given up.
   */
  until(condition: (told: Told) => boolean): Promise<Told>;
  close(): Promise<void>;
}

/** What the origin asks the test for. */
export interface OriginOptions {
  /** A token of a person, when a page asks for it. `why` is what the client was told. */
  readonly token: (person: string, why: string) => Promise<string>;
}

const page = (script: string) => `<!doctype html><meta charset="utf-8"><title>Phone</title>
<script type="module" src="/test/faults/page/${script}.js"></script>`;

/** Serves a page for each script of the proofs, the built client and tokens on 127.0.0.1, and hears what pages say. */
export async function openOrigin({ token }: OriginOptions): Promise<Origin> {
  const told: Told[] = [];
  const listeners = new Set<(told: Told) => void>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://origin.invalid');
    const give = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const answer = async () => {
      if (pathname === '/') return give('text/html', page(searchParams.get('page') ?? 'phone'));
      if (pathname === '/token') {
        return give('text/plain', await token(searchParams.get('who') ?? '', searchParams.get('why') ?? ''));
      }
      if (pathname === '/told') {
        const said = asTold(JSON.parse(await textOf(request)));
        told.push(said);
        for (const listener of [...listeners]) listener(said);
        return give('text/plain', '');
      }
      return give('text/javascript', await readFile(fileOf(pathname)));
    };
    answer().catch(() => response.writeHead(404).end());
  });
  const url = await listenHere(server);
  const hear: Origin['hear'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    url,
    told,
    hear,
    until: (condition) =>
      new Promise((resolve, reject) => {
        const stop = hear((said) => {
          if (!condition(said) && said.kind !== 'failed') return;
          stop();
          if (condition(said)) resolve(said);
          else reject(new Error(`a page failed: ${JSON.stringify(said)}`));
        });
      }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The page's own scripts as the compiler wrote them; the client, which they import by its source's place, as it was built. */
function fileOf(pathname: string): string {
  if (pathname.startsWith('/test/faults/page/')) return join(root, 'build', pathname);
  const name = basename(pathname);
  return join(root, 'dist/embed', name === 'index.js' ? 'client.js' : name);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) if (Buffer.isBuffer(piece)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

function asTold(value: unknown): Told {
  if (typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string') {
    return { ...value, kind: value.kind };
  }
  throw new TypeError('a page said something without a kind');
}
