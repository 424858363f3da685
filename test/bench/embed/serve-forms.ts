import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from '../project-root.js';
import type { PeerFiles } from './peers.js';

const compress = promisify(brotliCompress);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
  '': 'application/json',
};
/** What counts as a form's own weight: neither the page around it nor what a server answers. */
const OWN = ['.js', '.mjs', '.css', '.woff2'];

/** Where the element in the page finds its gateway and its person. */
export interface OurSettings {
  readonly gateway: string;
  readonly city: string;
  readonly token: string;
  /** The form's first question, for the page to bring. */
  readonly written: string;
}

const head = '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';

function peerPage({ name, styles, scripts }: PeerFiles): string {
  const sheets = styles.map((file) => `<link rel="stylesheet" href="/${name}/${basename(file)}">`);
  const tags = scripts.map((file) => `<script defer src="/${name}/${basename(file)}"></script>`);
  return `${head}<title>${name}</title>${sheets.join('')}${tags.join('')}<body><script type="module" src="/${name}/form.js"></script>`;
}

/** How the plugin stands in a page. */
interface OurPage {
  readonly settings: OurSettings;
  /** The lines that the build writes for a host. */
  readonly lines: string;
  readonly view: 'home' | 'request';
  /** The first question as the page brings it; none where the tag alone stands there. */
  readonly written?: string;
  /** When it says that it is usable: once the first question can be answered, or once the tag goes on from the answer. */
  readonly usable: 'answered' | 'taken over';
}

/** The plugin as a host embeds it, opened where the citizen asks. */
function ourPage({ settings: { gateway, city, token }, lines, view, written = '', usable }: OurPage): string {
  const asked = view === 'request' ? 'city/first' : 'city';
  const pack = `<link rel="preload" as="fetch" crossorigin href="${gateway}/v1/${asked}?code=${city}">`;
  const brought =
    usable === 'answered' ? `element.shadowRoot?.querySelectorAll('[data-written] input').length > 4 ||` : '';
  return `${head}<title>halo-pamor</title>${lines}${pack}<body>
<halo-pamor gateway="${gateway}" city="${city}" view="${view}">${written}</halo-pamor>
<script>
const element = document.querySelector('halo-pamor');
element.getToken = async () => ${JSON.stringify(token)};
const buttonIn = (root) => {
  for (const each of root.querySelectorAll('*')) {
    if (each.matches('button') && each.textContent.includes('Minta dijemput')) return each;
    const found = each.shadowRoot && buttonIn(each.shadowRoot);
    if (found) return found;
  }
};
element.addEventListener('halo-ready', () => {
  requestAnimationFrame(() => setTimeout(() => {
    const place = buttonIn(element.shadowRoot)?.getBoundingClientRect();
    setTimeout(() => {
      performance.mark('first-view');
      if (place) window.buttonAt = (place.x + place.width / 2) + ' ' + (place.y + place.height / 2);
    });
  }));
});
const inside = (root, tag) => root?.querySelector(tag)?.shadowRoot;
const answers = () => ${brought}
  inside(inside(element.shadowRoot, 'halo-citizen'), 'halo-request-form')?.querySelectorAll('input').length > 4;
const look = () => {
  if (!answers()) requestAnimationFrame(look);
  else requestAnimationFrame(() => requestAnimationFrame(() => (window.usableAt = performance.now())));
};
look();
</script>`;
}

/** The files that a peer's scripts ask for by themselves, with the paths at which they do. */
async function besides({ name, folder }: PeerFiles): Promise<(readonly [string, string])[]> {
  if (folder === undefined) return [];
  const found = await readdir(folder, { recursive: true });
  return found
    .filter((file) => OWN.includes(extname(file)))
    .map((file) => [`/${name}/${file}`, join(folder, file)] as const);
}

/** Forms on the loopback. */
interface ServedForms {
  readonly url: string;
  /** Bytes of scripts, styles and fonts that were sent since this was last asked. */
  weigh(): number;
  close(): Promise<void>;
}

/**
 * Serves every form on the loopback with brotli, as a good host does; nothing may be kept by a browser.
 *
 * @param settings what our own page is told, once the origin of all pages is known
 */
export async function serveForms(
  peers: readonly PeerFiles[],
  settings: (origin: string) => Promise<OurSettings>,
): Promise<ServedForms> {
  const bodies = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const body = bodies.get(path);
    const end = extname(path);
    const type = TYPES[end];
    if (body === undefined || type === undefined) return response.writeHead(404).end();
    if (OWN.includes(end)) sent += body.length;
    response.writeHead(request.method === 'POST' ? 201 : 200, {
      'content-type': type,
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  const url = `http://127.0.0.1:${address.port}`;
  const ours = await settings(url);
  const embed = join(root, 'dist', 'embed');
  const linesOf = async (page: string) => (await readFile(join(embed, page), 'utf8')).replaceAll('/plugin/', '/embed/');
  const [lines, formLines] = await Promise.all([linesOf('ahead.html'), linesOf('ahead-form.html')]);
  const scripts = (await readdir(embed)).filter((name) => name.endsWith('.js'));
  const files = [
    ...scripts.map((name) => [`/embed/${name}`, join(embed, name)] as const),
    ...peers.flatMap(({ name, form, styles, scripts: own }) => [
      [`/${name}/form.js`, form] as const,
      ...[...styles, ...own].map((file) => [`/${name}/${basename(file)}`, file] as const),
    ]),
    ...(await Promise.all(peers.map(besides))).flat(),
  ];
  // All is compressed before the first page is asked for, so that no lane waits for it.
  for (const [path, file] of files) bodies.set(path, await compressed(await readFile(file)));
  for (const peer of peers) {
    bodies.set(`/${peer.name}.html`, await compressed(peerPage(peer)));
    for (const [path, answer] of (await peer.answers?.(url)) ?? []) {
      bodies.set(path, await compressed(JSON.stringify(answer)));
    }
  }
  const ourPages: Readonly<Record<string, Omit<OurPage, 'settings' | 'lines'> & Partial<Pick<OurPage, 'lines'>>>> = {
    ours: { view: 'request', written: ours.written, usable: 'answered' },
    taken: { view: 'request', written: ours.written, usable: 'taken over' },
    tag: { view: 'request', usable: 'answered', lines: formLines },
    home: { view: 'home', usable: 'answered' },
  };
  for (const [name, page] of Object.entries(ourPages)) {
    bodies.set(`/${name}.html`, await compressed(ourPage({ lines, ...page, settings: ours })));
  }
  return {
    url,
    weigh: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const compressed = (text: string | Buffer): Promise<Buffer> =>
  compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
