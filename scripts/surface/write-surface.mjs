/** Writes into `dist` what tools read about our elements. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../step.mjs';
import { customElements, htmlCustomData, webTypes } from './manifest.mjs';
import { readElements } from './read-elements.mjs';

/** Reads the sources of the elements and writes their manifest and the editors' data. */
export function writeSurface() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const elements = readElements();
  const files = {
    'custom-elements.json': customElements(elements),
    'html-custom-data.json': htmlCustomData(elements),
    'web-types.json': webTypes(elements, version),
  };
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(root, 'dist', file), `${JSON.stringify(content, null, 2)}\n`);
  }
}
