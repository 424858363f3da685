import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cspReports } from './csp-reports.js';
import type { Keyring } from './keyring.js';
import type { Officer } from './officer-list.js';
import { frameOrigin } from './frame-origin.js';
import { pageHeaders, STRICTEST_PAGE, type PageOrigins } from './page-headers.js';
import { coveragePage } from './pages/coverage.js';
import { framePage } from './pages/frame.js';
import { haloPamorPage } from './pages/halo-pamor.js';
import { homePage } from './pages/home.js';
import { playgroundPage } from './pages/playground.js';
import { portalPage } from './pages/portal.js';
import { standardsPage } from './pages/standards.js';
import { findPersona, listPersonas } from './persona.js';
import { readDescribedElement } from './playground/described-element.js';
import { problemResponse } from './problem.js';
import { servedFolder } from './served-folder.js';
import { mintToken } from './token.js';

/** What the host's routes need to know; the functions are asked at each call, since ports may be settled late. */
export interface HostParts {
  readonly keyring: Keyring;
  readonly officers: readonly Officer[];
  /** Folder of the built plugin, served under `/plugin`. */
  readonly distFolder: string;
  readonly gatewayUrl: () => string;
  /** The host's own address, which is the issuer of its tokens. */
  readonly issuer: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The routes of the pretend e-OPen: its pages and the city's frame, its files, its people, their tokens and keys, and the policy reports. */
export function hostApp(parts: HostParts): Hono {
  const { keyring, officers, now } = parts;
  const app = new Hono();
  const frames = (): string => frameOrigin(parts.issuer());
  const originsOf = (path: string): PageOrigins => {
    if (path === '/portal') return { frames: frames() };
    return path === '/bingkai' ? { ancestors: parts.issuer() } : {};
  };
  app.use('*', pageHeaders(parts.gatewayUrl, originsOf));
  app.get('/', (c) => c.html(homePage(listPersonas(officers))));
  app.get('/halo-pamor', (c) => c.html(haloPamorPage(listPersonas(officers), parts.gatewayUrl())));
  app.get('/standar', (c) => c.html(standardsPage(listPersonas(officers), parts.gatewayUrl())));
  app.get('/kepemilikan', (c) => c.html(coveragePage(listPersonas(officers), parts.gatewayUrl())));
  app.get('/portal', (c) => c.html(portalPage(listPersonas(officers), frames())));
  app.get('/bingkai', (c) => c.html(framePage(parts.issuer(), parts.gatewayUrl())));
  for (const path of ['/playground', STRICTEST_PAGE]) {
    app.get(path, async (c) =>
      c.html(
        playgroundPage({
          personas: listPersonas(officers),
          gatewayUrl: parts.gatewayUrl(),
          described: await readDescribedElement(parts.distFolder),
          isStrictest: path === STRICTEST_PAGE,
        }),
      ),
    );
  }
  app.get('/personas', (c) => c.json(listPersonas(officers)));
  app.get('/token', async (c) => {
    const persona = findPersona(c.req.query('persona') ?? '', officers);
    if (persona === undefined) {
      return problemResponse(c, { status: 404, code: 'persona-unknown', title: 'Orang itu tidak ada dalam peragaan.' });
    }
    const { id, name, role, areas, city } = persona;
    const token = await mintToken({ keyring, issuer: parts.issuer(), now }, { sub: id, name, role, areas, city });
    c.header('cache-control', 'no-store');
    return c.json({ token });
  });
  app.get('/.well-known/jwks.json', (c) => c.json(keyring.jwks));
  app.route('/csp-reports', cspReports());
  app.route('/plugin', servedFolder('/plugin', parts.distFolder));
  const assets = fileURLToPath(new URL('../page/assets', import.meta.url));
  app.route('/app', servedFolder('/app', fileURLToPath(new URL('page', import.meta.url))));
  // At the root, because a service worker sees to what lies below it and no more.
  app.get('/sw.js', serveStatic({ root: assets, path: 'sw.mjs' }));
  app.route('/assets', servedFolder('/assets', assets));
  app.notFound((c) => problemResponse(c, { status: 404, code: 'not-found', title: 'Halaman itu tidak ada.' }));
  app.onError((_error, c) =>
    problemResponse(c, { status: 500, code: 'host-failed', title: 'Peragaan sedang bermasalah. Coba lagi.' }),
  );
  return app;
}
