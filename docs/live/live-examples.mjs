/**
 * Makes blocks of the guides run where they are read: a fence ` ```html live ` becomes a page of its own beneath `live/` of
 * the site, shown in a frame above its code. The code that is shown is the code that runs, because both are the fence.
 *
 * The plugin and `halo-pamor/testing` lie in the site as files, so any static file server under any path will do.
 */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Application, PageEvent } from 'typedoc';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What an example may import, by the file of the site. */
const IMPORTS = {
  'halo-pamor/define': './plugin/halo-pamor.js',
  'halo-pamor/client': './plugin/client.js',
  'halo-pamor/capture': './plugin/capture.js',
  'halo-pamor/testing': './plugin/testing.js',
};

/** Stands where the way from a page to the folder of the examples is written in, once that page is known. */
const FOLDER = 'halo-live-folder';

/** Where the site has room for links on every page. */
const TOOLBAR = '<div id="tsd-toolbar-links">';

const page = readFileSync(new URL('page.html', import.meta.url), 'utf8');
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pageOf = (title, code) =>
  page
    .replace('{imports}', () => JSON.stringify({ imports: IMPORTS }))
    .replaceAll('{title}', () => escaped(title))
    .replace('{code}', () => code);

const figureOf = (title, file, code) => `<figure class="halo-live">
  <div class="halo-live-frame"><iframe title="${escaped(title)}" data-live="${FOLDER}/${file}"></iframe></div>
  <figcaption>
    <button type="button" class="halo-live-again">Start again</button>
    <a href="${FOLDER}/${file}">Open it alone</a>
    <span>It runs in this page, against a gateway for tests: no server, and nobody in it is real. This is all of its code:</span>
  </figcaption>
  ${code}
</figure>`;

/** The heading of a thing that is only code has a name too; the site leaves code out of the names that it makes. */
function nameHeadingsOfCode({ tokens, Token }) {
  tokens.forEach(({ type, children }, at) => {
    if (type !== 'inline' || tokens[at - 1]?.type !== 'heading_open') return;
    const parts = children.flatMap((child) => {
      if (child.type !== 'code_inline') return [child];
      const [open, text, close] = ['html_inline', 'text', 'html_inline'].map((kind) => new Token(kind, '', 0));
      Object.assign(open, { content: '<code>' });
      Object.assign(text, { content: child.content });
      Object.assign(close, { content: '</code>' });
      return [open, text, close];
    });
    children.splice(0, children.length, ...parts);
  });
}

/** Lays the plugin and the gateway for tests beside the examples. */
async function layPlugin(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of globSync('dist/embed/*.js', { cwd: root })) cpSync(join(root, file), join(folder, basename(file)));
  await build({
    entryPoints: [join(root, 'dist/testing.js')],
    outfile: join(folder, 'testing.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
  });
}

/** What TypeDoc calls. */
export function load(app) {
  const examples = new Map();
  let title = '';
  let count = 0;

  /** The file of an example; the same code on one page is one file, however often the page is drawn. */
  const fileOf = (code) => {
    const known = [...examples].find(([, each]) => each.title === title && each.code === code);
    if (known !== undefined) return known[0];
    count += 1;
    const name = `${title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')}-${count}.html`;
    examples.set(name, { title, code });
    return name;
  };

  const readLive = (parser) => {
    parser.core.ruler.push('name-headings-of-code', (state) =>
      nameHeadingsOfCode({ tokens: state.tokens, Token: state.Token }),
    );
    // A table has room of its own to be moved in; `live.js` lets the keyboard in where it does not fit.
    parser.renderer.rules.table_open = () => '<div class="halo-wide"><table>';
    parser.renderer.rules.table_close = () => '</table></div>';
    const fence = parser.renderer.rules.fence;
    parser.renderer.rules.fence = (tokens, at, ...rest) => {
      const shown = fence(tokens, at, ...rest);
      const { info, content } = tokens[at];
      return info === 'html live' ? figureOf(`${title}, an example that runs`, fileOf(content), shown) : shown;
    };
  };
  // Options are read after plugins are loaded, and would take this one back.
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue('markdownItLoader', readLive));
  app.renderer.on(PageEvent.BEGIN, ({ model }) => {
    title = model.name;
    count = 0;
  });
  app.renderer.on(PageEvent.END, (event) => {
    const base = /data-base="([^"]*)"/.exec(event.contents)?.[1] ?? './';
    event.contents = event.contents
      .replaceAll(FOLDER, `${base}live`)
      // For whoever goes through a page by its landmarks.
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace(TOOLBAR, (links) => `${links}<a href="${base}documents/Start.html">Start in five minutes</a>`);
  });
  app.renderer.preRenderAsyncJobs.push(async ({ outputDirectory }) => {
    examples.clear();
    rmSync(join(outputDirectory, 'live'), { recursive: true, force: true });
  });
  app.renderer.postRenderAsyncJobs.push(async ({ outputDirectory }) => {
    const folder = join(outputDirectory, 'live');
    await layPlugin(join(folder, 'plugin'));
    for (const [file, { title: name, code }] of examples) writeFileSync(join(folder, file), pageOf(name, code));
  });
}
