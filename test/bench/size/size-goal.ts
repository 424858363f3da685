import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Finding, Goal } from '../finding.js';
import { root } from '../project-root.js';
import { weighRivals } from './rivals.js';
import { weigh } from './weigh.js';

const KIB = 1024;
const ENTRY_BUDGET = 39 * KIB;
const CLIENT_BUDGET = 18 * KIB;

const manifestShape = () =>
  z.object({
    entry: z.string(),
    files: z.record(z.string(), z.object({ imports: z.array(z.string()), dynamicImports: z.array(z.string()) })),
  });
type Manifest = z.infer<ReturnType<typeof manifestShape>>;

/** A file and all that it imports at once. */
function atOnce({ files }: Manifest, file: string, found = new Set<string>()): Set<string> {
  if (!found.has(file)) {
    found.add(file);
    for (const next of files[file]?.imports ?? []) atOnce({ entry: file, files }, next, found);
  }
  return found;
}

const inKib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`;

export const sizeGoal: Goal = {
  name: 'size',
  title: 'Size',
  method: [
    'Bytes after brotli 11 of the files in `dist/embed`. The citizen entry is the script file and every file that it imports at once; what loads later is listed beside it. The rivals are bundled in this run by the same rollup and terser: Lit with one element that says one word; ky, idb and zod/mini with one shape and one store.',
  ],
  run: async ({ say, folder: ownFolder }) => {
    const folder = join(root, 'dist', 'embed');
    const manifest = manifestShape().parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    const entryFiles = atOnce(manifest, manifest.entry);
    const entry = weigh([...entryFiles].map((file) => join(folder, file)));
    const client = weigh([join(folder, 'client.js')]);
    say('bundling the rivals');
    const { lit, stack } = await weighRivals(ownFolder);
    const later = Object.keys(manifest.files).filter((file) => !entryFiles.has(file));
    const findings: Finding[] = [
      {
        what: 'citizen entry',
        beside: `budget of ${inKib(ENTRY_BUDGET)}`,
        ratios: [entry / ENTRY_BUDGET],
        wanted: { atMost: 1 },
        context: `${inKib(entry)} in ${entryFiles.size} file${entryFiles.size === 1 ? '' : 's'}`,
      },
      {
        what: 'headless client',
        beside: `budget of ${inKib(CLIENT_BUDGET)}`,
        ratios: [client / CLIENT_BUDGET],
        wanted: { atMost: 1 },
        context: inKib(client),
      },
      {
        what: 'citizen entry',
        beside: 'Lit and ky, idb, zod/mini with nothing built on them',
        ratios: [entry / (lit + stack)],
        context: `${inKib(lit)} and ${inKib(stack)}`,
      },
      {
        what: 'headless client',
        beside: 'ky, idb, zod/mini with nothing built on them',
        ratios: [client / stack],
        context: inKib(stack),
      },
    ];
    for (const file of later) {
      const bytes = weigh([join(folder, file)]);
      findings.push({
        what: `loaded later: ${file}`,
        beside: 'citizen entry',
        ratios: [bytes / entry],
        context: inKib(bytes),
      });
    }
    return findings;
  },
};
