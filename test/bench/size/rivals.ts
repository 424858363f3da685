import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../project-root.js';
import { brotliSize } from './weigh.js';

const LIT = `
import { LitElement, css, html } from 'lit';
export class Hello extends LitElement {
  static styles = css\`:host { display: block; }\`;
  render() { return html\`<p>Halo</p>\`; }
}`;

const STACK = `
import { openDB } from 'idb';
import ky from 'ky';
import * as z from 'zod/mini';
export const shape = () => z.object({
  id: z.string().check(z.minLength(1)), size: z.number(), kind: z.enum(['a', 'b']),
  lines: z.array(z.object({ note: z.nullable(z.string()), done: z.optional(z.boolean()) })),
});
export const load = async (url) => shape().parse(await ky(url).json());
export const open = () => openDB('x', 1, { upgrade: (db) => db.createObjectStore('y') });`;

const run = promisify(execFile);

const resolve = {
  browser: true,
  exportConditions: ['production', 'browser'],
  modulePaths: [join(root, 'node_modules')],
};
const minify = { module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } };

/** Bundles a text as the plugin is bundled and gives its bytes after brotli. */
async function bundled(source: string, name: string, folder: string): Promise<number> {
  const input = join(folder, `${name}.js`);
  await writeFile(input, source);
  const plugins = [`node-resolve=${JSON.stringify(resolve)}`, `terser=${JSON.stringify(minify)}`];
  const { stdout } = await run(
    join(root, 'node_modules', '.bin', 'rollup'),
    [input, '--format', 'es', '--silent', ...plugins.flatMap((plugin) => ['--plugin', plugin])],
    { cwd: root, maxBuffer: 2 ** 24 },
  );
  return brotliSize(stdout);
}

/** Bytes of the libraries that the plugin stands on, with next to nothing built on them. */
export async function weighRivals(folder: string): Promise<{ lit: number; stack: number }> {
  return { lit: await bundled(LIT, 'lit-alone', folder), stack: await bundled(STACK, 'stack-alone', folder) };
}
