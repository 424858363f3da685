/** Writes into `dist` what tools read about our elements. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../step.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { customElements, htmlCustomData, webTypes } from './manifest.mjs';
import { readElements } from './read-elements.mjs';

/** Reads the sources of the elements and writes their manifest, the editors' data and the types for frameworks. */
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
  for (const [file, content] of Object.entries(frameworkTypes(elements))) {
    writeFileSync(join(root, 'dist/types', file), content);
  }
}
