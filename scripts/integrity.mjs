/**
 * Writes what stands in a host's page: `dist/embed/integrity.json` with the SHA-384 of every file, `integrity.html`, the
 * lines of a page that pins all of them, and `ahead.html`, the lines of one that does not; each with another for a page that opens
 * the form at once, `integrity-form.html` and `ahead-form.html`. They ask at once for what a person waits for, which a browser would else learn of one file after the other.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, reachable, readManifest } from './loaded-files.mjs';
import { root } from './step.mjs';

const folder = join(root, 'dist/embed');
const digest = (name) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(folder, name)))
    .digest('base64')}`;

/** Where the snippet takes the files from; a host that serves them elsewhere writes that instead. */
const BASE = '/plugin/';

/** Writes these files. */
export function writeIntegrity() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = readdirSync(folder)
    .filter((name) => /[.](js|css)$/.test(name))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, digest(name)]));
  const manifest = readManifest('manifest.json');
  const { entry, start, ahead } = manifest;
  const atOnce = [...closure(manifest, [entry])].filter((name) => name !== entry);
  const modules = [...reachable(manifest, [entry, start], () => true)].sort();
  writeFileSync(
    join(folder, 'integrity.json'),
    `${JSON.stringify({ version, entry, start, atOnce, ahead, modules, files }, null, 2)}\n`,
  );
  const pinned = Object.fromEntries(modules.map((name) => [BASE + name, files[name]]));
  const pin = (name) => ` integrity="${files[name]}" crossorigin="anonymous"`;
  for (const [end, script] of Object.entries({ '': entry, '-form': start })) {
    write(`integrity${end}`, [
      `<!-- Halo Pamor ${version}. The import map stands before every module of the page. -->`,
      `<script type="importmap">${JSON.stringify({ integrity: pinned })}</script>`,
      ...ahead.map((name) => `<link rel="modulepreload" href="${BASE}${name}"${pin(name)}>`),
      `<script type="module" src="${BASE}${script}"${pin(script)}></script>`,
    ]);
    write(`ahead${end}`, [
      `<!-- Halo Pamor ${version} -->`,
      ...ahead.map((name) => `<link rel="modulepreload" href="${BASE}${name}">`),
      `<script type="module" src="${BASE}${script}"></script>`,
    ]);
  }
}

function write(page, lines) {
  writeFileSync(join(folder, `${page}.html`), `${lines.join('\n')}\n`);
}
