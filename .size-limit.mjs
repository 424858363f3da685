/**
 * The byte budget. The citizen entry is the script file and every file that it imports at once, as the manifest of the
 * bundle names them; what loads later does not count against it.
 */
import { readFileSync } from 'node:fs';

const { entry, files } = JSON.parse(readFileSync(new URL('dist/embed/manifest.json', import.meta.url), 'utf8'));

/** The file and all that it imports at once, each named once. */
function closure(file, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    for (const next of files[file].imports) closure(next, found);
  }
  return found;
}

export default [
  {
    name: 'citizen entry (script file and what it imports at once)',
    path: [...closure(entry)].map((file) => `dist/embed/${file}`),
    limit: '39 KiB',
    brotli: true,
  },
  { name: 'headless client', path: 'dist/embed/client.js', limit: '18 KiB', brotli: true },
];
